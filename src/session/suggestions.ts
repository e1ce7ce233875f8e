import {
  type ArticleId,
  attach,
  blockAt,
  countBefore,
  type Doubt,
  moveBoundary,
  type OpenPage,
  removeBoundary,
  split,
} from '../document'
import type { Reason, Role } from '../engine'
import type { Desk } from './desk'
import { decideDifferences } from './reproposal'
import { firstRowFrom, sourceRows } from './source-rows'

/** Suggestions that are offered for a doubt, each on the key of its number. */
const MOST_SUGGESTIONS = 3

/** What a doubtful place may be instead of what it is. One key, and one change, each. */
export type Suggestion =
  | {
      readonly kind: 'give'
      /** Null leaves the headline group without a body. */
      readonly article: ArticleId | null
      readonly reasons: readonly Reason[]
    }
  /** Nothing begins here: it belongs to what stands above, an article or a block of this role. */
  | { readonly kind: 'join'; readonly article: ArticleId | null; readonly role: Role }
  /** The block begins earlier, or holds the beginning of another article: a raw offset, on the line of this number. */
  | { readonly kind: 'move' | 'split'; readonly to: number; readonly line: number }
  /** As the proposal in force has it. */
  | { readonly kind: 'adopt' }

/** What else a doubtful place may be, the likeliest first. */
export function suggestionsFor(open: OpenPage, doubt: Doubt): readonly Suggestion[] {
  switch (doubt.kind) {
    case 'attachment':
      return doubt.alternatives
        .slice(0, MOST_SUGGESTIONS)
        .map(({ article, reasons }) => ({ kind: 'give', article, reasons }))
    case 'difference':
      return [{ kind: 'adopt' }]
    case 'block':
      return [...joining(open, doubt), ...cutting(open, doubt)].slice(0, MOST_SUGGESTIONS)
  }
}

/** That no block begins there is the first thing to think of. */
function joining({ page, review }: OpenPage, { at }: Doubt): Suggestion[] {
  const above = at > 0 ? blockAt(page, review, at - 1) : null
  const own = review.cuts.get(at)
  if (!above || !own) return []
  const { article, role } = above.cut
  const parts = article !== null && own.article !== null && article !== own.article
  return [{ kind: 'join', article: parts ? article : null, role }]
}

/** Where else the engine thought that a block might begin: in the one above, or inside of this one. */
function cutting({ page, review, proposal }: OpenPage, { at }: Doubt): Suggestion[] {
  const above = at > 0 ? blockAt(page, review, at - 1) : null
  const own = blockAt(page, review, at)
  if (!own) return []
  const rows = sourceRows(page, review)
  const from = above?.start ?? at
  const { likelyCuts } = proposal
  return likelyCuts
    .slice(
      countBefore(likelyCuts, ({ start }) => start <= from),
      countBefore(likelyCuts, ({ start }) => start < own.end),
    )
    .filter(({ start }) => start !== at)
    .sort((a, b) => b.confidence - a.confidence || Math.abs(a.start - at) - Math.abs(b.start - at))
    .map(({ start }) => ({
      kind: start < at ? 'move' : 'split',
      to: start,
      line: rows[firstRowFrom(rows, start)]?.line ?? 1,
    }))
}

/** Makes of a doubtful place what a suggestion says. Whether it could. */
export function takeSuggestion(desk: Desk, doubt: Doubt, suggestion: Suggestion): boolean {
  const { at } = doubt
  switch (suggestion.kind) {
    case 'give':
      return give(desk, doubt, suggestion.article)
    case 'join':
      return desk.dispatch((page, review) => removeBoundary(page, review, { at })).ok
    case 'move':
      return desk.dispatch((page, review) => moveBoundary(page, review, { at, to: suggestion.to }))
        .ok
    case 'split':
      return desk.dispatch((page, review, newArticle) =>
        split(page, review, { at: suggestion.to, newArticle }),
      ).ok
    case 'adopt':
      return decideDifferences(desk, 'adopt', [at])
  }
}

/** Gives a doubtful headline group to another article; null makes it one of its own. */
function give(desk: Desk, doubt: Doubt, article: ArticleId | null): boolean {
  const { open } = desk.state
  if (!open) return false
  const last = doubt.blocks.findLast((start) => open.review.cuts.has(start))
  const to =
    last === undefined ? doubt.at : (blockAt(open.page, open.review, last)?.end ?? doubt.at)
  return desk.dispatch((page, review, newArticle) =>
    attach(page, review, { from: doubt.at, to, article, newArticle }),
  ).ok
}
