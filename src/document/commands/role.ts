import { isHead, isOutside, type Role } from '../../engine'
import type { Page, Stretch } from '../page'
import { type Result, refused } from '../result'
import type { ArticleId, Review } from '../review'
import type { Transaction } from '../transaction'
import { type Cuts, carve, changeCuts, coalesce, settledCut } from './change'

export interface ChangeRoleInput extends Stretch {
  /** Any role but `discarded`, which takes a reason: see `discard`. */
  readonly role: Exclude<Role, 'discarded'>
  /** A number not in use, for text that returns to the articles where no neighbour can take it. */
  readonly newArticle: ArticleId
}

/**
 * Says what a stretch of text is. Furniture and adverts leave their article. What comes back joins a
 * neighbour: heads the article below, the rest the article above.
 */
export function changeRole(
  page: Page,
  review: Review,
  input: ChangeRoleInput,
): Result<Transaction> {
  const { role } = input
  const carved = carve(page, review, input)
  if (!carved.ok) return carved
  const { cuts, inside, start, end } = carved.value
  if (inside.every((at) => cuts.get(at)?.role === role)) return refused('nothingToChange')
  for (const at of inside) {
    const cut = cuts.get(at)
    if (!cut || cut.role === role) continue
    const article = isOutside(role) ? null : (cut.article ?? neighbour(cuts, start, end, input))
    cuts.set(at, settledCut(role, article, isOutside(role) ? undefined : cut.rank))
  }
  coalesce(cuts, [...inside, end])
  return changeCuts(page, review, 'changeRole', start, cuts)
}

function neighbour(cuts: Cuts, start: number, end: number, input: ChangeRoleInput): ArticleId {
  const before = cuts.nextLowerPair(start)?.[1].article ?? null
  const after = cuts.get(end)?.article ?? null
  return (isHead(input.role) ? (after ?? before) : (before ?? after)) ?? input.newArticle
}
