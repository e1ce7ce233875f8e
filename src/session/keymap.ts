import { ACTIONS, isPossible, type Scope } from './actions'
import type { Desk } from './desk'
import type { DeskState } from './desk-state'
import { MOVES } from './moves'

/**
 * What has the focus. `elsewhere` is the queue or a bar: only keys that concern the whole page are ours there. Text
 * fields keep nearly all of theirs.
 */
export const PLACES = ['row', 'boundary', 'card', 'block', 'text', 'other', 'elsewhere'] as const
type Place = (typeof PLACES)[number]

/** What of a keyboard event counts. */
export interface KeyPress {
  /** As `plainKey` gives it. */
  readonly key: string
  readonly shift: boolean
  readonly alt: boolean
  /** ⌘ on a Mac, Ctrl elsewhere. */
  readonly mod: boolean
  readonly place: Place
}

/** `Mod+Shift+Z` for a press: letters in upper case, Shift named only where it does not make the character. */
export function chordOf({ key, shift, alt, mod }: Omit<KeyPress, 'place'>): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const isLetterOrName = name.length > 1 || name.toLowerCase() !== name.toUpperCase()
  return [mod && 'Mod', alt && 'Alt', shift && isLetterOrName && 'Shift', name]
    .filter(Boolean)
    .join('+')
}

/** Where the keys of a scope count. */
export const SCOPES: Readonly<Record<Scope, readonly Place[]>> = {
  always: PLACES,
  anywhere: ['row', 'boundary', 'card', 'block', 'other', 'elsewhere'],
  row: ['row'],
  boundary: ['boundary'],
  card: ['card'],
  rowOrBlock: ['row', 'block'],
  rowOrCard: ['row', 'card', 'block', 'boundary', 'other'],
  offBoundary: ['row', 'card', 'block', 'other'],
}

/**
 * What a press does here and now: its action, or the word about what the open page lacks for it, or a move. Null leaves
 * the key to whoever has the focus.
 */
export function answerTo(press: KeyPress, state: DeskState): ((desk: Desk) => void) | null {
  const { shift, place } = press
  const chord = chordOf(press)
  const action = ACTIONS.find(
    ({ keys, scope }) => keys.includes(chord) && SCOPES[scope].includes(place),
  )
  if (action && isPossible(action, state)) return action.run
  if (action) return state.open && ((desk) => desk.say({ kind: 'lacking', need: action.needs }))
  const move = MOVES.find((each) => each.place === place && each.keys.includes(chord))
  return move ? (desk) => move.run(desk, shift) : null
}
