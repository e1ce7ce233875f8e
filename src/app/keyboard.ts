import { useEffect } from 'react'
import { actionFor, type Desk, type KeyPress } from '../session'

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** Where the focus is, as the keymap sees it. */
function placeOf(target: HTMLElement): KeyPress['place'] {
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'text'
  if (target.closest('[data-pane="queue"], [data-pane="bar"]')) return 'elsewhere'
  const place = target.closest<HTMLElement>('[data-place]')?.dataset.place
  return place === 'row' || place === 'boundary' || place === 'card' ? place : 'other'
}

/** Gives every key press that is an action's to that action. Menus, dialogs and pressed buttons keep theirs. */
export function useKeyboard(desk: Desk): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      if (target.closest('[role="dialog"], [role="menu"]')) return
      if (event.key === 'F6') {
        event.preventDefault()
        goToPane(desk, target, event.shiftKey ? -1 : 1)
        return
      }
      const presses = (event.key === ' ' || event.key === 'Enter') && target.closest('button, a')
      if (presses || (MAC ? event.ctrlKey : event.metaKey)) return
      const press: KeyPress = {
        key: event.key,
        shift: event.shiftKey,
        alt: event.altKey,
        mod: MAC ? event.metaKey : event.ctrlKey,
        place: placeOf(target),
      }
      const action = actionFor(press, desk.state)
      if (!action) return
      event.preventDefault()
      action.run(desk)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [desk])
}

const PANES = ['queue', 'source', 'articles']

function goToPane(desk: Desk, from: HTMLElement, step: 1 | -1): void {
  const current = from.closest<HTMLElement>('[data-pane]')?.dataset.pane
  const index = PANES.indexOf(current ?? '')
  const next = PANES[(index + step + PANES.length) % PANES.length]
  const { selection, article } = desk.state
  if (next === 'source' && selection) desk.focus('row', selection.caret)
  else if (next === 'articles' && article) desk.focus('card', 0, article)
  else
    document
      .querySelector<HTMLElement>(
        `[data-pane="${next}"] [aria-current="page"], [data-pane="${next}"] a, [data-pane="${next}"] [tabindex="0"], [data-pane="${next}"] button`,
      )
      ?.focus()
}
