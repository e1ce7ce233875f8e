import { useEffect } from 'react'
import { answerTo, type Desk, type FocusRequest, type KeyPress, plainKey } from '../session'

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** Milliseconds in which a field that was asked for must have come. */
const PATIENCE = 1000

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
    let asked: { readonly focus: FocusRequest; readonly at: number } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.defaultPrevented || event.isComposing) return
      if (target.closest('[role="dialog"], [role="menu"]')) return
      // What was asked for is on its way: what is typed now is meant for it, not for the page. Esc gives it up.
      if (desk.state.panel) {
        if (event.key === 'Escape') desk.showPanel(null)
        return
      }
      // So it is with a field that is still being brought into view.
      if (asked && asked.focus === desk.state.focus && event.timeStamp - asked.at < PATIENCE)
        return event.preventDefault()
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
      const { focus } = desk.state
      const isField = focus?.target === 'part' || focus?.target === 'findingText'
      asked = isField ? { focus, at: event.timeStamp } : null
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [desk])
}
