import { type Finding, type Knowledge, proofread } from '../../engine'
import { partText } from '../article-text'
import { type Article, articleById, articlesOf } from '../articles'
import { blocksOf, blocksWithin } from '../blocks'
import type { Page } from '../page'
import type { ArticleId, Review } from '../review'
import { changeBetween } from '../review-change'
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

/** How far a page is proofread. Whoever gives up on the way leaves what was done and what is left to the next. */
interface Progress {
  readonly knowledge: Knowledge | null
  review: Review
  readonly findings: Map<ArticleId, readonly HeadFinding[]>
  /** Articles that are to be read, or read again. */
  readonly left: Set<ArticleId>
}

const progress = new WeakMap<Page, Progress>()

/**
 * Proofreads the heads of a page's articles, each against its body; a slice for each. After a change it costs the articles
 * that were touched. Without knowledge (null) less is found.
 */
export function* findingsInSlices(
  page: Page,
  review: Review,
  knowledge: Knowledge | null,
): Sliced<Findings> {
  const now = progressTo(page, review, knowledge)
  for (const id of now.left) {
    const article = articleById(page, review, id)
    const found = article ? proofreadHeads(page, review, article, knowledge) : []
    if (found.length > 0) now.findings.set(id, found)
    else now.findings.delete(id)
    now.left.delete(id)
    yield
    // Somebody else went on with another review in the meantime.
    if (now.review !== review || progress.get(page) !== now)
      return yield* findingsInSlices(page, review, knowledge)
  }
  return new Map(now.findings)
}

export const findingsOf = (page: Page, review: Review, knowledge: Knowledge | null): Findings =>
  atOnce(findingsInSlices(page, review, knowledge))

/** Whether a person decided to leave what was found as it is. */
export const isIgnored = (
  review: Pick<Review, 'ignored'>,
  { key, finding }: HeadFinding,
): boolean => review.ignored.get(key) === finding.text

/** What is known of the page, with what this review has otherwise on the list of what is left. */
function progressTo(page: Page, review: Review, knowledge: Knowledge | null): Progress {
  const before = progress.get(page)
  if (
    before?.knowledge === knowledge &&
    before.review.metadata.digitSpaces === review.metadata.digitSpaces
  ) {
    for (const id of touchedArticles(page, before.review, review)) before.left.add(id)
    before.review = review
    return before
  }
  const left = new Set(articlesOf(page, review).map(({ id }) => id))
  const anew: Progress = { knowledge, review, findings: new Map(), left }
  progress.set(page, anew)
  return anew
}

/** The articles whose heads or bodies may read otherwise after a change. */
function* touchedArticles(page: Page, before: Review, after: Review): Iterable<ArticleId> {
  const { gone, come, fields, corrected } = changeBetween(page, before, after)
  const blocks = blocksOf(page, after)
  const beneath = corrected.flatMap((stretch) => blocksWithin(blocks, stretch))
  for (const { cut } of [...gone, ...come, ...beneath]) if (cut.article !== null) yield cut.article
  yield* fields
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
