import type { Desk } from '../session'

/** The parts of the window in the order in which F6 goes through them. */
const PANES = [
  'start',
  'find',
  'sheet',
  'source',
  'articles',
  'hint',
  'notices',
  'bar',
  'queue',
] as const

export type Pane = (typeof PANES)[number]

export const isPane = (name: string): name is Pane => (PANES as readonly string[]).includes(name)

/** The queue's open page, else what Tab comes to in it; the printed page itself. */
const CHOSEN_IN_PANE = '[aria-current="page"], [data-row][tabindex="0"], [role="listbox"]'
const FIRST_IN_PANE = 'a, input, button:not(:disabled), [tabindex="0"]'

/** Takes the keyboard to the next part of the window that is there, or the one before. */
export function goToPane(desk: Desk, step: 1 | -1): void {
  const from = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  const there = PANES.filter(isThere)
  const at = there.indexOf(from as Pane)
  const index = at < 0 && step < 0 ? 0 : at
  enter(desk, there[(index + step + there.length) % there.length])
}

/** Takes the keyboard to a pane; where that is not there any more, to the page, or to the start. */
export function enterPane(desk: Desk, pane: Pane | null): void {
  const page = desk.state.open ? 'source' : 'start'
  enter(desk, pane !== null && isThere(pane) ? pane : page)
}

const elementOf = (pane: Pane) => document.querySelector<HTMLElement>(`[data-pane="${pane}"]`)

/** In one column the pane behind the other is there, too: it comes forward when it is asked for. */
function isThere(pane: Pane): boolean {
  const element = elementOf(pane)
  return element !== null && (pane === 'source' || pane === 'articles' || element.checkVisibility())
}

function enter(desk: Desk, pane: Pane): void {
  const { selection, article } = desk.state
  if (pane === 'source' && selection) desk.focus('row', selection.caret)
  else if (pane === 'articles' && article) desk.focus('card', 0, article)
  else {
    const element = elementOf(pane)
    const chosen = element?.querySelector<HTMLElement>(CHOSEN_IN_PANE)
    ;(chosen ?? element?.querySelector<HTMLElement>(FIRST_IN_PANE))?.focus()
  }
}
