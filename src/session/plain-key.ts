/** What of a keyboard event says which key it was. */
interface Struck {
  readonly key: string
  /** The place on the keyboard, whatever is written on it: `KeyN`, `Digit1`. */
  readonly code: string
  readonly shiftKey: boolean
}

/** Marks of an American keyboard by place, without and with Shift. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  Space: [' ', ' '],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  NumpadEnter: ['Enter', 'Enter'],
}

/**
 * The key as the keymap names it. An input method that is switched on keeps the character to itself (`Process`), or
 * gives the one it would write: `？` or a full-width letter. Then the key's place on the keyboard says which it was.
 */
export function plainKey({ key, code, shiftKey }: Struck): string {
  const isTaken = key === 'Process' || key === 'Unidentified' || key === 'Dead'
  const isForeign = key.length === 1 && !/[ -~]/.test(key)
  if (!isTaken && !isForeign) return key
  const [, letterOrDigit] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code) ?? []
  if (letterOrDigit) return letterOrDigit.toLowerCase()
  const mark = MARKS[code]
  if (mark) return mark[shiftKey ? 1 : 0]
  return isTaken && code ? code : key
}
