import { kinds } from './kinds'
import type { Role } from './role'

/**
 * The states of the decoding: roles, with the few distinctions that tell where something begins.
 * `headline` opens a headline group, `headlineOn` stands in one that is open already (under a kicker, or a
 * headline's second line). `opening` is the first body line of a run of body: of an article, or of a column
 * that continues one from elsewhere; `body` continues the run above.
 */
export const STATES = [
  'kicker',
  'headline',
  'headlineOn',
  'deck',
  'byline',
  'subhead',
  'opening',
  'body',
  'caption',
  'jump',
  'furniture',
] as const

export type State = (typeof STATES)[number]

export const STATE_COUNT = STATES.length

export const stateIndex = (state: State): number => STATES.indexOf(state)

export const ROLE_OF: Readonly<Record<State, Role>> = {
  kicker: 'kicker',
  headline: 'headline',
  headlineOn: 'headline',
  deck: 'deck',
  byline: 'byline',
  subhead: 'subhead',
  opening: 'body',
  body: 'body',
  caption: 'caption',
  jump: 'jump',
  furniture: 'furniture',
}

/** How the white space above a unit compares with this page's rhythm; transitions are weighted by it. */
export const GAP_CLASSES = ['less', 'none', 'some', 'more'] as const

/** The gap classes by place, and what stands at either end of a page. */
export const GAP = kinds(...GAP_CLASSES, 'edge')
