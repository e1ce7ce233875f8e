import { isHead } from '../engine'
import { type Block, blocksOf, byRank } from './blocks'
import type { Page } from './page'
import type { ArticleFields, ArticleId, ArticleStatus, Review } from './review'

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

type ById = ReadonlyMap<ArticleId, Article>

const cache = new WeakMap<
  Review['cuts'],
  { page: Page; fields: Review['articles']; articles: readonly Article[]; byId: ById }
>()
const latest = new WeakMap<Page, ById>()

/**
 * The page's articles in the order in which they are shown: by `order`, else by where the body starts.
 * An article that an edit did not touch is the same object as before, so that its card need not be drawn again.
 */
export const articlesOf = (page: Page, review: Review): readonly Article[] =>
  read(page, review).articles

function read(page: Page, review: Review) {
  const known = cache.get(review.cuts)
  if (known?.page === page && known.fields === review.articles) return known
  const blocks = new Map<ArticleId, Block[]>()
  for (const block of blocksOf(page, review)) {
    const id = block.cut.article
    if (id === null) continue
    const own = blocks.get(id)
    if (own) own.push(block)
    else blocks.set(id, [block])
  }
  const before = latest.get(page)
  const articles = [...blocks].map(([id, own]) => {
    const article = makeArticle(id, own.sort(byRank), review.articles.get(id))
    const same = before?.get(id)
    return same && sameArticle(same, article) ? same : article
  })
  const places = new Map(articles.map((article) => [article, orderOf(article)]))
  articles.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  const byId = new Map(articles.map((article) => [article.id, article]))
  latest.set(page, byId)
  const made = { page, fields: review.articles, articles, byId }
  cache.set(review.cuts, made)
  return made
}

const NO_FIELDS: ArticleFields = {}

function makeArticle(id: ArticleId, blocks: Block[], fields = NO_FIELDS): Article {
  return {
    id,
    fields,
    blocks,
    status: fields.status ?? 'proposed',
    hasHead:
      blocks.some((block) => isHead(block.cut.role)) ||
      Boolean(fields.kicker ?? fields.headline ?? fields.deck),
    hasBody: blocks.some((block) => !isHead(block.cut.role)),
  }
}

const sameArticle = (a: Article, b: Article) =>
  a.fields === b.fields &&
  a.blocks.length === b.blocks.length &&
  a.blocks.every((block, i) => {
    const other = b.blocks[i]
    return block.start === other.start && block.end === other.end && block.cut === other.cut
  })

/** Where an article stands among the others: as the editor put it, else where its body, or it, starts. */
export function orderOf({ fields, blocks }: Pick<Article, 'fields' | 'blocks'>): number {
  const body = blocks.find((block) => !isHead(block.cut.role))
  return fields.order ?? (body ?? blocks[0]).start
}

export const articleById = (page: Page, review: Review, id: ArticleId): Article | undefined =>
  read(page, review).byId.get(id)

/** An article's blocks in its own order: by rank, else as they stand in the text. */
export const blocksOfArticle = (page: Page, review: Review, id: ArticleId): readonly Block[] =>
  articleById(page, review, id)?.blocks ?? []
