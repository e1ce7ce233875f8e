import type { Page, Refusal, Result, Review, Transaction } from '../document'
import { accepted } from './check'
import { readNotation, writeNotation } from './notation'

/** A command with its input, and the page under hand to find places in. */
export type Gesture = (page: Page, review: Review, at: Finder) => Result<Transaction>

/** Offset of the nth occurrence (the first by default) of a stretch of raw text. */
type Finder = (needle: string, nth?: number) => number

export const finder =
  (page: Page): Finder =>
  (needle, nth = 1) => {
    let at = -1
    for (let i = 0; i < nth; i++) at = page.text.indexOf(needle, at + 1)
    if (at < 0) throw new Error(`${needle} is not on the page`)
    return at
  }

/** The page as it stands after gestures, each proved by the transaction checker, in notation. */
export function after(notation: string, ...gestures: readonly Gesture[]): string {
  const { page, review } = readNotation(notation)
  const last = gestures.reduce(
    (now, gesture) => accepted(page, now, gesture(page, now, finder(page))),
    review,
  )
  return writeNotation(page, last)
}

/** Why a gesture is refused; null when it is not. */
export function refusal(notation: string, gesture: Gesture): Refusal | null {
  const { page, review } = readNotation(notation)
  const result = gesture(page, review, finder(page))
  return result.ok ? null : result.refusal
}
