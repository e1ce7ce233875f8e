import type { DeskState } from '../desk-state'
import type { Action, ActionGroup, ActionId } from './action'
import { ARTICLE_ACTIONS } from './article-actions'
import { BLOCK_ACTIONS } from './block-actions'
import { BOUNDARY_ACTIONS } from './boundary-actions'
import { DOUBT_ACTIONS } from './doubt-actions'
import { FIND_ACTIONS } from './find-actions'
import { FINDING_ACTIONS } from './finding-actions'
import { isMet } from './needs'
import { PAGE_ACTIONS } from './page-actions'
import { PROGRAM_ACTIONS } from './program-actions'

export { ACTION_IDS, type Action, type ActionGroup, type ActionId, type Scope } from './action'
export type { Need } from './needs'

/** Everything that an editor can do, in the order in which it is listed everywhere. */
export const ACTIONS: readonly Action[] = [
  ...DOUBT_ACTIONS,
  ...FINDING_ACTIONS,
  ...ARTICLE_ACTIONS,
  ...BOUNDARY_ACTIONS,
  ...BLOCK_ACTIONS,
  ...FIND_ACTIONS,
  ...PAGE_ACTIONS,
  ...PROGRAM_ACTIONS,
]

const byId = new Map(ACTIONS.map((action) => [action.id, action]))

export function actionById(id: ActionId): Action {
  const action = byId.get(id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}

/** It can be done now. */
export const isPossible = ({ needs }: Action, state: DeskState): boolean => isMet(needs, state)

export const groupOfAction = ({ id }: Action): ActionGroup => id.split('.')[0] as ActionGroup

/** The actions as they are shown together, group by group. */
export function actionGroups(): ReadonlyMap<ActionGroup, readonly Action[]> {
  const groups = new Map<ActionGroup, Action[]>()
  for (const action of ACTIONS) {
    const group = groupOfAction(action)
    groups.set(group, [...(groups.get(group) ?? []), action])
  }
  return groups
}
