import { isWholeOffset } from '../document'
import { goToBlockBeside, goToCard } from './block-order'
import { currentRow } from './current'
import type { Desk } from './desk'
import { caretAt, selectGroup } from './selection'
import { rowIndexAt, sourceRows } from './source-rows'

/** Rows by which Page Up and Page Down go. */
export const PAGE = 20

export const MOVE_IDS = [
  'up',
  'down',
  'pageUp',
  'pageDown',
  'first',
  'last',
  'left',
  'right',
  'wholeBlock',
  'oneRow',
  'offBoundary',
  'blockAbove',
  'blockBelow',
  'offBlock',
] as const

export type MoveId = (typeof MOVE_IDS)[number]

/**
 * Going about in the source, and among the blocks of a card, with the keyboard. It changes nothing of the page and
 * means nothing elsewhere: menus and the list of commands leave it out, the key sheet has it beside the actions.
 */
export interface Move {
  readonly id: MoveId
  readonly keys: readonly string[]
  readonly place: 'row' | 'boundary' | 'block'
  /** `extend` keeps the selection's other end where it is. */
  readonly run: (desk: Desk, extend: boolean) => void
}

/** Moves the caret by whole rows; `extend` keeps the selection's other end where it is. */
export function moveByRows(desk: Desk, step: number, extend: boolean) {
  const { open, selection } = desk.state
  if (!open || !selection) return
  const rows = sourceRows(open.page, open.review)
  const index = rowIndexAt(rows, selection.caret)
  const target = rows[Math.max(0, Math.min(rows.length - 1, index + step))]
  if (!target) return
  desk.select({ caret: target.start, anchor: extend ? selection.anchor : target.start })
  desk.focus('row', target.start)
}

const byRows = (id: MoveId, key: string, rows: number): Move => ({
  id,
  keys: [key, `Shift+${key}`],
  place: 'row',
  run: (desk, extend) => moveByRows(desk, rows, extend),
})

function moveInRow(desk: Desk, step: 1 | -1) {
  const { open, selection } = desk.state
  const row = currentRow(desk.state)
  if (!open || !selection || !row) return
  let to = selection.caret + step
  if (!isWholeOffset(open.page.text, to)) to += step
  if (to >= row.start && to <= row.end) desk.select(caretAt(to))
}

/** Selects the block under the caret, or the whole headline group that it is of. */
function selectWholeBlock(desk: Desk) {
  const { open } = desk.state
  const row = currentRow(desk.state)
  if (!open || !row) return
  const { page, review } = open
  const selection = selectGroup(page, review, sourceRows(page, review), row.block)
  desk.select(selection)
  desk.focus('row', selection.caret)
}

export const MOVES: readonly Move[] = [
  byRows('up', 'ArrowUp', -1),
  byRows('down', 'ArrowDown', 1),
  byRows('pageUp', 'PageUp', -PAGE),
  byRows('pageDown', 'PageDown', PAGE),
  byRows('first', 'Home', -Infinity),
  byRows('last', 'End', Infinity),
  { id: 'left', keys: ['ArrowLeft'], place: 'row', run: (desk) => moveInRow(desk, -1) },
  { id: 'right', keys: ['ArrowRight'], place: 'row', run: (desk) => moveInRow(desk, 1) },
  { id: 'wholeBlock', keys: ['Mod+A'], place: 'row', run: selectWholeBlock },
  {
    id: 'oneRow',
    keys: ['Escape'],
    place: 'row',
    run: (desk) => {
      const { selection } = desk.state
      if (selection) desk.select(caretAt(selection.caret))
    },
  },
  {
    id: 'offBoundary',
    keys: ['Escape'],
    place: 'boundary',
    run: (desk) => {
      const row = currentRow(desk.state)
      if (row) desk.focus('row', row.start)
    },
  },
  {
    id: 'blockAbove',
    keys: ['ArrowUp'],
    place: 'block',
    run: (desk) => goToBlockBeside(desk, -1),
  },
  {
    id: 'blockBelow',
    keys: ['ArrowDown'],
    place: 'block',
    run: (desk) => goToBlockBeside(desk, 1),
  },
  { id: 'offBlock', keys: ['Escape'], place: 'block', run: goToCard },
]
