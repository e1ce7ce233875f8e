import { type RefObject, useEffect } from 'react'
import {
  type Article,
  articleById,
  articleText,
  blocksOf,
  blocksWithin,
  type Flow,
  type OpenPage,
  type Part,
  rawOffset,
} from '../../document'
import { caretAt, type DeskState, type Selection } from '../../session'
import { useDesk } from '../desk-context'
import { placeOf } from '../parts/text-place'

/** The source selects the rows of what is selected on the card in hand, as long as the keyboard is there. */
export function useSelectionOnCards(scroller: RefObject<HTMLElement | null>): void {
  const desk = useDesk()
  useEffect(() => {
    const follow = () => {
      const { activeElement } = document
      if (!scroller.current?.contains(activeElement)) return
      const selection =
        activeElement instanceof HTMLTextAreaElement
          ? inField(desk.state, activeElement)
          : inText(desk.state)
      if (selection) desk.follow(selection)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [desk, scroller])
}

/** In a field that is typed in nothing is selected: its text is not yet that of the page. */
function inField(state: DeskState, field: HTMLTextAreaElement): Selection | null {
  const shown = field.dataset.draft === undefined ? shownBy(state, field) : null
  if (!shown) return null
  const { selectionStart, selectionEnd, selectionDirection } = field
  const [anchor, caret] =
    selectionDirection === 'backward'
      ? [selectionEnd, selectionStart]
      : [selectionStart, selectionEnd]
  return rawSelection(shown, shown.begin + anchor, shown.begin + caret)
}

function inText(state: DeskState): Selection | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {}
  if (!anchorNode || !focusNode) return null
  const first = paragraphOf(anchorNode)
  const last = paragraphOf(focusNode) ?? first
  const shown = first && shownBy(state, first)
  const other = last && shownBy(state, last)
  if (!shown || !other) return null
  return rawSelection(
    shown,
    shown.begin + placeOf(first, anchorNode, anchorOffset ?? 0),
    other.begin + placeOf(last, focusNode, focusOffset ?? 0),
  )
}

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    'p[data-body-from]',
  ) ?? null

interface Shown {
  readonly open: OpenPage
  readonly article: Article
  readonly flow: Flow
  /** Where the element's text begins in the flow. */
  readonly begin: number
}

/** What an element on the card in hand shows of the page. */
function shownBy({ open, article: inHand }: DeskState, element: HTMLElement): Shown | null {
  const id = element.closest<HTMLElement>('[data-card]')?.dataset.card
  const part = element.closest<HTMLElement>('[data-flow]')?.dataset.flow as Part | undefined
  const article = open && id === inHand && id && articleById(open.page, open.review, id)
  if (!article || !part) return null
  const flow = articleText(open.page, open.review, article)[part]
  const begin = element.closest<HTMLElement>('[data-body-from]')?.dataset.bodyFrom
  return flow.runs.length > 0 ? { open, article, flow, begin: Number(begin ?? 0) } : null
}

/** From clean text to raw. Of text with that of other articles in between, the end with the caret alone is selected. */
function rawSelection({ open, article, flow }: Shown, anchor: number, caret: number): Selection {
  if (anchor === caret) return caretAt(rawOffset(flow, caret))
  const start = rawOffset(flow, Math.min(anchor, caret))
  const end = rawOffset(flow, Math.max(anchor, caret) - 1) + 1
  const selection = anchor < caret ? { anchor: start, caret: end } : { anchor: end, caret: start }
  const range = { from: Math.min(start, end), to: Math.max(start, end) }
  const isWhole = blocksWithin(blocksOf(open.page, open.review), range).every(
    ({ cut }) => cut.article === article.id,
  )
  return isWhole ? selection : caretAt(selection.caret)
}
