import {
  adopt,
  keep,
  nextArticleId,
  preparation,
  reproposeInSlices,
  type Sliced,
} from '../document'
import type { Proposal } from '../engine'
import type { Desk } from './desk'

/**
 * Puts a proposal in force on the open page, once all that follows from it is derived. Nothing happens, and nothing is
 * said, where it is in force already or another page was opened meanwhile.
 */
export function* takeProposal(desk: Desk, proposal: Proposal): Sliced<void> {
  const { open } = desk.state
  if (!open) return
  const { page, review, proposal: before } = open
  const newArticle = nextArticleId(page, review, before)
  const asked = yield* reproposeInSlices(page, review, { before, proposal, newArticle })
  if (!asked.ok) return
  yield* preparation({ ...open, proposal: asked.value.proposal ?? before })
  if (desk.state.open === open) desk.dispatch(() => asked)
  else if (desk.state.open?.page === page) yield* takeProposal(desk, proposal)
}

/** What becomes of differences: as proposed, or as they are. */
export type Decision = 'adopt' | 'keep'

/** Decides the differences that begin at these places, as one change. */
export function decideDifferences(desk: Desk, decision: Decision, at: readonly number[]): boolean {
  const { open } = desk.state
  if (!open) return false
  const { proposal } = open
  const command = decision === 'adopt' ? adopt : keep
  return desk.dispatch((page, review) => command(page, review, { proposal, at })).ok
}
