import { isWholeOffset, type OpenPage } from '../../document'
import { boundaryAbove, currentRow } from '../current'
import type { Desk } from '../desk'
import { likelyPlace, rowBeside } from '../likely'
import { moveBoundaryTo, takeBoundaryAway } from '../move-boundary'
import { PAGE } from '../moves'
import { firstRowFrom, rowOfBoundary, type SourceRow, sourceRows } from '../source-rows'
import type { Action, ActionId } from './action'

/** The row below the boundary in hand: the one that has the keyboard, or stands above the caret. */
function rowBelow(desk: Desk): SourceRow | null {
  const { open } = desk.state
  const at = boundaryAbove(desk.state)
  if (!open || at === null) return null
  const rows = sourceRows(open.page, open.review)
  return rows[rowOfBoundary(rows, at)] ?? null
}

function removeInHand(desk: Desk) {
  const at = boundaryAbove(desk.state)
  if (at !== null) takeBoundaryAway(desk, at)
}

function takeAbove(desk: Desk) {
  const { open } = desk.state
  const row = currentRow(desk.state)
  if (!open || !row) return
  const rows = sourceRows(open.page, open.review)
  let index = firstRowFrom(rows, row.start) - 1
  while (index >= 0 && !rows[index].boundary) index--
  if (index >= 0) desk.focus('boundary', rows[index].block.start)
  else desk.say({ kind: 'lacking', need: 'boundary' })
}

/** The next place between two characters of the same line; null at the line's ends. */
function placeInLine(text: string, at: number, step: 1 | -1): number | null {
  let to = at + step
  while (to > 0 && to < text.length && !isWholeOffset(text, to)) to += step
  const crossed = text.slice(Math.min(at, to), Math.max(at, to))
  return to <= 0 || to >= text.length || /[\n\r\u0085\u2028\u2029]/.test(crossed) ? null : to
}

/** Moves the boundary in hand to where `place` says; null is nowhere. */
const moving = (
  id: ActionId,
  key: string,
  place: (open: OpenPage, row: SourceRow) => number | null,
): Action => ({
  id,
  keys: [key],
  scope: 'boundary',
  needs: 'boundary',
  run: (desk) => {
    const { open } = desk.state
    const row = rowBelow(desk)
    if (!open || !row) return
    const to = place(open, row)
    if (to === null || to === row.block.start) desk.say({ kind: 'deadEnd', end: 'boundary' })
    else moveBoundaryTo(desk, row.block.start, to)
  },
})

/** What is done to boundaries. */
export const BOUNDARY_ACTIONS: readonly Action[] = [
  {
    id: 'boundary.focus',
    keys: ['B'],
    scope: 'offBoundary',
    needs: 'boundary',
    run: (desk) => {
      const at = boundaryAbove(desk.state)
      if (at !== null) desk.focus('boundary', at)
    },
  },
  {
    id: 'boundary.above',
    keys: ['B'],
    scope: 'boundary',
    needs: 'boundary',
    run: takeAbove,
  },
  moving('boundary.up', 'ArrowUp', (open, row) => rowBeside(open, row.start, -1)),
  moving('boundary.down', 'ArrowDown', (open, row) => rowBeside(open, row.start, 1)),
  moving('boundary.likelyUp', 'Shift+ArrowUp', (open, row) => likelyPlace(open, row.start, -1)),
  moving('boundary.likelyDown', 'Shift+ArrowDown', (open, row) => likelyPlace(open, row.start, 1)),
  moving('boundary.pageUp', 'PageUp', (open, row) => rowBeside(open, row.start, -PAGE)),
  moving('boundary.pageDown', 'PageDown', (open, row) => rowBeside(open, row.start, PAGE)),
  moving('boundary.left', 'ArrowLeft', ({ page }, row) =>
    placeInLine(page.text, row.block.start, -1),
  ),
  moving('boundary.right', 'ArrowRight', ({ page }, row) =>
    placeInLine(page.text, row.block.start, 1),
  ),
  moving('boundary.first', 'Home', (open, row) => row.above && rowBeside(open, row.above.start, 1)),
  moving('boundary.last', 'End', (open, row) => rowBeside(open, row.block.end, -1)),
  {
    id: 'boundary.remove',
    keys: ['Backspace'],
    scope: 'boundary',
    needs: 'boundary',
    run: removeInHand,
  },
]
