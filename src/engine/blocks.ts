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

/** Runs of equal role, cut anew where a headline group, a run of body, a lead's own byline or a second byline begins. */
export function draftBlocks(states: readonly number[], units: readonly Unit[]): Draft[] {
  const drafts: Draft[] = []
  if (states.length > 0) draft(states, units, 0, states.length - 1, drafts)
  return drafts
}

/** The same where drafts are known for states that differ from these only from the unit `first` to the unit `last`. */
export function redraftBlocks(
  known: readonly Draft[],
  states: readonly number[],
  units: readonly Unit[],
  first: number,
  last: number,
): Draft[] {
  const drafts: Draft[] = []
  // Whether a unit begins a draft is seen by it and the one above: from the second below the last on, all stays.
  let d = 0
  for (; known[d].last < first - 1; d++) drafts.push(known[d])
  const from = known[d].first
  while (d < known.length && known[d].first < last + 2) d++
  draft(states, units, from, known[d - 1].last, drafts)
  for (; d < known.length; d++) drafts.push(known[d])
  return drafts
}

/** Adds the drafts of the units from `from`, with which one begins, to `to`, with which one ends. */
function draft(
  states: readonly number[],
  units: readonly Unit[],
  from: number,
  to: number,
  drafts: Draft[],
): void {
  let first = from
  let opens = false
  for (let i = from; i <= to; i++) {
    const state = states[i]
    const role = ROLES[state]
    const above = i === 0 ? null : ROLES[states[i - 1]]
    const runIn = units[i].fixed === 'byline' && (i === 0 || units[i - 1].fixed !== 'byline')
    const isSecond = role === 'byline' && above === role && opensAlike(units[i - 1], units[i])
    const begins = runIn || isSecond || (OPENS[state] && !(role === 'kicker' && above === 'kicker'))
    if (i > from) {
      if (above === role && !begins) continue
      drafts.push({ role: ROLES[states[i - 1]], first, last: i - 1, opens })
    }
    first = i
    opens = begins
  }
  drafts.push({ role: ROLES[states[to]], first, last: to, opens })
}

/** How many characters two bylines have in common that are not one byline on two lines. */
const ALIKE = 4
const BYLINE_MARKS = '□■○●◇◆◎☆★'

/** Do two bylines begin with the same words, or with the same mark: 本报记者…/本报记者…, □…/□…? */
function opensAlike({ text: one }: Unit, { text: other }: Unit): boolean {
  if (BYLINE_MARKS.includes(one[0])) return one[0] === other[0]
  return one.length >= ALIKE && one.slice(0, ALIKE) === other.slice(0, ALIKE)
}
