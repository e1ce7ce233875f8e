import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  advance,
  blockAt,
  blocksOf,
  type Gesture,
  type OpenPage,
  openPage,
  type Transaction,
} from '../document'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { type Move, moves, perform } from '../testing/random-moves'
import { type Desk, desk } from '../testing/random-pages'
import { letterOf, tintOf } from './palette'

/** What leaves every line with the article that it is in. */
const LEAVES_LINES: readonly Gesture[] = [
  ...(['correct', 'supply', 'clearCorrections', 'approve', 'unapprove', 'settle'] as const),
  ...(['annotate', 'setMetadata', 'reorderBlock', 'orderArticle', 'repropose', 'keep'] as const),
]
/** What starts articles that were not there. */
const MAKES_ARTICLES: readonly Gesture[] = ['split', 'attach', 'changeRole', 'adopt']

type Look = (before: OpenPage, after: OpenPage, change: Transaction) => void

/** Plays random moves and looks at each that was accepted. */
function played({ page, review, proposal }: Desk, made: readonly Move[], look: Look) {
  let open = openPage(page, proposal, review)
  for (const each of made) {
    const result = perform(open, each)
    if (!result?.ok) continue
    const after = advance(open, { kind: 'do', at: 0, transaction: result.value })
    look(open, after, result.value)
    open = after
  }
}

/** Letter and tint of each code unit's article. */
const looks = ({ page, review }: OpenPage) =>
  Array.from({ length: page.text.length }, (_, at) => {
    const article = blockAt(page, review, at)?.cut.article ?? null
    return `${letterOf(article)} ${tintOf(article)}`
  })

const articlesIn = ({ page, review }: OpenPage) =>
  new Set(blocksOf(page, review).flatMap(({ cut }) => cut.article ?? []))

test(
  'what moves no line leaves every letter and colour as it is',
  () => {
    let looked = 0
    fc.assert(
      fc.property(desk(), moves(1, 8), (on, made) =>
        played(on, made, (before, after, { gesture }) => {
          if (!LEAVES_LINES.includes(gesture)) return
          looked++
          expect(looks(after)).toEqual(looks(before))
        }),
      ),
      fuzzing(600, 11),
    )
    expect(looked).toBeGreaterThan(500)
  },
  PATIENCE,
)

test(
  'a letter that is new on the page is nobody else’s, and undo takes it back',
  () => {
    let looked = 0
    fc.assert(
      fc.property(desk(), moves(1, 8), (on, made) =>
        played(on, made, (before, after, { gesture }) => {
          const known = articlesIn(before)
          const fresh = [...articlesIn(after)].filter((id) => !known.has(id))
          if (MAKES_ARTICLES.includes(gesture)) looked += fresh.length
          const letters = new Set([...known].map(letterOf))
          for (const id of fresh) expect(letters).not.toContain(letterOf(id))
          expect(looks(advance(after, { kind: 'undo', at: 0 }))).toEqual(looks(before))
        }),
      ),
      fuzzing(600, 12),
    )
    expect(looked).toBeGreaterThan(40)
  },
  PATIENCE,
)
