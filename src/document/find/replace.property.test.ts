import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTransaction } from '../../testing/check'
import { checkCleanText } from '../../testing/clean-text'
import { fuzzing, PATIENCE } from '../../testing/fuzzing'
import { moves, perform, replacementOf } from '../../testing/random-moves'
import { type Desk, desk } from '../../testing/random-pages'
import { articleText, PARTS } from '../article-text'
import { articlesOf } from '../articles'
import { blockAt } from '../blocks'
import { replaceInSlices } from '../commands/replace'
import { normalBreaks } from '../edit'
import { isSupplied } from '../review'
import { correctionsOf } from '../rows'
import { atOnce } from '../slices'
import { applyTransaction } from '../transaction'
import type { Match } from './find'

type Now = Pick<Desk, 'page' | 'review'>

/** What each part of each article reads. */
function readings({ page, review }: Now): Map<string, string> {
  const read = new Map<string, string>()
  for (const article of articlesOf(page, review)) {
    const text = articleText(page, review, article)
    for (const part of PARTS) {
      const { runs, text: printed } = text[part]
      const written = isSupplied(part) ? article.fields[part] : undefined
      read.set(`${article.id} ${part}`, runs.length > 0 ? printed : (written ?? ''))
    }
  }
  return read
}

function exchanged(before: string, places: readonly Match[], text: string): string {
  let after = ''
  let at = 0
  for (const { from, to } of places) {
    after += before.slice(at, from) + text
    at = to
  }
  return normalBreaks(after + before.slice(at)).replace(/^\n|\n$/g, '')
}

/** A correction reaches over a boundary: to take it back gives another article's text back, too. */
const reachesOver = ({ page, review }: Now) =>
  correctionsOf(review).some(({ start, end }) => (blockAt(page, review, start)?.end ?? 0) < end)

const unbroken = (text: string) => text.replaceAll('\n', '')
const loneSurrogates = (text: string) => text.match(/\p{Surrogate}/gu)?.length ?? 0

const tally = { places: 0, left: 0, across: 0, several: 0 }

test(
  'what is replaced reads so, all else is the same code unit by code unit, and undo brings everything back',
  () => {
    fc.assert(
      fc.property(desk(6), moves(2, 6), (at, made) => {
        let now: Now = at
        for (const move of made) {
          const input = replacementOf(now, move.roll, move.typed)
          const result = input && atOnce(replaceInSlices(now.page, now.review, input))
          if (!input || !result?.ok) {
            // Corrections, boundaries and articles of every kind to replace in.
            const other = perform({ ...at, ...now }, move)
            if (other?.ok) now = { ...now, review: applyTransaction(now.review, other.value) }
            continue
          }
          const before = readings(now)
          // Applies, inverts, and goes through JSON.
          const review = checkTransaction(now.page, now.review, result.value.transaction)
          checkCleanText(now.page, review)
          const after = readings({ page: now.page, review })
          tally.places += result.value.places
          tally.left += result.value.left
          const inArticles = input.places.filter(({ article }) => article !== null)
          const all = result.value.places === inArticles.length && !reachesOver(now)
          if (all) compare(before, after, inArticles, input.text)
          now = { ...now, review }
        }
      }),
      fuzzing(3000, 17),
    )
    expect(tally.places).toBeGreaterThan(1000)
    expect(tally.left).toBeLessThan(tally.places * 0.2)
    expect(tally.across).toBeGreaterThan(50)
    expect(tally.several).toBeGreaterThan(50)
  },
  PATIENCE,
)

function compare(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  places: readonly Match[],
  text: string,
) {
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  for (const [key, read] of before) {
    const own = places
      .filter(({ article, part }) => `${article} ${part}` === key)
      .sort((a, b) => a.from - b.from)
    const wanted = exchanged(read, own, text)
    const broken = own.some((place) => place.text.includes('\n'))
    const now = after.get(key) ?? ''
    if (own.length === 0) expect(now).toBe(read)
    else if (broken) expect(unbroken(now)).toBe(unbroken(wanted))
    else if (now !== wanted) expect(now).toBe(wanted.trim())
    expect(loneSurrogates(now)).toBe(loneSurrogates(wanted))
    if (own.length > 1) tally.several++
    if (broken) tally.across++
  }
}
