import { useRef } from 'react'
import { articleById, articleText, rawOffset } from '../../document'
import type { Desk, Selection } from '../../session'
import { useDesk } from '../desk-context'

/** Where the keyboard was when it was taken, and what was selected then. */
interface Left {
  readonly element: HTMLElement | null
  readonly selection: Selection | null
  readonly pane: string | undefined
  /** The place of a paragraph that was typed in: its field is gone as soon as it is left. */
  readonly part: { readonly article: string; readonly at: number } | null
}

/**
 * Gives the keyboard back: to what had it, or, once a step has led elsewhere, to the row or the card of the place in
 * hand, on the side that it came from.
 */
export function useReturn() {
  const desk = useDesk()
  const left = useRef<Left | null>(null)
  return {
    leave() {
      left.current = leaving(desk)
    },
    comeBack() {
      const { element, selection, pane, part } = left.current ?? leaving(desk)
      const { selection: now, article } = desk.state
      if (element && selection === now) {
        if (element.isConnected) return element.focus()
        if (part) return desk.focus('part', part.at, part.article)
      }
      if (pane === 'articles' && article) desk.focus('card', 0, article)
      else if (now) desk.focus('row', now.caret)
    },
  }
}

function leaving(desk: Desk): Left {
  const { activeElement, body } = document
  const element =
    activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null
  return {
    element,
    selection: desk.state.selection,
    pane: element?.closest<HTMLElement>('[data-pane]')?.dataset.pane,
    part: element instanceof HTMLTextAreaElement ? placeInBody(desk, element) : null,
  }
}

/** The raw place of the caret in a paragraph that is typed in. */
function placeInBody({ state: { open } }: Desk, field: HTMLTextAreaElement): Left['part'] {
  const from = field.closest<HTMLElement>('[data-body-from]')?.dataset.bodyFrom
  const id = field.closest<HTMLElement>('[data-card]')?.dataset.card
  const article = open && id && articleById(open.page, open.review, id)
  if (!article || from === undefined) return null
  const { body } = articleText(open.page, open.review, article)
  return { article: id, at: rawOffset(body, Number(from) + field.selectionStart) }
}
