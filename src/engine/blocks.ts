import type { Role } from './role'
import { ROLE_OF, STATES } from './states'
import type { Unit } from './units'

/** A run of units with one role, as the decoding cut it; `first` and `last` are unit indices, both included. */
export interface Draft {
  readonly role: Role
  readonly first: number
  readonly last: number
  /** Opens a headline group, or a run of body, rather than going on with the one above. */
  readonly opens: boolean
}

const OPENERS = new Set(['kicker', 'headline', 'opening'])

/** Runs of equal role, cut anew where a headline group, a run of body or a lead's own byline begins. */
export function draftBlocks(states: readonly number[], units: readonly Unit[]): Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < states.length; i++) {
    const state = STATES[states[i]]
    const role = ROLE_OF[state]
    const last = drafts[drafts.length - 1] as Draft | undefined
    const runIn = units[i].fixed === 'byline' && units[i - 1]?.fixed !== 'byline'
    const opens = runIn || (OPENERS.has(state) && !(state === 'kicker' && last?.role === 'kicker'))
    const joins = last !== undefined && last.role === role && !opens
    if (joins) drafts[drafts.length - 1] = { ...last, last: i }
    else drafts.push({ role, first: i, last: i, opens })
  }
  return drafts
}
