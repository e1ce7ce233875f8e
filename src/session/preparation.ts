import { type OpenPage, preparation, type Sliced } from '../document'
import { rowIndexInSlices } from './row-index'
import { sourceRowsInSlices } from './source-rows'

/** Derives all that the desk shows of a page when it is laid on it, in slices. */
export function* deskPreparation(open: OpenPage): Sliced<void> {
  yield* preparation(open)
  const rows = yield* sourceRowsInSlices(open.page, open.review)
  yield* rowIndexInSlices(rows)
}
