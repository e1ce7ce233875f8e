import { describe, expect, test } from 'vitest'
import { blocksOfArticle, openPage } from '../document'
import { readNotation } from '../testing/notation'
import { goToBlockBeside, moveBlock } from './block-order'
import { Desk } from './desk'

const NO_PROPOSAL = { engine: '', blocks: [], attachments: [], likelyCuts: [] }

/** An article whose body is three blocks, with its head among them, and another article. */
function openDesk() {
  const { page, review } = readNotation(`
    A body     | 甲一
    A headline | 甲题
    A subhead  | 甲小
    A body     | 甲二
    B headline | 乙题
    B body     | 乙一
  `)
  const desk = new Desk(() => 0)
  desk.openPage(openPage(page, NO_PROPOSAL, review))
  const at = (text: string) => page.text.indexOf(text)
  const stand = (text: string) => desk.select({ caret: at(text), anchor: at(text) })
  const order = () =>
    blocksOfArticle(page, desk.state.open?.review ?? review, '1').map(({ start, end }) =>
      page.text.slice(start, end).trim(),
    )
  return { desk, at, stand, order }
}

describe('a block goes up and down in its part', () => {
  test('over heads, which stand elsewhere in the card', () => {
    const { desk, stand, order } = openDesk()
    stand('甲小')
    moveBlock(desk, -1)
    expect(order()).toEqual(['甲小', '甲一', '甲题', '甲二'])
    moveBlock(desk, 1)
    moveBlock(desk, 1)
    expect(order().filter((text) => text !== '甲题')).toEqual(['甲一', '甲二', '甲小'])
  })

  test.each([
    ['甲一', -1],
    ['甲二', 1],
    ['甲题', 1],
  ] as const)('%s has nothing of its part on that side, and that is said', (text, step) => {
    const { desk, stand, order } = openDesk()
    const before = order()
    stand(text)
    moveBlock(desk, step)
    expect(order()).toEqual(before)
    expect(desk.state.news).toMatchObject({ kind: 'refused', refusal: 'orderEnds' })
  })

  test.each([
    ['row', { target: 'row' }],
    ['block', { target: 'block', article: '1' }],
  ] as const)('the keyboard stays with it on its %s', (standing, focus) => {
    const { desk, at, stand } = openDesk()
    stand('甲二')
    desk.standing = standing
    moveBlock(desk, -1)
    expect(desk.state.focus).toMatchObject({ ...focus, at: at('甲二') })
  })
})

test('the arrows go through the blocks of a part, and stop at its ends', () => {
  const { desk, at, stand } = openDesk()
  stand('甲一')
  goToBlockBeside(desk, 1)
  expect(desk.state.focus).toMatchObject({ target: 'block', at: at('甲小'), article: '1' })
  stand('甲一')
  const before = desk.state.focus
  goToBlockBeside(desk, -1)
  expect(desk.state.focus).toBe(before)
})
