import { isHead } from '../engine'
import { type Block, blocksByArticle, blocksOf, byRank } from './blocks'
import { type Derived, derivation } from './derivation'
import type { Page } from './page'
import { type Registers, registersFrom } from './registers'
import type { ArticleFields, ArticleId, ArticleStatus, Review } from './review'
import { changeBetween } from './review-change'
import type { Sliced } from './slices'
import { countBefore } from './sorted'

/** A set of blocks with its registers: derived, never stored. */
export interface Article {
  readonly id: ArticleId
  readonly fields: ArticleFields
  readonly status: ArticleStatus
  /** In the article's own order. */
  readonly blocks: readonly Block[]
  /** Kicker, headline or deck, on the page or supplied by the editor. */
  readonly hasHead: boolean
  /** Anything but heads. */
  readonly hasBody: boolean
}

interface Articles {
  readonly inOrder: readonly Article[]
  /** By number. */
  readonly byId: Registers<number, Article>
}

const derive = derivation(wholeArticles, nextArticles)

/**
 * The page's articles in the order in which they are shown: by `order`, else by where the body starts.
 * An article that an edit did not touch is the same object as before, so that its card need not be drawn again.
 */
export const articlesOf = (page: Page, review: Review): readonly Article[] =>
  derive(page, review).inOrder

function* wholeArticles(page: Page, review: Review): Sliced<Articles> {
  const byId = registersFrom<number, Article>([])
  const blocks = yield* blocksOf.inSlices(page, review)
  for (const [id, own] of blocksByArticle(blocks))
    byId.set(Number(id), makeArticle(id, own, review.articles.get(id)))
  return { inOrder: byId.valuesArray().sort(byPlace), byId }
}

function nextArticles(before: Derived<Articles>, page: Page, review: Review): Articles {
  const { gone, come, fields } = changeBetween(page, before.review, review)
  const places = new Set(gone.map(({ start }) => start))
  const added = blocksByArticle(come)
  const touched = new Set([...blocksByArticle(gone).keys(), ...added.keys(), ...fields])
  if (touched.size === 0) return before.value
  const byId = before.value.byId.clone()
  const inOrder = before.value.inOrder.slice()
  const indexOf = (article: Article) => countBefore(inOrder, (other) => byPlace(other, article) < 0)
  const made: Article[] = []
  for (const id of touched) {
    const old = byId.get(Number(id))
    const kept = old?.blocks.filter(({ start }) => !places.has(start)) ?? []
    const own = [...kept, ...(added.get(id) ?? [])]
    if (own.length > 0) made.push(makeArticle(id, own, review.articles.get(id)))
    if (old) inOrder.splice(indexOf(old), 1)
    byId.delete(Number(id))
  }
  for (const article of made) {
    inOrder.splice(indexOf(article), 0, article)
    byId.set(Number(article.id), article)
  }
  return { inOrder, byId }
}

const NO_FIELDS: ArticleFields = {}

function makeArticle(id: ArticleId, blocks: Block[], fields = NO_FIELDS): Article {
  return {
    id,
    fields,
    blocks: blocks.sort(byRank),
    status: fields.status ?? 'proposed',
    hasHead:
      blocks.some((block) => isHead(block.cut.role)) ||
      Boolean(fields.kicker ?? fields.headline ?? fields.deck),
    hasBody: blocks.some((block) => !isHead(block.cut.role)),
  }
}

/**
 * Where an article stands among the others: as the editor put it, else where its body, or it, starts. A byline or
 * caption far from the body does not count.
 */
export function orderOf({ fields, blocks }: Pick<Article, 'fields' | 'blocks'>): number {
  const body =
    blocks.find(({ cut: { role } }) => role === 'body' || role === 'subhead') ??
    blocks.find(({ cut: { role } }) => !isHead(role))
  return fields.order ?? (body ?? blocks[0]).start
}

/** Of two that stand at the same place, the one that begins first in the text. */
const byPlace = (a: Article, b: Article): number =>
  orderOf(a) - orderOf(b) || firstStart(a) - firstStart(b)

const firstStart = ({ blocks }: Article) =>
  blocks.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY)

export const articleById = (page: Page, review: Review, id: ArticleId): Article | undefined =>
  derive(page, review).byId.get(Number(id))

/** An article's blocks in its own order: by rank, else as they stand in the text. */
export const blocksOfArticle = (page: Page, review: Review, id: ArticleId): readonly Block[] =>
  articleById(page, review, id)?.blocks ?? []

/** The highest number of an article on the page; 0 without any. */
export const highestArticle = (page: Page, review: Review): number =>
  derive(page, review).byId.maxKey() ?? 0
