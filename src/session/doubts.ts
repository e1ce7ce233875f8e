import { blockAt, type Doubt, doubtsOf } from '../document'
import type { Desk } from './desk'
import { caretAt } from './selection'
import { rowsOfBlock, sourceRows } from './source-rows'

/** Goes to the next open doubt, least certain first; `step` −1 goes back. */
export function walkDoubts(desk: Desk, step: 1 | -1): Doubt | null {
  const { open, walked: last } = desk.state
  if (!open) return null
  const doubts = doubtsOf(open.page, open.review, open.proposal).toSorted(
    (a, b) => a.confidence - b.confidence || a.at - b.at,
  )
  if (doubts.length === 0) {
    desk.store.setState({ doubt: null })
    desk.say({ kind: 'noDoubtLeft' })
    return null
  }
  const index = doubts.findIndex((doubt) => doubt.at === last)
  const next =
    index < 0
      ? doubts[step > 0 ? 0 : doubts.length - 1]
      : doubts[(index + step + doubts.length) % doubts.length]
  goToDoubt(desk, next)
  return next
}

/** Takes a doubt in hand: the keyboard is at it, its keys act on it, and it says why. */
export function goToDoubt(desk: Desk, doubt: Doubt): void {
  const { open } = desk.state
  if (!open) return
  const block = blockAt(open.page, open.review, doubt.at)
  const [row] = block ? rowsOfBlock(sourceRows(open.page, open.review), block) : []
  const at = row?.start ?? doubt.at
  desk.select(caretAt(at))
  desk.store.setState({ doubt: doubt.at, walked: doubt.at })
  desk.focus('row', at, block?.cut.article ?? null)
  desk.say({ kind: 'doubt', doubt, line: row?.line ?? 1 })
}
