import { articlesOf, reorderBlock, restore, split } from '../../document'
import { boundaryAbove, currentRow, hasRow } from '../current'
import type { Desk } from '../desk'
import { takeBoundaryAway } from '../move-boundary'
import type { Action } from './action'

function splitAtRow(desk: Desk) {
  const row = currentRow(desk.state)
  if (!row) return
  const result = desk.dispatch((page, review, newArticle) =>
    split(page, review, { at: row.start, newArticle }),
  )
  if (result.ok) desk.focus('row', row.start)
}

function splitAtCaret(desk: Desk) {
  const { selection } = desk.state
  if (!selection) return
  const at = selection.caret
  const result = desk.dispatch((page, review, newArticle) =>
    split(page, review, { at, newArticle }),
  )
  if (result.ok) desk.focus('row', at)
}

function removeBoundaryAbove(desk: Desk) {
  const at = boundaryAbove(desk.state)
  if (at !== null) takeBoundaryAway(desk, at)
}

function moveBlock(desk: Desk, step: 1 | -1) {
  const row = currentRow(desk.state)
  const { open } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !article) return
  const blocks = articlesOf(open.page, open.review).find(({ id }) => id === article)?.blocks ?? []
  const index = blocks.findIndex(({ start }) => start === row.block.start)
  const target = index + (step > 0 ? 2 : -1)
  if (target < 0 || (step > 0 && index === blocks.length - 1)) return
  desk.dispatch((page, review) =>
    reorderBlock(page, review, { at: row.block.start, before: blocks[target]?.start ?? null }),
  )
}

/** Takes the keyboard to the caret's place in the clean text, which lacks the white space around a raw line. */
function editText(desk: Desk) {
  const row = currentRow(desk.state)
  const { open, selection } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !selection || !article) return
  const line = open.page.text.slice(row.start, row.end)
  const first = row.start + line.length - line.trimStart().length
  const last = row.start + line.trimEnd().length
  desk.focus('part', Math.max(first, Math.min(last, selection.caret)), article)
}

/** What is done to boundaries, lines and blocks. */
export const BLOCK_ACTIONS: readonly Action[] = [
  {
    id: 'boundary.focus',
    keys: ['B'],
    scope: 'rowOrCard',
    isEnabled: (state) => boundaryAbove(state) !== null,
    run: (desk) => {
      const at = boundaryAbove(desk.state)
      if (at !== null) desk.focus('boundary', at)
    },
  },
  {
    id: 'boundary.remove',
    keys: ['Backspace'],
    scope: 'boundary',
    isEnabled: (state) => boundaryAbove(state) !== null,
    run: removeBoundaryAbove,
  },
  { id: 'block.split', keys: ['Enter'], scope: 'row', isEnabled: hasRow, run: splitAtRow },
  {
    id: 'block.splitInside',
    keys: ['Alt+Enter'],
    scope: 'row',
    isEnabled: (state) => {
      const row = currentRow(state)
      return row !== null && state.selection !== null && state.selection.caret > row.start
    },
    run: splitAtCaret,
  },
  {
    id: 'block.attach',
    keys: ['A'],
    scope: 'rowOrCard',
    isEnabled: hasRow,
    run: (desk) => desk.showPanel('attach'),
  },
  {
    id: 'block.role',
    keys: ['R'],
    scope: 'rowOrCard',
    isEnabled: hasRow,
    run: (desk) => desk.showPanel('role'),
  },
  {
    id: 'block.discard',
    keys: ['Delete'],
    scope: 'rowOrCard',
    isEnabled: (state) => hasRow(state) && currentRow(state)?.block.cut.role !== 'discarded',
    run: (desk) => desk.showPanel('discard'),
  },
  {
    id: 'block.restore',
    keys: ['Shift+Delete'],
    scope: 'rowOrCard',
    isEnabled: (state) => currentRow(state)?.block.cut.role === 'discarded',
    run: (desk) => {
      const at = currentRow(desk.state)?.block.start
      if (at !== undefined) desk.dispatch((page, review) => restore(page, review, { at }))
    },
  },
  {
    id: 'block.up',
    keys: ['Alt+ArrowUp'],
    scope: 'row',
    isEnabled: hasRow,
    run: (desk) => moveBlock(desk, -1),
  },
  {
    id: 'block.down',
    keys: ['Alt+ArrowDown'],
    scope: 'row',
    isEnabled: hasRow,
    run: (desk) => moveBlock(desk, 1),
  },
  {
    id: 'text.edit',
    keys: ['F2'],
    scope: 'rowOrCard',
    isEnabled: (state) => currentRow(state)?.block.cut.article != null,
    run: editText,
  },
]
