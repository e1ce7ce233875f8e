import type { Language } from '../../formats'
import type { Evaluation } from './evaluation'
import type { Figure, Figures, MeasuredPage } from './figures'
import { tabulate } from './tabulate'
import { type EvaluationWords, wordsIn } from './words'

/** The evaluation as one JSON object: the overall figures by their names, then those of each kind, then the worst pages. */
export const jsonReport = ({ overall, byStyle, byPlacement, worst }: Evaluation): string =>
  `${JSON.stringify({
    ...overall,
    byStyle: Object.fromEntries(byStyle),
    byPlacement: Object.fromEntries(byPlacement),
    worst: worst.map(({ page, counts }) => ({
      page: page.name,
      file: page.path,
      style: page.style ?? null,
      placement: page.placement ?? null,
      corrections: counts.corrections,
      linesLost: counts.linesLost,
    })),
  })}\n`

/** The evaluation to be read: the worst pages, every figure of all pages, and the chief ones of each kind of page. */
export function tableReport(
  { overall, byStyle, byPlacement, worst }: Evaluation,
  language: Language,
): string {
  const words = wordsIn(language)
  return [
    worst.length > 0 && worstTable(worst, words),
    overallTable(overall, words),
    byStyle.size > 0 && kindTable(words.style, byStyle, words),
    byPlacement.size > 0 && kindTable(words.placement, byPlacement, words),
  ]
    .filter((table) => table !== false)
    .join('\n')
}

/** What each figure is at best; counts of what is there have no best. */
const BEST: Readonly<Partial<Record<Figure, 0 | 1 | 'all'>>> = {
  missingPages: 0,
  linesLost: 0,
  pairwiseF1: 1,
  articleF1_50: 1,
  articleF1_90: 1,
  articleF1_exact: 1,
  roleAccuracy: 1,
  roleGroupAccuracy: 1,
  headlineAttach: 1,
  displacedHeadlineAttach: 1,
  orphanHeadline: 1,
  paragraphSpurious: 0,
  paragraphMissing: 0,
  boundaryF1: 1,
  pk: 0,
  windowDiff: 0,
  correctionsPerPage: 0,
  correctionsPerArticle: 0,
  perfectPages: 'all',
}

const COUNTS: ReadonlySet<Figure> = new Set([
  'pages',
  'missingPages',
  'lines',
  'linesLost',
  'perfectPages',
])

function shown(figure: Figure, value: number | null): string {
  if (value === null) return '–'
  return COUNTS.has(figure) ? String(value) : value.toFixed(4)
}

function overallTable(figures: Figures, words: EvaluationWords): string {
  const rows = (Object.keys(figures) as Figure[]).map((figure) => {
    const best = BEST[figure]
    return [
      words.figures[figure],
      shown(figure, figures[figure]),
      best === 'all' ? words.all : String(best ?? ''),
    ]
  })
  return tabulate([[words.figure, words.allPages, words.best], ...rows], ['left', 'right', 'right'])
}

function kindTable(
  kind: string,
  figures: ReadonlyMap<string, Figures>,
  words: EvaluationWords,
): string {
  const columns = Object.keys(words.short) as (keyof EvaluationWords['short'])[]
  const rows = [...figures].map(([name, of]) => [
    name,
    ...columns.map((figure) => shown(figure, of[figure])),
  ])
  return tabulate(
    [[kind, ...columns.map((figure) => words.short[figure])], ...rows],
    ['left', ...columns.map(() => 'right' as const)],
  )
}

function worstTable(pages: readonly MeasuredPage[], words: EvaluationWords): string {
  const rows = pages.map(({ page, counts }) => [
    String(counts.corrections),
    String(counts.linesLost),
    page.style ?? '–',
    page.placement ?? '–',
    page.path,
  ])
  const head = [words.corrections, words.linesLost, words.style, words.placement, words.page]
  return `${words.worst}\n${tabulate([head, ...rows], ['right', 'right', 'left', 'left', 'left'])}`
}
