import { useEffect } from 'react'
import type { Desk } from '../session'
import { enterPane, isPane, type Pane } from './panes'
import { pageIn } from './route'

/** Milliseconds in which whoever took away what had the keyboard may give it to something else. */
const PATIENCE = 60
/** Milliseconds in which what the desk asked for may still be brought into view and drawn. */
const LONG_PATIENCE = 2000

/**
 * Focus is never lost: where a press or a key took away what had the keyboard, and nothing else took it, it goes on in
 * the same pane; and a click on what cannot have it leaves it where it was.
 */
export function useFocusKeeper(desk: Desk): void {
  useEffect(() => {
    let last: { readonly element: Element; readonly pane: Pane | null } | null = null
    let timer = 0
    // From a dialog it goes back to the pane in which that was opened.
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const pane = target.closest<HTMLElement>('[data-pane]')?.dataset.pane
      last = {
        element: target,
        pane: pane !== undefined && isPane(pane) ? pane : (last?.pane ?? null),
      }
    }
    const isLost = () => {
      const { activeElement } = document
      if (activeElement !== null && activeElement !== document.body) return false
      // A page on its way takes the keyboard itself.
      const isComing = pageIn(window.location.hash) !== null && desk.state.open === null
      return !isComing && !document.querySelector('[role="dialog"], [role="menu"]')
    }
    const look = (until: number) => {
      if (!last || last.element.isConnected || !isLost()) return
      if (desk.state.focus !== null && performance.now() < until) lookLater(until)
      else enterPane(desk, last.pane)
    }
    const lookLater = (until: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => look(until), PATIENCE)
    }
    const lookSoon = () => lookLater(performance.now() + LONG_PATIENCE)
    // At once: the next key is meant for what had the keyboard.
    const click = () => {
      if (last?.element.isConnected && isLost()) giveBack(last.element)
      else lookSoon()
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('click', click)
    document.addEventListener('keydown', lookSoon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', remember)
      document.removeEventListener('click', click)
      document.removeEventListener('keydown', lookSoon)
    }
  }, [desk])
}

/** Gives the keyboard back without scrolling there. Whoever leaves a field of a card is at the card. */
function giveBack(element: Element) {
  // Text that was just selected is to be copied.
  if (getSelection()?.isCollapsed === false) return
  const isField = element.matches('input, textarea')
  const place = (isField && element.closest<HTMLElement>('[data-place="card"]')) || element
  if (place instanceof HTMLElement) place.focus({ preventScroll: true })
}
