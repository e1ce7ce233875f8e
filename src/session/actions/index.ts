import type { Action, ActionId } from './action'
import { ARTICLE_ACTIONS } from './article-actions'
import { BLOCK_ACTIONS } from './block-actions'
import { DOUBT_ACTIONS } from './doubt-actions'
import { PAGE_ACTIONS } from './page-actions'

export { ACTION_IDS, type Action, type ActionId, type Scope } from './action'
export { takeChoice } from './doubt-actions'

/** Everything that an editor can do, in the order of the key sheet. */
export const ACTIONS: readonly Action[] = [
  ...DOUBT_ACTIONS,
  ...ARTICLE_ACTIONS,
  ...BLOCK_ACTIONS,
  ...PAGE_ACTIONS,
]

export const actionById = (id: ActionId): Action => {
  const action = ACTIONS.find((candidate) => candidate.id === id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}
