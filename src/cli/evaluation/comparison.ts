import { isOutside, type Role } from '../../engine'
import type { LabelledLine } from './labelled-page'
import type { PredictedLine } from './predictions'

/** A labelled line and what was predicted for it. */
export interface Row {
  readonly label: LabelledLine
  readonly predicted: PredictedLine
  /** The article of an inside line: one that the labels give to an article, in no role outside of it. */
  readonly inside: string | null
}

/** A page's labels beside a prediction, and which predicted article stands for which true one. */
export interface Comparison {
  readonly rows: readonly Row[]
  /** Lines that the prediction lacks, has twice or made up. */
  readonly linesLost: number
  /** The inside lines of each true article. */
  readonly articles: Articles
  /** How many articles the prediction has on the labelled lines. */
  readonly predictedArticles: number
  readonly matches: readonly Match[]
}

/** A true article and the predicted one that stands for it. */
export interface Match {
  readonly article: string
  readonly predicted: string
  /** Intersection over union of their printed characters. */
  readonly overlap: number
}

export const outside = (role: string): boolean => isOutside(role as Role)

/** Sets a prediction beside the labels. A line that it lacks is as good as discarded; of one it has twice the last counts. */
export function compare(
  lines: readonly LabelledLine[],
  prediction: readonly PredictedLine[],
): Comparison {
  const byNumber = new Map(prediction.map((line) => [line.n, line]))
  const rows = lines.map((label): Row => {
    const inside = label.roles.some(outside) ? null : label.article
    return { label, predicted: byNumber.get(label.n) ?? absent(label.n), inside }
  })
  const found = lines.filter(({ n }) => byNumber.has(n)).length
  const missing = lines.length - found
  const doubled = prediction.length - byNumber.size
  const invented = byNumber.size - found
  const articles = gathered(rows, (row) => row.inside)
  const predicted = gathered(rows, ({ predicted: { article, role } }) =>
    outside(role) ? null : article,
  )
  return {
    rows,
    linesLost: missing + doubled + invented,
    articles,
    predictedArticles: predicted.size,
    matches: matched(articles, predicted),
  }
}

const absent = (n: number): PredictedLine => ({
  n,
  article: null,
  role: 'discarded',
  paragraphStart: true,
})

type Articles = ReadonlyMap<string, readonly Row[]>

/** The rows of each article, articles in the order of their first lines. */
function gathered(rows: readonly Row[], articleOf: (row: Row) => string | null): Articles {
  const articles = new Map<string, Row[]>()
  for (const row of rows) {
    const article = articleOf(row)
    if (article === null) continue
    const own = articles.get(article)
    if (own) own.push(row)
    else articles.set(article, [row])
  }
  return articles
}

/** One to one, the largest overlap first; of equal ones that of the earlier articles. */
function matched(articles: Articles, predictedArticles: Articles): Match[] {
  const pairs: Match[] = []
  for (const [article, own] of articles)
    for (const [predicted, theirs] of predictedArticles) {
      const shared = sizeOf(theirs.filter(({ inside }) => inside === article))
      if (shared === 0) continue
      pairs.push({
        article,
        predicted,
        overlap: shared / (sizeOf(own) + sizeOf(theirs) - shared),
      })
    }
  const matches: Match[] = []
  const taken = { articles: new Set<string>(), predicted: new Set<string>() }
  for (const pair of pairs.sort((a, b) => b.overlap - a.overlap)) {
    if (taken.articles.has(pair.article) || taken.predicted.has(pair.predicted)) continue
    taken.articles.add(pair.article)
    taken.predicted.add(pair.predicted)
    matches.push(pair)
  }
  return matches
}

export const sizeOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { label }) => sum + label.size, 0)
