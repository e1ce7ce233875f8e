import { compare } from './comparison'
import { countPage } from './counts'
import { type Figures, figuresOf, isPerfect, type MeasuredPage } from './figures'
import type { LabelledPage } from './labelled-page'
import type { PredictedLine } from './predictions'

/** What is reported of labelled pages. */
export interface Evaluation {
  readonly overall: Figures
  /** By the style and by the placement that the labels name, in alphabetical order; pages without one are in none. */
  readonly byStyle: ReadonlyMap<string, Figures>
  readonly byPlacement: ReadonlyMap<string, Figures>
  /** Pages that are not perfect, those with most corrections first. */
  readonly worst: readonly MeasuredPage[]
}

/** Measures a prediction by a page's labels; without one every line of the page is lost. */
export const measurePage = (
  page: LabelledPage,
  prediction: readonly PredictedLine[] | undefined,
): MeasuredPage => ({
  page,
  predicted: prediction !== undefined,
  counts: countPage(compare(page.lines, prediction ?? [])),
})

/** The figures of all pages and of each kind of page, and the `worst` pages, so many at most. */
export const evaluate = (pages: readonly MeasuredPage[], worst: number): Evaluation => ({
  overall: figuresOf(pages),
  byStyle: figuresBy(pages, ({ style }) => style),
  byPlacement: figuresBy(pages, ({ placement }) => placement),
  worst: pages
    .filter(({ counts }) => !isPerfect(counts))
    .sort(
      ({ counts: a }, { counts: b }) => b.corrections - a.corrections || b.linesLost - a.linesLost,
    )
    .slice(0, worst),
})

function figuresBy(
  pages: readonly MeasuredPage[],
  kindOf: (page: LabelledPage) => string | undefined,
): Map<string, Figures> {
  const kinds = new Set(pages.flatMap(({ page }) => kindOf(page) ?? []))
  return new Map(
    [...kinds]
      .sort()
      .map((kind) => [kind, figuresOf(pages.filter(({ page }) => kindOf(page) === kind))]),
  )
}
