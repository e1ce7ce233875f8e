import { orderOf, type QueueRow } from './rows'
import { NOTHING_SELECTED, selectedTo, toggled } from './selection'
import type { QueueModel } from './use-queue-model'

const pagesOf = (row: QueueRow): readonly string[] =>
  row.kind === 'page' ? [row.key] : row.issue.pages.map(({ id }) => id)

/** Selecting rows: an issue's head stands for all of its pages. */
export function usePicking({ selection, select, rows }: QueueModel) {
  const has = (row: QueueRow) => pagesOf(row).every((id) => selection.ids.has(id))
  return {
    isOn: selection.ids.size > 0,
    has,
    toggle(row: QueueRow) {
      const [first] = pagesOf(row)
      select(toggled(selection, pagesOf(row), !has(row), first))
    },
    /** From where selecting began, or else from the row that has the keyboard. */
    extend(row: QueueRow, from: QueueRow) {
      if (row.kind !== 'page') return
      const start = selection.anchor ?? (from.kind === 'page' ? from.key : null)
      select(selectedTo({ ...selection, anchor: start }, row.key, orderOf(rows)))
    },
    all() {
      const order = orderOf(rows)
      select(toggled(selection, order, true, order[0]))
    },
    none: () => select(NOTHING_SELECTED),
    /** What is selected; the row's pages where nothing is. */
    orElse: (row: QueueRow) => (selection.ids.size > 0 ? [...selection.ids] : pagesOf(row)),
  }
}
