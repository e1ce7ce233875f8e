import type { Desk } from '../session'

/** The parts of the window in the order in which F6 goes through them. */
const PANES = ['start', 'source', 'articles', 'notices', 'bar', 'queue'] as const
type Pane = (typeof PANES)[number]

const FIRST_IN_PANE = '[aria-current="page"], a, button:not(:disabled), [tabindex="0"]'

/** Takes the keyboard to the next part of the window that is there, or the one before. */
export function goToPane(desk: Desk, step: 1 | -1): void {
  const from = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  const there = PANES.filter(isThere)
  const at = there.indexOf(from as Pane)
  const index = at < 0 && step < 0 ? 0 : at
  enter(desk, there[(index + step + there.length) % there.length])
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
  else elementOf(pane)?.querySelector<HTMLElement>(FIRST_IN_PANE)?.focus()
}
