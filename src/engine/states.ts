import { kinds } from './kinds'
import type { Role } from './role'

/**
 * The states of the decoding: roles, with the few distinctions that tell where something begins.
 * `headline` opens a headline group, `headlineOn` stands in one that is open already (under a kicker, or a
 * headline's second line). `opening` is the first body line of a run of body: of an article, or of a column
 * that continues one from elsewhere; `body` continues the run above, and so do `paragraph`, which opens a paragraph in it,
 * and `verse`: a line that was set as a line, of a poem, a list or a table.
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
  'paragraph',
  'verse',
  'caption',
  'jump',
  'furniture',
  'advert',
] as const

export type State = (typeof STATES)[number]

/** Prose that goes on with the run of body above it, and all that does. */
export const PROSE_ON: readonly State[] = ['body', 'paragraph']
export const BODY_ON: readonly State[] = [...PROSE_ON, 'verse']

export const STATE_COUNT = STATES.length

/**
 * Places of a row of numbers, one for each state: a multiple of eight, because the decoding's loops take four states, or
 * four pairs of them, at a time. What stands behind the last state means nothing.
 */
export const ROW = 8 * Math.ceil(STATE_COUNT / 8)

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
  paragraph: 'body',
  verse: 'body',
  caption: 'caption',
  jump: 'jump',
  furniture: 'furniture',
  advert: 'advert',
}

/** How the white space above a unit compares with this page's rhythm; transitions are weighted by it. */
export const GAP_CLASSES = ['less', 'none', 'some', 'more'] as const

/** The gap classes by place, and what stands at either end of a page. */
export const GAP = kinds(...GAP_CLASSES, 'edge')
