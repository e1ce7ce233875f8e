import type { Action } from '../../session'

const MAC = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '')

const MAC_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
  Escape: 'Esc',
}

/** The first of an action's keys as it is written here; nothing where it has none. */
export const firstKey = ({ keys }: Action): string | undefined => keys[0] && keyName(keys[0])

/** A chord as this machine's keyboard has it printed: `⌘⇧Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function keyName(chord: string): string {
  const parts = chord.split('+').map((part) => (MAC && MAC_NAMES[part]) || NAMES[part] || part)
  return parts.join(MAC ? '' : '+')
}

/** A chord as `aria-keyshortcuts` has it: `Meta+Shift+Z`, `Control+K`. */
export const ariaKey = (chord: string): string =>
  chord
    .split('+')
    .map((part) => (part === 'Mod' ? (MAC ? 'Meta' : 'Control') : part))
    .join('+')
