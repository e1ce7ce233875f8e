import type { Desk, DeskState } from '../session'

/** Milliseconds in which what was asked for must have come. */
const PATIENCE = 1000

interface Awaited {
  readonly what: Coming
  readonly since: number
  typed: string
}

type Coming = NonNullable<ReturnType<typeof comingIn>>

/** What will have a field to type in: a dialog, or a part of an article that is being brought into view. */
function comingIn({ panel, focus }: DeskState) {
  if (panel) return panel
  return focus?.target === 'part' || focus?.target === 'findingText' ? focus : null
}

/** What is typed after a key asked for a field, and before the field has come, goes into the field. */
export function typedAhead(desk: Desk) {
  let awaited: Awaited | null = null
  const isLate = (now: number) => awaited === null || now - awaited.since >= PATIENCE
  return {
    /** After a key was answered: does a field come of it. */
    awaits({ timeStamp }: KeyboardEvent) {
      const what = comingIn(desk.state)
      awaited = what && { what, since: timeStamp, typed: '' }
    },

    /** True when a key is meant for the field on its way. Esc takes back what was typed, Backspace the last of it. */
    takes({ key, ctrlKey, metaKey, timeStamp }: KeyboardEvent): boolean {
      if (!awaited || awaited.what !== comingIn(desk.state) || isLate(timeStamp)) return false
      const typed = [...awaited.typed]
      if (key === 'Escape') typed.length = 0
      else if (key === 'Backspace') typed.pop()
      else if ([...key].length === 1 && !ctrlKey && !metaKey) typed.push(key)
      awaited.typed = typed.join('')
      return true
    },

    /** Something has the keyboard now: if it is a field, it gets what was typed. */
    arrives({ target, timeStamp }: FocusEvent) {
      const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
      if (!awaited || !isField) return
      const typed = isLate(timeStamp) ? '' : awaited.typed
      awaited = null
      // Once the caret is where it was asked for. As the browser's own input, so that the field can take it back, too.
      if (typed) queueMicrotask(() => document.execCommand('insertText', false, typed))
    },
  }
}
