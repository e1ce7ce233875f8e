import { blockAt, type Doubt, doubtAt, doubtsOf } from '../document'
import type { Desk } from './desk'
import type { Change } from './news'
import { caretAt } from './selection'
import { rowsOfBlock, sourceRows } from './source-rows'

/** Goes to the next open doubt, least certain first, and says what change led there; `step` −1 goes back. */
export function walkDoubts(desk: Desk, step: 1 | -1, after: Change | null = null): Doubt | null {
  const { open, walked } = desk.state
  if (!open) return null
  const doubts = doubtsOf(open.page, open.review, open.proposal)
  const last = walked === null ? undefined : doubtAt(doubts, walked)
  const next = following(doubts, last, step)
  if (!next) {
    desk.store.setState({ doubt: null })
    desk.say({ kind: 'noDoubtLeft', after })
    return null
  }
  goToDoubt(desk, next, after)
  return next
}

/** The doubt that comes after one, around the end; the first without one. With −1 from the other end. */
function following(
  doubts: readonly Doubt[],
  last: Doubt | undefined,
  step: 1 | -1,
): Doubt | undefined {
  const comesBefore = (a: Doubt, b: Doubt | undefined) =>
    !b || step * (a.confidence - b.confidence || a.at - b.at) < 0
  let first: Doubt | undefined
  let next: Doubt | undefined
  for (const doubt of doubts) {
    if (comesBefore(doubt, first)) first = doubt
    if (last && comesBefore(last, doubt) && comesBefore(doubt, next)) next = doubt
  }
  return next ?? first
}

/** Takes a doubt in hand: the keyboard is at it, its keys act on it, and it says why. */
export function goToDoubt(desk: Desk, doubt: Doubt, after: Change | null = null): void {
  const { open } = desk.state
  if (!open) return
  const block = blockAt(open.page, open.review, doubt.at)
  const [row] = block ? rowsOfBlock(sourceRows(open.page, open.review), block) : []
  const at = row?.start ?? doubt.at
  desk.select(caretAt(at))
  desk.store.setState({ doubt: doubt.at, walked: doubt.at })
  desk.focus('row', at, block?.cut.article ?? null)
  desk.say({ kind: 'doubt', doubt, line: row?.line ?? 1, after })
}
