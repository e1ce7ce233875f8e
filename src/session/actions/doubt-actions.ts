import { attach, blocksOf, nextArticleId, settle } from '../../document'
import { currentDoubt, isOpen } from '../current'
import type { Desk } from '../desk'
import type { Action, ActionId } from './action'

function acceptDoubt(desk: Desk) {
  const doubt = currentDoubt(desk.state)
  if (!doubt) return
  if (desk.dispatch((page, review) => settle(page, review, { blocks: doubt.blocks })).ok)
    desk.walkDoubts(1)
}

/** Gives the doubtful headline group to the alternative of this rank and goes on to the next doubt. */
function takeAlternative(desk: Desk, rank: number) {
  const doubt = currentDoubt(desk.state)
  const choice = doubt?.alternatives[rank]
  const { open } = desk.state
  if (!doubt || !choice || !open) return
  const blocks = blocksOf(open.page, open.review).filter(({ start }) =>
    doubt.blocks.includes(start),
  )
  const result = desk.dispatch((page, review) =>
    attach(page, review, {
      from: doubt.at,
      to: blocks[blocks.length - 1]?.end ?? doubt.at,
      article: choice.article,
      newArticle: nextArticleId(review),
    }),
  )
  if (result.ok) desk.walkDoubts(1)
}

const alternative = (id: ActionId, rank: number): Action => ({
  id,
  keys: [String(rank + 1)],
  scope: 'anywhere',
  isEnabled: (state) => (currentDoubt(state)?.alternatives.length ?? 0) > rank,
  run: (desk) => takeAlternative(desk, rank),
})

/** Walking through what is doubtful, and settling it. */
export const DOUBT_ACTIONS: readonly Action[] = [
  {
    id: 'doubt.next',
    keys: ['N'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => void desk.walkDoubts(1),
  },
  {
    id: 'doubt.previous',
    keys: ['Shift+N'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => void desk.walkDoubts(-1),
  },
  {
    id: 'doubt.accept',
    keys: ['Y'],
    scope: 'anywhere',
    isEnabled: (state) => currentDoubt(state) !== null,
    run: acceptDoubt,
  },
  alternative('doubt.first', 0),
  alternative('doubt.second', 1),
  alternative('doubt.third', 2),
]
