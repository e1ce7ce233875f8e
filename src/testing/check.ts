import {
  applyTransaction,
  blocksOf,
  brokenInvariants,
  GESTURES,
  ledgerOf,
  type Page,
  type Result,
  type Review,
  type ReviewJson,
  revertTransaction,
  reviewFromJson,
  reviewToJson,
  type Transaction,
} from '../document'
import { isSame } from './equality'

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Throws with what is wrong when a review is not sound over its page, or does not survive JSON. */
export function checkReview(page: Page, review: Review): void {
  const broken = brokenInvariants(page, review)
  if (broken.length > 0) throw new Error(`invariants broken: ${broken.join('; ')}`)
  const raw = blocksOf(page, review).map(({ start, end }) => page.text.slice(start, end))
  if (raw.join('') !== page.text) throw new Error('the blocks are not the text')
  const ledger = ledgerOf(page, review)
  if (!ledger.balanced)
    throw new Error(`ledger: ${ledger.accounted} of ${ledger.characters} accounted for`)
  const sum = ledger.inArticles + ledger.furniture + ledger.adverts + ledger.discarded
  if (sum !== ledger.lines) throw new Error(`ledger: ${sum} fates for ${ledger.lines} lines`)
  const json = viaJson(reviewToJson(review))
  same('the review read from JSON', reviewFromJson(json), review)
  same('the JSON of the review read from JSON', reviewToJson(reviewFromJson(json)), json)
}

/**
 * The transaction checker: proves all that a change to a review must keep, and returns the review it leads
 * to. Every test of a command goes through it.
 */
export function checkTransaction(page: Page, review: Review, change: Transaction): Review {
  if (!GESTURES.includes(change.gesture)) throw new Error(`no gesture ${change.gesture}`)
  if (!Number.isInteger(change.place) || change.place < 0 || change.place > page.text.length)
    throw new Error(`place ${change.place} is outside the text`)
  if (change.steps.length === 0 && !change.proposal) throw new Error('a change without steps')
  same('the transaction read from JSON', viaJson(change), change)

  const before = jsonText(review)
  const after = applyTransaction(review, change)
  if (jsonText(review) !== before) throw new Error('applying a change wrote to the review before')
  checkReview(page, after)
  const back = revertTransaction(after, viaJson(change))
  same('the review after the inverse', back, review)
  if (jsonText(back) !== before) throw new Error('the inverse restores other JSON')
  same('the review after redoing', applyTransaction(back, viaJson(change)), after)
  if (isSame(after, review) && !change.proposal) throw new Error('a change that changes nothing')
  return after
}

/** The review to which an accepted command leads, proved; throws when the command was refused. */
export function accepted(page: Page, review: Review, result: Result<Transaction>): Review {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return checkTransaction(page, review, result.value)
}

const jsonText = (review: Review): string =>
  JSON.stringify(reviewToJson(review) satisfies ReviewJson)

function same(what: string, actual: unknown, expected: unknown): void {
  if (!isSame(actual, expected))
    throw new Error(`${what} differs:\n${show(actual)}\n${show(expected)}`)
}

const show = (value: unknown) =>
  JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part))
