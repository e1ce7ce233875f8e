import type { KeyboardEvent } from 'react'
import { isWholeOffset } from '../../document'
import { caretAt, type Desk, rowIndexAt, type SourceRow } from '../../session'

/** Arrow keys inside the source: up and down by rows, left and right by characters of the row. */
export function moveByKey(
  event: KeyboardEvent,
  desk: Desk,
  text: string,
  rows: readonly SourceRow[],
) {
  const { selection } = desk.state
  const inRow = (event.target as HTMLElement).dataset.place === 'row'
  if (!inRow || !selection || event.altKey || event.ctrlKey || event.metaKey) return
  const row = rows[rowIndexAt(rows, selection.caret)]
  switch (event.key) {
    case 'ArrowUp':
      desk.moveCaret(-1, event.shiftKey)
      break
    case 'ArrowDown':
      desk.moveCaret(1, event.shiftKey)
      break
    case 'PageUp':
      desk.moveCaret(-20, event.shiftKey)
      break
    case 'PageDown':
      desk.moveCaret(20, event.shiftKey)
      break
    case 'Home':
      desk.moveCaret(-rows.length, event.shiftKey)
      break
    case 'End':
      desk.moveCaret(rows.length, event.shiftKey)
      break
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = event.key === 'ArrowLeft' ? -1 : 1
      let to = selection.caret + step
      if (!isWholeOffset(text, to)) to += step
      if (!row || to < row.start || to > row.end) break
      desk.select(caretAt(to))
      break
    }
    case 'Escape':
      desk.select(caretAt(selection.caret))
      break
    default:
      return
  }
  event.preventDefault()
}
