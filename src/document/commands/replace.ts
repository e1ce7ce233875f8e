import type { Part } from '../article-text'
import { articleById } from '../articles'
import type { Match } from '../find/find'
import { isWholeOffset } from '../invariants'
import type { Page } from '../page'
import { done, type Refusal, type Result, refused } from '../result'
import type { ArticleId, Review } from '../review'
import { atOnce, type Sliced } from '../slices'
import type { Step } from '../step'
import { type Transaction, transaction } from '../transaction'
import { editedStep } from './change'
import { type PartHunk, replaceInPart } from './replace-part'

export interface ReplaceInput {
  /** What was found, in any order; refused when it reads otherwise by now. */
  readonly places: readonly Pick<Match, 'article' | 'part' | 'from' | 'to' | 'text'>[]
  /** What is to be read there instead. Line breaks that stood inside a place stay. */
  readonly text: string
}

/** A replacement and what is to be said of it. */
export interface Replaced {
  readonly transaction: Transaction
  /** Places that read otherwise now, and the articles that they stand in. */
  readonly places: number
  readonly articles: number
  /** Articles among them that were approved and are so no more. */
  readonly reopened: number
  /** Places that stay as they are: outside of articles, or where no correction of the raw text makes them read so. */
  readonly left: number
}

/** Replaces what was found by one transaction, each part's text by the smallest corrections over the raw text. */
export function replace(page: Page, review: Review, input: ReplaceInput): Result<Transaction> {
  const replaced = atOnce(replaceInSlices(page, review, input))
  return replaced.ok ? done(replaced.value.transaction) : replaced
}

export function* replaceInSlices(
  page: Page,
  review: Review,
  { places, text }: ReplaceInput,
): Sliced<Result<Replaced>> {
  const steps: Step[] = []
  const articles = new Set<ArticleId>()
  let written = 0
  let refusal: Refusal = places.length === 0 ? 'nothingThere' : 'notInArticle'
  for (const { article: id, part, hunks } of partsOf(places, text)) {
    const result = replaceInPart(page, review, id, part, hunks)
    yield
    if (!result.ok) {
      if (STALE.includes(result.refusal)) return result
      refusal = result.refusal
      continue
    }
    steps.push(...result.value.steps)
    written += result.value.written
    articles.add(id)
  }
  if (steps.length === 0) return refused(refusal)
  const place = placeOf(page, review, steps)
  for (const id of articles) steps.push(...editedStep(review, id))
  return done({
    transaction: transaction(review, 'replace', place, steps),
    places: written,
    articles: articles.size,
    reopened: [...articles].filter((id) => review.articles.get(id)?.status === 'approved').length,
    left: places.length - written,
  })
}

/** Refusals that say of one place that all may be out of date. */
const STALE: readonly Refusal[] = ['noSuchArticle', 'textMoved', 'insideCharacter']

/** The places by the part of the article that they stand in, each in the order of its text. */
function partsOf(places: ReplaceInput['places'], text: string) {
  const parts = new Map<string, { article: ArticleId; part: Part; hunks: PartHunk[] }>()
  for (const { article, part, from, to, text: was } of places) {
    if (article === null || part === null) continue
    const key = `${article} ${part}`
    const own = parts.get(key) ?? { article, part, hunks: [] }
    own.hunks.push({ from, to, was, text: withBreaksOf(was, text) })
    parts.set(key, own)
  }
  for (const { hunks } of parts.values()) hunks.sort((a, b) => a.from - b.from)
  return parts.values()
}

/** The text with the line breaks of what it replaces, each after as many characters as there, or at its end. */
function withBreaksOf(was: string, text: string): string {
  let made = text
  for (let at = was.indexOf('\n'); at >= 0; at = was.indexOf('\n', at + 1)) {
    const place = Math.min(at, made.length)
    const whole = isWholeOffset(made, place) ? place : place + 1
    made = `${made.slice(0, whole)}\n${made.slice(whole)}`
  }
  return made
}

/** The start of the first text in the page that changes. */
function placeOf(page: Page, review: Review, steps: readonly Step[]): number {
  let place = page.text.length
  for (const step of steps) {
    if (step.register === 'correction') place = Math.min(place, step.at)
    if (step.register === 'article')
      place = Math.min(place, articleById(page, review, step.id)?.blocks[0].start ?? place)
  }
  return place
}
