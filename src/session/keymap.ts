import { ACTIONS, type Action, type Scope } from './actions'
import type { DeskState } from './desk'

/**
 * What of a keyboard event counts. `place` says what has the focus: text fields keep their own keys, and
 * `elsewhere`, in the queue or a bar, only those that concern the whole page are ours.
 */
export interface KeyPress {
  readonly key: string
  readonly shift: boolean
  readonly alt: boolean
  /** ⌘ on a Mac, Ctrl elsewhere. */
  readonly mod: boolean
  readonly place: 'row' | 'boundary' | 'card' | 'text' | 'other' | 'elsewhere'
}

/** `Mod+Shift+Z` for a press: letters in upper case, Shift named only where it does not make the character. */
export function chordOf({ key, shift, alt, mod }: Omit<KeyPress, 'place'>): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const isLetterOrName = name.length > 1 || name.toLowerCase() !== name.toUpperCase()
  return [mod && 'Mod', alt && 'Alt', shift && isLetterOrName && 'Shift', name]
    .filter(Boolean)
    .join('+')
}

const SCOPES: Readonly<Record<Scope, readonly KeyPress['place'][]>> = {
  anywhere: ['row', 'boundary', 'card', 'other', 'elsewhere'],
  row: ['row'],
  boundary: ['boundary'],
  card: ['card'],
  rowOrCard: ['row', 'card', 'boundary', 'other'],
}

/** The action that a press asks for here and now; undefined leaves the key to whoever has the focus. */
export function actionFor(press: KeyPress, state: DeskState): Action | undefined {
  const chord = chordOf(press)
  // A field being typed in has its own undo; what reaches beyond it are chords that mean nothing there.
  const inText = press.place === 'text'
  return ACTIONS.find(
    (action) =>
      action.keys.includes(chord) &&
      (inText ? action.id === 'page.export' : SCOPES[action.scope].includes(press.place)) &&
      action.isEnabled(state),
  )
}
