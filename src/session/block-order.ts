import { type Block, blocksOfArticle, refused, reorderBlock } from '../document'
import { currentRow } from './current'
import type { Desk } from './desk'
import { partOf } from './landing'

interface Order {
  /** The block under the caret. */
  readonly own: Block
  /** All blocks of its article. */
  readonly blocks: readonly Block[]
  /** Those of them that a card reads in one part with it: among these its place can be seen. */
  readonly peers: readonly Block[]
  readonly index: number
}

function orderInHand(desk: Desk): Order | null {
  const { open } = desk.state
  const own = currentRow(desk.state)?.block
  if (!open || !own || own.cut.article === null) return null
  const blocks = blocksOfArticle(open.page, open.review, own.cut.article)
  const peers = blocks.filter(({ cut }) => partOf(cut.role) === partOf(own.cut.role))
  return { own, blocks, peers, index: peers.findIndex(({ start }) => start === own.start) }
}

/** Puts the block in hand before the one above it in its part of the card, or behind the one below. */
export function moveBlock(desk: Desk, step: 1 | -1): void {
  const order = orderInHand(desk)
  if (!order) return void desk.dispatch(() => refused('notInArticle'))
  const { own, blocks, peers, index } = order
  const beside = peers[index + step]
  const result = desk.dispatch((page, review) => {
    if (!beside) return refused('orderEnds')
    const before = step < 0 ? beside : blocks[blocks.indexOf(beside) + 1]
    return reorderBlock(page, review, { at: own.start, before: before?.start ?? null })
  })
  const { selection } = desk.state
  if (result.ok && selection) desk.stand(selection.caret)
}

/** Takes the keyboard from one block of a card to the one above or below it in the same part. */
export function goToBlockBeside(desk: Desk, step: 1 | -1): void {
  const order = orderInHand(desk)
  const beside = order?.peers[order.index + step]
  if (beside) desk.focus('block', beside.start, beside.cut.article)
}

/** Takes the keyboard from a block to the card that it is in. */
export function goToCard(desk: Desk): void {
  const { article } = desk.state
  if (article) desk.focus('card', 0, article)
}
