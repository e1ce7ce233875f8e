import { useEffect } from 'react'
import { answerTo, type Desk, type KeyPress, plainKey } from '../session'
import { typedAhead } from './typed-ahead'

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** Where the focus is, as the keymap sees it. */
function placeOf(target: HTMLElement): KeyPress['place'] {
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'text'
  if (target.closest('[data-pane="queue"], [data-pane="bar"], [data-pane="find"]'))
    return 'elsewhere'
  const place = target.closest<HTMLElement>('[data-place]')?.dataset.place
  return place === 'row' || place === 'boundary' || place === 'card' || place === 'block'
    ? place
    : 'other'
}

/** Gives every key press that is an action's to that action. Menus, dialogs and pressed buttons keep theirs. */
export function useKeyboard(desk: Desk): void {
  useEffect(() => {
    const ahead = typedAhead(desk)
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.defaultPrevented || event.isComposing) return
      if (target.closest('[role="dialog"], [role="menu"]')) return
      // What was asked for is on its way: what is typed now is meant for it, not for the page. Esc gives a dialog up.
      if (ahead.takes(event)) event.preventDefault()
      if (desk.state.panel && event.key === 'Escape') desk.showPanel(null)
      if (event.defaultPrevented || desk.state.panel) return
      const place = placeOf(target)
      // An input method that is switched on takes every key, also where there is no text to write.
      if (place === 'text' && event.keyCode === 229) return
      const key = plainKey(event)
      const { shiftKey, ctrlKey, metaKey, altKey } = event
      const isPlain = !(shiftKey || ctrlKey || metaKey || altKey)
      const presses = isPlain && (key === ' ' || key === 'Enter') && target.closest('button, a')
      if (presses || (MAC ? ctrlKey : metaKey)) return
      const mod = MAC ? metaKey : ctrlKey
      const press: KeyPress = { key, shift: shiftKey, alt: altKey, mod, place }
      const answer = answerTo(press, desk.state)
      if (!answer) return
      event.preventDefault()
      answer(desk)
      ahead.awaits(event)
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('focusin', ahead.arrives)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('focusin', ahead.arrives)
    }
  }, [desk])
}
