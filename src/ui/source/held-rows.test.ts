import { expect, test } from 'vitest'
import { sourceRows } from '../../session'
import { readNotation } from '../../testing/notation'
import { asWouldBe } from './held-rows'

/** The rows of the one page, each as the other would make it: whose it is, where it starts, and what is above it. */
function held(before: string, after: string) {
  const { page, review } = readNotation(before)
  const rows = sourceRows(page, review)
  const wouldBe = sourceRows(page, readNotation(after).review)
  return rows.map((row) => {
    const { start, end, block, boundary } = asWouldBe(row, wouldBe)
    return [page.text.slice(start, end), block.cut.article, boundary]
  })
}

test('rows change whose they are, and where a boundary is', () => {
  expect(
    held(
      `
        A body | 甲一
               | 甲二
        B body | 乙一
      `,
      `
        A body | 甲一
        B body | 甲二
               | 乙一
      `,
    ),
  ).toEqual([
    ['甲一', '1', null],
    ['甲二', '2', 'article'],
    ['乙一', '2', null],
  ])
})

test('a line that a boundary parted stays parted while that is in the air', () => {
  expect(
    held(
      `
        A body | 甲一⟦B body⟧乙一
        B body | 乙二
      `,
      `
        A body | 甲一乙一
        B body | 乙二
      `,
    ),
  ).toEqual([
    ['甲一', '1', null],
    ['乙一', '1', null],
    ['乙二', '2', 'article'],
  ])
})
