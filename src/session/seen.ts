import {
  type Article,
  type ArticleId,
  type ArticleText,
  articleById,
  articlesOf,
  articleText,
  type Doubt,
  doubtsOf,
  type OpenPage,
  PARTS,
} from '../document'
import type { Desk } from './desk'

/** The articles whose cards stood on the screen whole, and how they read then. */
export type Sight = ReadonlyMap<ArticleId, ArticleText>

/** How the articles that are not approved yet stand to being approved together. */
export interface Seen {
  /** Seen as they are now, and nothing about them is in doubt. */
  readonly ready: readonly ArticleId[]
  /** Seen, but something about them is in doubt. */
  readonly doubtful: readonly ArticleId[]
  /** How many were not seen, or not as they are now. */
  readonly unseen: number
}

/** What an article reads as now; null where there is none. */
export function readingNow({ page, review }: OpenPage, id: ArticleId): ArticleText | null {
  const article = articleById(page, review, id)
  return article ? articleText(page, review, article) : null
}

const readsAlike = (a: ArticleText, b: ArticleText): boolean =>
  a === b || PARTS.every((part) => a[part].text === b[part].text)

/** The card of an article stood on the screen whole, for long enough to be looked at. */
export function saw(desk: Desk, article: ArticleId): void {
  const { open, sight } = desk.state
  const text = open && readingNow(open, article)
  if (text && sight.get(article) !== text)
    desk.store.setState({ sight: new Map(sight).set(article, text) })
}

/**
 * The articles by whether they can be approved together: only what somebody has had on the screen, as it is now. A
 * body that its card folds away counts as the card shows it, by its ends.
 */
export function seenOf(open: OpenPage, sight: Sight): Seen {
  const { page, review, proposal } = open
  const left = articlesOf(page, review).filter(({ status }) => status !== 'approved')
  const seen = left.filter(({ id }) => {
    const before = sight.get(id)
    const now = before && readingNow(open, id)
    return before && now && readsAlike(before, now)
  })
  const doubtful = blocksInDoubt(doubtsOf(page, review, proposal))
  const isInDoubt = ({ blocks }: Article) => blocks.some(({ start }) => doubtful.has(start))
  return {
    ready: seen.filter((article) => !isInDoubt(article)).map(({ id }) => id),
    doubtful: seen.filter(isInDoubt).map(({ id }) => id),
    unseen: left.length - seen.length,
  }
}

const inDoubt = new WeakMap<readonly Doubt[], ReadonlySet<number>>()

/** Starts of all the blocks that doubts are about. */
function blocksInDoubt(doubts: readonly Doubt[]): ReadonlySet<number> {
  let starts = inDoubt.get(doubts)
  if (!starts) {
    starts = new Set(doubts.flatMap(({ blocks }) => blocks))
    inDoubt.set(doubts, starts)
  }
  return starts
}
