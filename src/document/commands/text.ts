import { type Part, partText } from '../article-text'
import { articleById } from '../articles'
import { editSteps, normalBreaks } from '../edit'
import { isWholeOffset } from '../invariants'
import type { Page } from '../page'
import { done, type Result, refused } from '../result'
import type { ArticleId, Review, SuppliedField } from '../review'
import { correctionsIn } from '../rows'
import type { Step } from '../step'
import { type Transaction, transaction } from '../transaction'
import { editedStep } from './change'

export interface CorrectInput {
  readonly article: ArticleId
  readonly part: Part
  /** Clean text `[from, to)` of the part (UTF-16), to be read as `text`. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** What stood there when the edit began: refused when it reads otherwise by now. */
  readonly was?: string
}

/** Corrects a part's text. The raw text stays; the smallest corrections over it make the part read so. */
export function correct(page: Page, review: Review, input: CorrectInput): Result<Transaction> {
  const article = articleById(page, review, input.article)
  if (!article) return refused('noSuchArticle')
  const read = (now: Review) => partText(page, now, article, input.part)
  const { runs, text } = read(review)
  if (runs.length === 0) return refused('nothingThere')
  if (input.from > input.to || input.to > text.length) return refused('textMoved')
  if (input.was !== undefined && input.was !== text.slice(input.from, input.to))
    return refused('textMoved')
  if (!isWholeOffset(text, input.from) || !isWholeOffset(text, input.to))
    return refused('insideCharacter')
  const edit = editSteps(page, review, read, [input])
  if (!edit.ok) return edit
  const steps = [...edit.value, ...editedStep(review, article.id)]
  return done(transaction(review, 'correct', placeOf(edit.value, article.blocks[0].start), steps))
}

function placeOf(steps: readonly Step[], otherwise: number): number {
  for (const step of steps) if (step.register === 'correction') return step.at
  return otherwise
}

interface ClearInput {
  readonly article: ArticleId
  /** All corrections in a part, or the one that lies over the raw text from this offset on (UTF-16). */
  readonly which: Part | number
}

/** Takes corrections of an article back, so that what they lie over reads as the raw text does. */
export function clearCorrections(
  page: Page,
  review: Review,
  { article: id, which }: ClearInput,
): Result<Transaction> {
  const article = articleById(page, review, id)
  if (!article) return refused('noSuchArticle')
  const { blocks } = article
  const steps = blocks.flatMap((block) =>
    correctionsIn(review, block)
      .own.filter(({ start }) => which === start || which === partOf(block.cut.role))
      .map(({ start: at }): Step => ({ register: 'correction', at, value: null })),
  )
  if (steps.length === 0) return refused('nothingToChange')
  const place = placeOf(steps, blocks[0].start)
  return done(transaction(review, 'clearCorrections', place, [...steps, ...editedStep(review, id)]))
}

/** The part in which a block of this role is read. */
const partOf = (role: string) => (role === 'subhead' ? 'body' : role)

interface SupplyInput {
  readonly article: ArticleId
  readonly field: SuppliedField
  readonly text: string | null
  /** What stood there when the edit began: refused when something else does by now. */
  readonly was?: string
}

/** Writes, or with null takes away, a kicker, headline, deck or byline that the page does not carry. */
export function supply(
  page: Page,
  review: Review,
  { article: id, field, text, was }: SupplyInput,
): Result<Transaction> {
  const article = articleById(page, review, id)
  if (!article) return refused('noSuchArticle')
  const value = (text && normalBreaks(text).trim()) || null
  if (was !== undefined && was !== (article.fields[field] ?? '')) return refused('textMoved')
  if (value === (article.fields[field] ?? null)) return refused('nothingToChange')
  return done(
    transaction(review, 'supply', article.blocks[0].start, [
      { register: 'article', id, field, value },
      ...editedStep(review, id),
    ]),
  )
}
