import type { PageCounts, Shared } from './counts'
import type { LabelledPage } from './labelled-page'

/** A labelled page, what was counted on it, and whether there was a prediction for it at all. */
export interface MeasuredPage {
  readonly page: LabelledPage
  readonly predicted: boolean
  readonly counts: PageCounts
}

/**
 * The figures of any number of pages, four digits each, in the order in which they are shown. All but the three that
 * are averages of pages (`pk`, `windowDiff`, `correctionsPerPage`) are taken from sums over the pages. Null is a
 * figure of which there is nothing to measure: headlines where there is none.
 */
export function figuresOf(pages: readonly Pick<MeasuredPage, 'predicted' | 'counts'>[]) {
  const sum = (of: (counts: PageCounts) => number) =>
    pages.reduce((total, { counts }) => total + of(counts), 0)
  const total = (of: (counts: PageCounts) => Shared): Shared => ({
    labelled: sum((counts) => of(counts).labelled),
    predicted: sum((counts) => of(counts).predicted),
    both: sum((counts) => of(counts).both),
  })
  const articles = sum(({ articles }) => articles.labelled)
  const articleF1 = (right: 'halfRight' | 'nearlyRight' | 'exact') =>
    share(
      2 * sum((counts) => counts.articles[right]),
      articles + sum((counts) => counts.articles.predicted),
    )
  const attached = (which: 'all' | 'displaced' | 'orphans') =>
    share(
      sum(({ headlines }) => headlines[which].right),
      sum(({ headlines }) => headlines[which].count),
    )
  const lines = sum((counts) => counts.lines)
  const breaks = sum(({ paragraphs }) => paragraphs.breaks)
  const segmented = pages.flatMap(({ counts }) => counts.segmentation ?? [])
  const corrections = sum((counts) => counts.corrections)
  return {
    pages: pages.length,
    missingPages: pages.filter(({ predicted }) => !predicted).length,
    lines,
    linesLost: sum((counts) => counts.linesLost),
    pairwiseF1: f1(total(({ pairs }) => pairs)),
    articleF1_50: articleF1('halfRight'),
    articleF1_90: articleF1('nearlyRight'),
    articleF1_exact: articleF1('exact'),
    roleAccuracy: share(
      sum(({ roles }) => roles.right),
      lines,
    ),
    roleGroupAccuracy: share(
      sum(({ roles }) => roles.rightGroup),
      lines,
    ),
    headlineAttach: attached('all'),
    displacedHeadlineAttach: attached('displaced'),
    orphanHeadline: attached('orphans'),
    paragraphSpurious: share(
      sum(({ paragraphs }) => paragraphs.spurious),
      breaks,
    ),
    paragraphMissing: share(
      sum(({ paragraphs }) => paragraphs.missing),
      breaks,
    ),
    boundaryF1: f1(total(({ boundaries }) => boundaries)),
    pk: mean(segmented.map(({ pk }) => pk)),
    windowDiff: mean(segmented.map(({ windowDiff }) => windowDiff)),
    correctionsPerPage: share(corrections, pages.length),
    correctionsPerArticle: share(corrections, articles),
    perfectPages: pages.filter(({ counts }) => isPerfect(counts)).length,
  }
}

export type Figures = ReturnType<typeof figuresOf>
export type Figure = keyof Figures

export const isPerfect = ({ corrections, linesLost }: PageCounts): boolean =>
  corrections === 0 && linesLost === 0

const rounded = (figure: number): number | null =>
  Number.isFinite(figure) ? Math.round(figure * 1e4) / 1e4 : null

const share = (part: number, whole: number) => rounded(part / whole)

const mean = (figures: readonly number[]) =>
  share(
    figures.reduce((total, figure) => total + figure, 0),
    figures.length,
  )

/** Zero where nothing is shared, even where there was nothing to share. */
function f1({ labelled, predicted, both }: Shared) {
  const precision = both / predicted || 0
  const recall = both / labelled || 0
  return rounded(precision + recall && (2 * precision * recall) / (precision + recall))
}
