import { type OpenPage, preparation, type Sliced } from '../document'
import { likelyPlaces } from './likely'
import { sourceRows } from './source-rows'

/** Derives all that the desk shows of a page when it is laid on it, in slices. */
export function* deskPreparation(open: OpenPage): Sliced<void> {
  yield* preparation(open)
  yield* sourceRows.inSlices(open.page, open.review)
  likelyPlaces(open.proposal)
}
