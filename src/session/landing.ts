import {
  type ArticleId,
  applyTransaction,
  articleById,
  attach,
  blocksOf,
  blocksWithin,
  nextArticleId,
  type OpenPage,
  type Part,
  type Review,
  type Stretch,
  type Transaction,
} from '../document'
import { isHead, isOutside, type Role } from '../engine'

/** Where a stretch of text is let go: on an article, null for one of its own, and before which of its blocks. */
export interface Drop extends Stretch {
  readonly article: ArticleId | null
  readonly before?: number | null
}

/** What a drop would make of the page. */
export interface Landing {
  readonly transaction: Transaction
  readonly review: Review
  /** The article that the stretch would be in. */
  readonly article: ArticleId
  /** The article is one of its own, which there is not yet. */
  readonly isNew: boolean
  /** Starts of the blocks that would come into it or take another place there. */
  readonly came: readonly number[]
  /** The block of the same part that would follow them; null when they would be its last. */
  readonly before: number | null
  /** The head that would have to make room, and the article that it would go to; null when it would stand alone. */
  readonly displaced: { readonly text: string; readonly home: ArticleId | null } | null
}

/** The landing of a drop; null where it would change nothing or is refused. */
export function landingOf(open: OpenPage, drop: Drop): Landing | null {
  const { page, proposal } = open
  const newArticle = nextArticleId(page, open.review, proposal)
  const result = attach(page, open.review, { ...drop, newArticle })
  if (!result.ok) return null
  const review = applyTransaction(open.review, result.value)
  const article = drop.article ?? newArticle
  const blocks = articleById(page, review, article)?.blocks ?? []
  const came = blocks.filter(({ start, end }) => start < drop.to && end > drop.from)
  const part = came.length > 0 ? partOf(came[came.length - 1].cut.role) : null
  const rest = blocks.slice(blocks.indexOf(came[came.length - 1]) + 1)
  return {
    transaction: result.value,
    review,
    article,
    isNew: drop.article === null,
    came: came.map(({ start }) => start),
    before: rest.find(({ cut }) => partOf(cut.role) === part)?.start ?? null,
    displaced: displacedFrom(open, review, article),
  }
}

function displacedFrom({ page, review: now }: OpenPage, review: Review, article: ArticleId) {
  const before = articleById(page, now, article)?.blocks ?? []
  const gone = before.filter(
    ({ start, cut }) => isHead(cut.role) && review.cuts.get(start)?.article !== article,
  )
  const home = gone.length > 0 && review.cuts.get(gone[0].start)?.article
  if (!home) return null
  const said = gone.find(({ cut }) => cut.role === 'headline') ?? gone[0]
  return {
    text: oneLine(page.text.slice(said.start, said.end)),
    home: articleById(page, now, home) ? home : null,
  }
}

/** The part of a card that blocks of a role are read in. */
export const partOf = (role: Role): Part =>
  role === 'subhead' || isOutside(role) ? 'body' : (role as Part)

/** The part that all blocks of a stretch would be read in; null when they are of several. */
export const partOfStretch = ({ page, review }: OpenPage, stretch: Stretch): Part | null =>
  common(
    blocksWithin(blocksOf(page, review), stretch).map(({ cut }) =>
      partOf(cut.discard?.was.role ?? cut.role),
    ),
  )

/** The article that a whole stretch is in; null when it is in none, or in several. */
export const ownerOfStretch = ({ page, review }: OpenPage, stretch: Stretch): ArticleId | null =>
  common(blocksWithin(blocksOf(page, review), stretch).map(({ cut }) => cut.article))

const common = <T>(all: readonly (T | null)[]): T | null =>
  all.every((one) => one === all[0]) ? (all[0] ?? null) : null

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** What a stretch is called while a hand holds it: the first printed line of its headline, else its own. */
export function nameOf({ page, review }: OpenPage, stretch: Stretch): string {
  const { from, to } = stretch
  const headline = blocksWithin(blocksOf(page, review), stretch).find(
    ({ start, cut }) => cut.role === 'headline' && start >= from,
  )
  const text = page.text.slice(headline?.start ?? from, headline?.end ?? to)
  return /\S.*/.exec(text)?.[0].trim() ?? ''
}
