import { type Finding, type Knowledge, proofread } from '../../engine'
import { partText, readsTheSame } from '../article-text'
import { type Article, articlesOf } from '../articles'
import type { Page } from '../page'
import type { ArticleId, Review } from '../review'
import { atOnce, type Sliced } from '../slices'
import { type FindingKey, findingKey } from './finding-key'
import { HEADS, type Head, headText, seenAt } from './heads'

/** Something that proofreading found in a head of an article. */
export interface HeadFinding {
  readonly key: FindingKey
  readonly article: ArticleId
  readonly head: Head
  /** Offset in the raw text at which it can be seen (UTF-16). */
  readonly at: number
  readonly finding: Finding
}

/** All that is found on a page, article by article as they are shown; an article without findings is not there. */
export type Findings = ReadonlyMap<ArticleId, readonly HeadFinding[]>

interface Read {
  readonly page: Page
  readonly knowledge: Knowledge | null
  review: Review
  readonly found: readonly HeadFinding[]
}

const cache = new WeakMap<Article, Read>()

/** Articles that are looked up in a slice when they were read before. */
const KNOWN = 200

/**
 * Proofreads the heads of a page's articles, each against its body. An article that was read before and is as it was
 * costs next to nothing: so an edit costs the article that it touched. Without knowledge (null) less is found.
 */
export function* findingsInSlices(
  page: Page,
  review: Review,
  knowledge: Knowledge | null,
): Sliced<Findings> {
  const findings = new Map<ArticleId, readonly HeadFinding[]>()
  for (const [i, article] of articlesOf(page, review).entries()) {
    const before = foundBefore(page, review, article, knowledge)
    const found = before ?? read(page, review, article, knowledge)
    if (found.length > 0) findings.set(article.id, found)
    if (!before || i % KNOWN === KNOWN - 1) yield
  }
  return findings
}

export const findingsOf = (page: Page, review: Review, knowledge: Knowledge | null): Findings =>
  atOnce(findingsInSlices(page, review, knowledge))

/** Whether a person decided to leave what was found as it is. */
export const isIgnored = (
  review: Pick<Review, 'ignored'>,
  { key, finding }: HeadFinding,
): boolean => review.ignored.get(key) === finding.text

/** What was found in an article before, if it reads as it did. */
function foundBefore(
  page: Page,
  review: Review,
  article: Article,
  knowledge: Knowledge | null,
): readonly HeadFinding[] | null {
  const known = cache.get(article)
  if (known?.page !== page || known.knowledge !== knowledge) return null
  if (!readsTheSame(article, known.review, review)) return null
  // So that an older review is not kept alive.
  known.review = review
  return known.found
}

function read(page: Page, review: Review, article: Article, knowledge: Knowledge | null) {
  const found = proofreadHeads(page, review, article, knowledge)
  cache.set(article, { page, review, knowledge, found })
  return found
}

function proofreadHeads(
  page: Page,
  review: Review,
  article: Article,
  knowledge: Knowledge | null,
): readonly HeadFinding[] {
  const heads = HEADS.map((head) => ({ head, text: headText(page, review, article, head) }))
  if (heads.every(({ text }) => text.text === '')) return []
  // Not the article's whole text, which would be kept: most of a long page's is never shown.
  const body = partText(page, review, article, 'body').text
  const lines = (some: typeof heads) =>
    some
      .map(({ text }) => text.text)
      .join('\n')
      .trim()
  return heads.flatMap(({ head, text }, i) =>
    proofread(
      text.text,
      { body, kicker: lines(heads.slice(0, i)), deck: lines(heads.slice(i + 1)) },
      knowledge,
    ).map((finding) => ({
      key: findingKey(article, head, text, finding.start, finding.kind),
      article: article.id,
      head,
      at: seenAt(article, text, finding.start),
      finding,
    })),
  )
}
