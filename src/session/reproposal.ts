import { adopt, keep, nextArticleId, type Page, type Review, repropose } from '../document'
import type { Proposal } from '../engine'
import type { Desk } from './desk'

/** Puts a proposal in force on the open page. Nothing happens, and nothing is said, where it is already. */
export function takeProposal(desk: Desk, proposal: Proposal): void {
  const { open } = desk.state
  if (!open) return
  const before = open.proposal
  const command = (page: Page, review: Review, newArticle: string) =>
    repropose(page, review, { before, proposal, newArticle })
  const asked = command(open.page, open.review, nextArticleId(open.review, before))
  if (asked.ok) desk.dispatch(command)
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
