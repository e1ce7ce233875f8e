import { isHead, type Role } from '../../engine'
import { type Comparison, outside, type Row } from './comparison'

/** What was counted on one page. Figures are made of sums of these, so that long pages weigh more than short ones. */
export interface PageCounts {
  readonly lines: number
  readonly linesLost: number
  /** Pairs of inside lines in one article: by the labels, by the prediction, by both. */
  readonly pairs: Shared
  /** Articles by the labels and by the prediction, and how many of those matched overlap that far. */
  readonly articles: Readonly<
    Record<'labelled' | 'predicted' | 'halfRight' | 'nearlyRight' | 'exact', number>
  >
  readonly roles: { readonly right: number; readonly rightGroup: number }
  readonly headlines: Readonly<Record<'all' | 'displaced' | 'orphans', Attached>>
  readonly paragraphs: Readonly<Record<'breaks' | 'missing' | 'spurious', number>>
  /** Places between two lines where the article changes. */
  readonly boundaries: Shared
  /** Null on a page shorter than the window that is moved over it. */
  readonly segmentation: { readonly pk: number; readonly windowDiff: number } | null
  readonly corrections: number
}

export interface Shared {
  readonly labelled: number
  readonly predicted: number
  readonly both: number
}

export interface Attached {
  readonly count: number
  readonly right: number
}

/** Overlaps are quotients: what should be 0.9 may come out a hair below. */
const TOLERANCE = 1e-9

export function countPage(comparison: Comparison): PageCounts {
  const { rows, linesLost, articles, predictedArticles, matches } = comparison
  const overlapping = (least: number) =>
    matches.filter(({ overlap }) => overlap >= least - TOLERANCE).length
  const labelled = changes(rows, ({ label }) => label.article)
  const predicted = changes(rows, ({ predicted }) => predicted.article)
  return {
    lines: rows.length,
    linesLost,
    pairs: countPairs(rows),
    articles: {
      labelled: articles.size,
      predicted: predictedArticles,
      halfRight: overlapping(0.5),
      nearlyRight: overlapping(0.9),
      exact: overlapping(1),
    },
    roles: countRoles(rows),
    headlines: countHeadlines(comparison),
    paragraphs: countParagraphs(comparison),
    boundaries: {
      labelled: labelled.filter(Boolean).length,
      predicted: predicted.filter(Boolean).length,
      both: labelled.filter((change, i) => change && predicted[i]).length,
    },
    segmentation: segmentation(segments(labelled), segments(predicted)),
    corrections: countCorrections(comparison),
  }
}

/** A line that is predicted to be in no article is in none with any other. */
function countPairs(rows: readonly Row[]): Shared {
  const labelled = new Map<string, number>()
  const predicted = new Map<string, number>()
  const both = new Map<string, number>()
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1)
  for (const {
    inside,
    predicted: { article },
  } of rows) {
    if (inside === null) continue
    add(labelled, inside)
    if (article === null) continue
    add(predicted, article)
    add(both, JSON.stringify([inside, article]))
  }
  const pairs = (of: Map<string, number>) =>
    [...of.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  return { labelled: pairs(labelled), predicted: pairs(predicted), both: pairs(both) }
}

const TEXT_ROLES: ReadonlySet<string> = new Set(['body', 'byline', 'subhead', 'jump'])

/** What an editor would see as much the same: heads, running text, what is outside; any other role is alone. */
function groupOf(role: string): string {
  if (isHead(role as Role)) return 'head'
  if (outside(role)) return 'outside'
  return TEXT_ROLES.has(role) ? 'text' : role
}

function countRoles(rows: readonly Row[]): PageCounts['roles'] {
  const right = rows.filter(({ label, predicted }) => label.roles.includes(predicted.role))
  const rightGroup = rows.filter(({ label, predicted }) =>
    label.roles.some((role) => groupOf(role) === groupOf(predicted.role)),
  )
  return { right: right.length, rightGroup: rightGroup.length }
}

/**
 * Whether headlines are where their bodies are: all lines of the headline in the predicted article that holds most of
 * the body. A headline is displaced when the line after it is another article's; one whose body is not on the page is
 * an orphan, and right in an article that has lines of no other.
 */
function countHeadlines({ rows, articles }: Comparison): PageCounts['headlines'] {
  const all = { count: 0, right: 0 }
  const displaced = { count: 0, right: 0 }
  const orphans = { count: 0, right: 0 }
  const add = (to: { count: number; right: number }, right: boolean) => {
    to.count++
    if (right) to.right++
  }
  for (const [article, own] of articles) {
    const headline = own.filter(({ label }) => label.roles.includes('headline'))
    const body = own.filter(({ label }) => label.roles.includes('body'))
    if (headline.length === 0) continue
    const home = mostlyIn(headline)
    if (body.length === 0) {
      const alone = rows.every(
        ({ label, predicted }) => predicted.article !== home || label.article === article,
      )
      add(orphans, home !== null && alone)
      continue
    }
    const together = headline.every(({ predicted }) => predicted.article === home)
    const right = home !== null && together && home === mostlyIn(body)
    add(all, right)
    const next = rows[rows.indexOf(headline[headline.length - 1]) + 1] as Row | undefined
    if (next?.label.article !== article) add(displaced, right)
  }
  return { all, displaced, orphans }
}

/** The predicted article that holds most of the printed characters; of equal ones the first; null for none. */
function mostlyIn(rows: readonly Row[]): string | null {
  const sizes = new Map<string | null, number>()
  for (const { label, predicted } of rows)
    sizes.set(predicted.article, (sizes.get(predicted.article) ?? 0) + label.size)
  const [[article]] = [...sizes].sort(([, a], [, b]) => b - a)
  return article
}

/** Breaks between the body lines of each true article, its first line apart. */
function countParagraphs({ articles }: Comparison): PageCounts['paragraphs'] {
  const counts = { breaks: 0, missing: 0, spurious: 0 }
  for (const own of articles.values()) {
    const body = own.filter(({ label }) => label.roles.includes('body'))
    for (const { label, predicted } of body.slice(1)) {
      if (label.paragraphStart) {
        counts.breaks++
        if (!predicted.paragraphStart) counts.missing++
      } else if (label.paragraphStart === false && predicted.paragraphStart) counts.spurious++
    }
  }
  return counts
}

/** For each line whether its article is another than that of the line above. */
const changes = (rows: readonly Row[], articleOf: (row: Row) => string | null): boolean[] =>
  rows.map((row, i) => i > 0 && articleOf(row) !== articleOf(rows[i - 1]))

/** For each line the number of its segment, a segment going from one change to the next. */
function segments(changed: readonly boolean[]): number[] {
  let segment = 0
  return changed.map((change) => (change ? ++segment : segment))
}

/**
 * The usual errors of segmentation, by a window half as long as a true segment is on average: the share of its
 * places where labels and prediction do not agree whether its ends lie in one segment (Pk), or how many changes lie
 * between them (WindowDiff).
 */
function segmentation(
  labelled: readonly number[],
  predicted: readonly number[],
): PageCounts['segmentation'] {
  const lines = labelled.length
  const reach = Math.max(2, Math.round(lines / (2 * (labelled[lines - 1] + 1))))
  const places = lines - reach
  if (places <= 0) return null
  let pk = 0
  let windowDiff = 0
  for (let i = 0; i < places; i++) {
    const there = labelled[i + reach] - labelled[i]
    const found = predicted[i + reach] - predicted[i]
    if ((there === 0) !== (found === 0)) pk++
    if (there !== found) windowDiff++
  }
  return { pk: pk / places, windowDiff: windowDiff / places }
}

/**
 * How often an editor would have to select lines and put them right: maximal runs of lines with a wrong article or
 * role, a run ending where the true article or role does. What belongs to no article is right outside of every
 * article, whatever its role.
 */
function countCorrections(comparison: Comparison): number {
  const right = rowsRight(comparison)
  let count = 0
  let run: string | null = null
  comparison.rows.forEach(({ label }, i) => {
    const isRight = right[i].article && right[i].role
    const wanted = isRight ? null : JSON.stringify([label.article, label.roles[0]])
    if (wanted !== null && wanted !== run) count++
    run = wanted
  })
  return count
}

/**
 * Whether each row is in the right article, and in a right role. What belongs to no article is right in both outside of
 * every article.
 */
export function rowsRight({ rows, matches }: Comparison): { article: boolean; role: boolean }[] {
  const owner = new Map(matches.map(({ article, predicted }) => [predicted, article]))
  return rows.map(({ label, predicted, inside }) => {
    const { article, role } = predicted
    const isOut = article === null || outside(role)
    return inside === null
      ? { article: isOut, role: isOut || label.roles.includes(role) }
      : {
          article: article !== null && owner.get(article) === inside,
          role: label.roles.includes(role),
        }
  })
}
