import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accepted } from '../testing/check'
import { checkCleanText } from '../testing/clean-text'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { editOf, moves } from '../testing/random-moves'
import { type Desk, desk } from '../testing/random-pages'
import { articleById, articleText, correct, type Part, type Review } from '.'

const tidy = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '')

function read({ page }: Pick<Desk, 'page'>, review: Review, id: string, part: Part): string {
  const article = articleById(page, review, id)
  return article ? articleText(page, review, article)[part].text : ''
}

const tally = { tried: 0, accepted: 0, refused: 0 }

test(
  'what is typed is what is read, and nothing else changes',
  () => {
    fc.assert(
      fc.property(desk(5), moves(1, 4), (at, made) => {
        const { page } = at
        let { review } = at
        for (const { roll, typed } of made) {
          const now = { page, review }
          const edit = editOf(now, roll, typed)
          if (!edit) return
          const { article, part, from, to, text, flow } = edit
          const wanted = tidy(flow.text.slice(0, from) + text + flow.text.slice(to))
          const result = correct(page, review, edit)
          tally.tried++
          if (!result.ok) {
            tally.refused += result.refusal === 'noPlaceToMove' ? 1 : 0
            continue
          }
          tally.accepted++
          const after = accepted(page, review, result)
          expect(read(now, after, article, part)).toBe(wanted)
          checkCleanText(page, after)

          const grown = wanted.length - (flow.text.length - (to - from))
          const back = { article, part, from, to: from + grown, text: flow.text.slice(from, to) }
          const restorable =
            grown >= 0 &&
            wanted.slice(0, from) + back.text + wanted.slice(from + grown) === flow.text
          const undone = restorable ? correct(page, after, back) : undefined
          if (undone?.ok) {
            const restored = accepted(page, after, undone)
            expect(read(now, restored, article, part)).toBe(flow.text)
            if (review.corrections.size === 0) expect([...restored.corrections]).toEqual([])
          }
          review = after
        }
      }),
      fuzzing(3000, 628),
    )
    expect(tally.refused).toBeLessThan(tally.accepted * 0.01)
  },
  PATIENCE,
)
