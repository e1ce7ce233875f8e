import { restore, split } from '../../document'
import { moveBlock } from '../block-order'
import { currentRow } from '../current'
import type { Desk } from '../desk'
import { currentFinding, editFinding } from '../proofreading'
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

/** Takes the keyboard to the finding in hand, else to the caret's place in the clean text, which lacks the white space around a raw line. */
function editText(desk: Desk) {
  const found = currentFinding(desk.state)
  if (found) return editFinding(desk, found)
  const row = currentRow(desk.state)
  const { open, selection } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !selection || !article) return
  const line = open.page.text.slice(row.start, row.end)
  const first = row.start + line.length - line.trimStart().length
  const last = row.start + line.trimEnd().length
  desk.focus('part', Math.max(first, Math.min(last, selection.caret)), article)
}

/** What is done to lines and blocks. */
export const BLOCK_ACTIONS: readonly Action[] = [
  { id: 'block.split', keys: ['Enter'], scope: 'row', needs: 'row', run: splitAtRow },
  {
    id: 'block.splitInside',
    keys: ['Alt+Enter'],
    scope: 'row',
    needs: 'caretInside',
    run: splitAtCaret,
  },
  {
    id: 'block.attach',
    keys: ['A'],
    scope: 'rowOrCard',
    needs: 'row',
    run: (desk) => desk.showPanel('attach'),
  },
  {
    id: 'block.role',
    keys: ['R'],
    scope: 'rowOrCard',
    needs: 'row',
    run: (desk) => desk.showPanel('role'),
  },
  {
    id: 'block.discard',
    keys: ['Delete'],
    scope: 'rowOrCard',
    needs: 'notDiscarded',
    run: (desk) => desk.showPanel('discard'),
  },
  {
    id: 'block.restore',
    keys: ['Shift+Delete'],
    scope: 'rowOrCard',
    needs: 'discarded',
    run: (desk) => {
      const at = currentRow(desk.state)?.block.start
      if (at !== undefined) desk.dispatch((page, review) => restore(page, review, { at }))
    },
  },
  {
    id: 'block.up',
    keys: ['Alt+ArrowUp'],
    scope: 'rowOrBlock',
    needs: 'row',
    run: (desk) => moveBlock(desk, -1),
  },
  {
    id: 'block.down',
    keys: ['Alt+ArrowDown'],
    scope: 'rowOrBlock',
    needs: 'row',
    run: (desk) => moveBlock(desk, 1),
  },
  {
    id: 'text.edit',
    keys: ['F2'],
    scope: 'rowOrCard',
    needs: 'textToCorrect',
    run: editText,
  },
  {
    id: 'text.compare',
    keys: ['D'],
    scope: 'rowOrCard',
    needs: 'correction',
    run: (desk) => {
      const { article, compared } = desk.state
      desk.compare(compared === article ? null : article)
    },
  },
]
