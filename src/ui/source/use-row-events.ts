import { type MouseEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react'
import { isWholeOffset, split } from '../../document'
import {
  actionById,
  caretAt,
  groupOf,
  rowIndexAt,
  rowsOfBlock,
  type SourceRow,
  selectedRows,
  selectGroup,
} from '../../session'
import { useDesk } from '../desk-context'
import { useGrab } from '../flight/flight'
import { useSetHover } from '../parts/hover'
import { placeAtPoint } from '../parts/text-place'

/**
 * What the pointer does on the rows of the source. The handlers stay the same while the rows change, and may be given a row
 * as it was drawn last: of its block they ask the rows as they are.
 */
export function useRowEvents(rows: readonly SourceRow[], openMenu: (anchor: HTMLElement) => void) {
  const desk = useDesk()
  const grab = useGrab()
  const setHover = useSetHover()
  const latest = useRef(rows)
  latest.current = rows
  const blockOf = useCallback(
    ({ start }: SourceRow) => latest.current[rowIndexAt(latest.current, start)].block,
    [],
  )
  const handlers = useMemo(
    () => ({
      onGrabBlock(event: PointerEvent, row: SourceRow) {
        const { open, selection } = desk.state
        if (!open) return
        const chosen = selection ? selectedRows(latest.current, selection) : []
        const several = chosen.length > 1 && chosen.some(({ start }) => start === row.start)
        const group = groupOf(open.page, open.review, blockOf(row))
        const from = several ? chosen[0].start : group[0].start
        const to = several ? chosen[chosen.length - 1].next : group[group.length - 1].end
        grab(event, { from, to })
      },
      onPress(event: MouseEvent, row: SourceRow) {
        const { open, selection } = desk.state
        if (!open || event.button !== 0) return
        const text = event.currentTarget as HTMLElement
        const offset = placeAtPoint(text, event.clientX, event.clientY)
        let caret = Math.min(row.end, row.start + (offset ?? 0))
        if (!isWholeOffset(open.page.text, caret)) caret -= 1
        desk.select({ caret, anchor: event.shiftKey && selection ? selection.anchor : caret })
        desk.focus('row', row.start)
        event.preventDefault()
      },
      onEdit() {
        actionById('text.edit').run(desk)
      },
      onSelectBlock(row: SourceRow) {
        const { open } = desk.state
        if (!open) return
        desk.select(selectGroup(open.page, open.review, latest.current, blockOf(row)))
        desk.focus('row', row.start)
      },
      onBlockMenu(anchor: HTMLElement, row: SourceRow) {
        const { selection } = desk.state
        const chosen = selection ? selectedRows(latest.current, selection) : []
        if (chosen.length < 2 || !chosen.some(({ start }) => start === row.start))
          desk.select(
            menuSelection(latest.current, { ...row, block: blockOf(row) }, selection?.caret ?? -1),
          )
        openMenu(anchor)
      },
      onSplit(row: SourceRow) {
        const result = desk.dispatch((page, review, newArticle) =>
          split(page, review, { at: row.start, newArticle }),
        )
        desk.select(caretAt(row.start))
        if (result.ok) desk.focus('row', row.start)
      },
      onHover(event: PointerEvent, row: SourceRow) {
        setHover(event, row.block.cut.article, [{ from: row.start, to: row.end }])
      },
    }),
    [desk, grab, openMenu, setHover, blockOf],
  )
  const leave = useCallback((event: PointerEvent) => setHover(event, null), [setHover])
  return { handlers, leave }
}

/**
 * The mark at a block's first row opens the menu for the block, at any other row for that row alone. A caret that stands
 * inside the row stays where it is: the menu splits there.
 */
function menuSelection(
  rows: readonly SourceRow[],
  row: Pick<SourceRow, 'start' | 'end' | 'block'>,
  caret: number,
) {
  const own = rowsOfBlock(rows, row.block)
  const isFirst = own[0]?.start === row.start
  return {
    caret: caret > row.start && caret <= row.end ? caret : row.start,
    anchor: isFirst ? own[own.length - 1].start : row.start,
  }
}
