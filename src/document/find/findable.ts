import { articleText, PARTS, type Part } from '../article-text'
import { type Article, articleById, articlesOf } from '../articles'
import { type Block, blocksOf } from '../blocks'
import { correctionsOfBlocks } from '../comparison'
import { type Flow, flowOf, joinRows } from '../flow'
import type { Page } from '../page'
import { type ArticleId, isSupplied, type Review, SUPPLIED_FIELDS } from '../review'
import { rowsOf } from '../rows'

/** Where to look: kickers, headlines and decks; all parts of one article; everything on the page. */
export type FindScope =
  | { readonly kind: 'headlines' | 'page' }
  | { readonly kind: 'article'; readonly article: ArticleId | null }

/** A text that can be searched, and where it came from. */
export interface Findable {
  /** Null outside of articles. */
  readonly article: ArticleId | null
  readonly part: Part | null
  /** Without runs when an editor wrote what the page does not carry. */
  readonly flow: Flow
  /** Raw offset of the article or block: where a text that the page does not carry is thought to stand. */
  readonly at: number
}

const HEADS: readonly Part[] = ['kicker', 'headline', 'deck']

/**
 * The texts in a scope in which something may be found, to judge by the raw text `mayHold` is asked about. Null now and
 * then, where whoever goes over a long page may pause.
 */
export function* findables(
  page: Page,
  review: Review,
  scope: FindScope,
  mayHold: (raw: string) => boolean,
): Generator<Findable | null> {
  const rawOf = ({ start, end }: Block) => page.text.slice(start, end)
  for (const article of articlesIn(page, review, scope)) {
    // What an editor wrote may say anything: it is read.
    if (isWritten(review, article) || mayHold(article.blocks.map(rawOf).join('')))
      yield* partsOf(page, review, article, scope.kind === 'headlines' ? HEADS : PARTS)
    yield null
  }
  if (scope.kind !== 'page') return
  for (const block of blocksOf(page, review)) {
    if (block.cut.article !== null) continue
    if (mayHold(rawOf(block)))
      yield { article: null, part: null, flow: rawFlow(page, review, block), at: block.start }
    yield null
  }
}

const isWritten = (review: Review, { blocks, fields }: Article): boolean =>
  SUPPLIED_FIELDS.some((field) => fields[field] !== undefined) ||
  correctionsOfBlocks(review, blocks).length > 0

function articlesIn(page: Page, review: Review, scope: FindScope): readonly Article[] {
  if (scope.kind !== 'article') return articlesOf(page, review)
  const article = scope.article === null ? undefined : articleById(page, review, scope.article)
  return article ? [article] : []
}

function* partsOf(
  page: Page,
  review: Review,
  article: Article,
  parts: readonly Part[],
): Generator<Findable> {
  const text = articleText(page, review, article)
  const at = article.blocks[0].start
  for (const part of parts) {
    const supplied = isSupplied(part) ? article.fields[part] : undefined
    if (text[part].runs.length > 0) yield { article: article.id, part, flow: text[part], at }
    else if (supplied) yield { article: article.id, part, flow: { text: supplied, runs: [] }, at }
  }
}

const rawFlows = new WeakMap<Block, Flow>()

/** A block as it came, line by line: what stands outside of articles is not corrected. */
function rawFlow(page: Page, review: Review, block: Block): Flow {
  let flow = rawFlows.get(block)
  if (!flow) {
    const rows = rowsOf(page, { ...review, corrections: new Map() }, block)
    flow = flowOf(joinRows(page, rows, () => true))
    rawFlows.set(block, flow)
  }
  return flow
}
