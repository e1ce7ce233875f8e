import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accepted } from '../testing/check'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { type Move, moves, perform } from '../testing/random-moves'
import { desk } from '../testing/random-pages'
import { articleById, articleText, blockAt, correctionsOf, PARTS, type Page, type Review } from '.'

/** What moves text between blocks, articles and roles. None of it is a change of what is read. */
const MOVES: ReadonlySet<Move['kind']> = new Set([
  'moveBoundary',
  'split',
  'mergeArticles',
  'removeBoundary',
  'attach',
  'changeRole',
  'reorderBlock',
  'orderArticle',
  'discard',
  'restore',
  'repropose',
  'adopt',
  'keep',
])

/** The lines that a correction reads in the article that has its place; null where that is outside of articles. */
function linesOf(page: Page, review: Review, at: number): string[] | null {
  const id = blockAt(page, review, at)?.cut.article
  const article = id && articleById(page, review, id)
  if (!article) return null
  const text = articleText(page, review, article)
  return PARTS.flatMap((part) => text[part].runs)
    .filter(({ correction }) => correction?.at === at)
    .map((run) => run.text)
}

const tally = { moved: 0, read: 0, changedHands: 0 }

test(
  'corrections survive every move of boundaries, and read the same wherever they come to stand',
  () => {
    fc.assert(
      fc.property(desk(6), moves(3, 8), (at, made) => {
        let now = at
        for (const move of made) {
          const result = perform(now, move)
          if (!result?.ok) continue
          const { page, review } = now
          const after = accepted(page, review, result)
          if (MOVES.has(move.kind)) {
            expect(after.corrections).toBe(review.corrections)
            tally.moved++
            for (const { start, replacement } of correctionsOf(after)) {
              const lines = linesOf(page, after, start)
              if (lines) expect(lines).toEqual(replacement.split('\n'))
              tally.read += lines ? 1 : 0
              const owner = (of: Review) => blockAt(page, of, start)?.cut.article
              if (owner(review) !== owner(after)) tally.changedHands++
            }
          }
          now = { page, review: after, proposal: result.value.proposal ?? now.proposal }
        }
      }),
      fuzzing(3000, 4),
    )
    expect(tally.moved).toBeGreaterThan(2000)
    expect(tally.read).toBeGreaterThan(1000)
    expect(tally.changedHands).toBeGreaterThan(200)
  },
  PATIENCE,
)
