import { type Doubt, doubtAt, doubtsOf, type Page, type Review } from '../document'
import type { DeskState } from './desk-state'
import { stretchOf } from './selection'
import { rowIndexAt, type SourceRow, sourceRows } from './source-rows'

/** What is read off the open page; null without one. */
export const onPage = <T>(state: DeskState, read: (page: Page, review: Review) => T): T | null =>
  state.open ? read(state.open.page, state.open.review) : null

/** The row that the caret stands in. */
export const currentRow = (state: DeskState): SourceRow | null =>
  onPage(state, (page, review) => {
    const rows = sourceRows(page, review)
    return state.selection ? (rows[rowIndexAt(rows, state.selection.caret)] ?? null) : null
  })

/** The boundary at or above the caret. */
export const boundaryAbove = (state: DeskState): number | null => {
  const block = currentRow(state)?.block
  return block && block.start > 0 ? block.start : null
}

/** The doubt in hand, while it is open. */
export const currentDoubt = ({ open, doubt }: DeskState): Doubt | null =>
  open && doubt !== null
    ? (doubtAt(doubtsOf(open.page, open.review, open.proposal), doubt) ?? null)
    : null

/** What a command would act on now: the selected rows. */
export const currentStretch = (state: DeskState) =>
  onPage(state, (page, review) =>
    state.selection ? stretchOf(sourceRows(page, review), state.selection) : null,
  )
