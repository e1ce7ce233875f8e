import type { Role } from './role'
import { ROLE_OF, STATES, type State } from './states'
import type { Unit } from './units'

/** A run of units with one role, as the decoding cut it; `first` and `last` are unit indices, both included. */
export interface Draft {
  readonly role: Role
  readonly first: number
  readonly last: number
  /** Opens a headline group, or a run of body, rather than going on with the one above. */
  readonly opens: boolean
}

const OPENERS: ReadonlySet<State> = new Set(['kicker', 'headline', 'opening'])
/** The role of each state, and whether it opens something. */
const ROLES: readonly Role[] = STATES.map((state) => ROLE_OF[state])
const OPENS: readonly boolean[] = STATES.map((state) => OPENERS.has(state))

/** Runs of equal role, cut anew where a headline group, a run of body or a lead's own byline begins. */
export function draftBlocks(states: readonly number[], units: readonly Unit[]): Draft[] {
  const drafts: Draft[] = []
  let first = 0
  let opens = false
  for (let i = 0; i < states.length; i++) {
    const state = states[i]
    const role = ROLES[state]
    const above = i === 0 ? null : ROLES[states[i - 1]]
    const runIn = units[i].fixed === 'byline' && (i === 0 || units[i - 1].fixed !== 'byline')
    const begins = runIn || (OPENS[state] && !(role === 'kicker' && above === 'kicker'))
    if (above === role && !begins) continue
    if (above !== null) drafts.push({ role: above, first, last: i - 1, opens })
    first = i
    opens = begins
  }
  if (states.length > 0)
    drafts.push({ role: ROLES[states[states.length - 1]], first, last: states.length - 1, opens })
  return drafts
}
