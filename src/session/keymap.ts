import { ACTIONS, type Action, isPossible, type Need, type Scope } from './actions'
import type { DeskState } from './desk-state'
import { MOVES, type Move } from './moves'

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

const meantBy = (press: KeyPress) => {
  const chord = chordOf(press)
  return ({ keys, scope }: Action) => keys.includes(chord) && SCOPES[scope].includes(press.place)
}

/** The action that a press asks for here and now; undefined leaves the key to whoever has the focus. */
export function actionFor(press: KeyPress, state: DeskState): Action | undefined {
  const isMeant = meantBy(press)
  return ACTIONS.find((action) => isMeant(action) && isPossible(action, state))
}

/** What an open page lacks for what a press asks for; null where it asks for nothing, or for what can be done. */
export function lackFor(press: KeyPress, state: DeskState): Need | null {
  if (!state.open || actionFor(press, state)) return null
  return ACTIONS.find(meantBy(press))?.needs ?? null
}

/** The move through the source that a press asks for. */
export function moveFor(press: KeyPress): Move | undefined {
  const chord = chordOf(press)
  return MOVES.find(({ keys, place }) => place === press.place && keys.includes(chord))
}
