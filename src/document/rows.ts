import { digitSpaces, type Line, lineIndexAt, type Piece, type Stretch } from '../engine'
import type { Block } from './blocks'
import type { Page } from './page'
import { readingOf } from './reading'
import { ordered } from './registers'
import type { Correction, Review } from './review'

/** What a run of clean text is, and so how it can be edited. */
export type RunKind =
  /** The raw text as it stands: one clean code unit for each raw one. */
  | 'raw'
  /** Read from a correction instead of the raw text. */
  | 'correction'
  /** Where two raw lines were joined: a space, or nothing. Nothing, too, for a break beside an emptied row. */
  | 'joint'
  /** A line or paragraph break. */
  | 'break'
  /** A space that the rule for digits took away. */
  | 'tidied'

/** A stretch of clean text and the stretch of raw text `[start, end)` that it stands for (UTF-16). */
export interface Run {
  readonly kind: RunKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Start of the block the run belongs to; −1 for what stands between two blocks. */
  readonly block: number
  /** For a correction: its key, and where this part of it begins in the replacement (line feeds cut it up). */
  readonly correction?: { readonly at: number; readonly offset: number }
}

/** One line of clean text before re-flow: usually a raw line, more or less than one where an editor corrected breaks. */
export interface Row {
  readonly runs: readonly Run[]
  /** The editor broke the text before this row. */
  readonly broken: boolean
  /** Index among the raw pieces of the block, of the piece in which the row starts. */
  readonly piece: number
  /** The raw pieces in which the row starts and ends. */
  readonly first: Piece
  readonly last: Piece
}

interface Placed extends Correction {
  readonly start: number
  readonly end: number
}

const inOrder = new WeakMap<Review['corrections'], readonly Placed[]>()

/** All corrections in the order of the text. */
export function correctionsOf({ corrections }: Review): readonly Placed[] {
  let list = inOrder.get(corrections)
  if (!list) {
    list = ordered(corrections).toArray().map(placed)
    inOrder.set(corrections, list)
  }
  return list
}

const placed = ([start, correction]: readonly [number, Correction]): Placed => ({
  ...correction,
  start,
  end: start + correction.length,
})

/**
 * The corrections that a block shows: those which start in it. `from` is where its own text begins: what a
 * correction of the block before has reached into is that block's.
 */
export function correctionsIn(review: Review, block: { start: number; end: number }) {
  const corrections = ordered(review.corrections)
  const before = corrections.nextLowerPair(block.start)
  const from = Math.max(block.start, before ? placed(before).end : 0)
  return { from, own: corrections.getRange(block.start, block.end).map(placed) }
}

/** Do blocks read the same under both reviews' corrections? */
export const sameCorrections = (
  blocks: readonly { start: number; end: number }[],
  a: Review,
  b: Review,
): boolean =>
  a.corrections === b.corrections ||
  blocks.every((block) => {
    const before = correctionsIn(a, block)
    const after = correctionsIn(b, block)
    return (
      before.from === after.from &&
      before.own.length === after.own.length &&
      before.own.every(({ start, end, replacement }, i) => {
        const other = after.own[i]
        return start === other.start && end === other.end && replacement === other.replacement
      })
    )
  })

/** The printed stretches of a block's raw lines, blank ones left out. */
export function piecesOf(page: Page, block: { start: number; end: number }): Piece[] {
  const { lines } = readingOf(page)
  const pieces: Piece[] = []
  for (let i = lineIndexAt(lines, block.start); i >= 0 && i < lines.length; i++) {
    const line = lines[i]
    if (line.start >= block.end) break
    if (line.blank) continue
    const start = Math.max(line.start, block.start)
    const end = Math.min(line.end, block.end)
    if (/\S/.test(page.text.slice(start, end))) pieces.push({ start, end })
  }
  return pieces
}

/**
 * A block's rows with its corrections applied and white space at their ends trimmed. Blank rows are left
 * out; a row that an editor emptied stays, so that what was there can be typed again.
 */
export function rowsOf(
  page: Page,
  review: Review,
  block: Block,
  pieces: readonly Piece[] = piecesOf(page, block),
): Row[] {
  const { lines } = readingOf(page)
  const { from, own } = correctionsIn(review, block)
  const keepsSpaces = review.metadata.digitSpaces === 'keep'
  const rows: Row[] = []
  let runs: Run[] = []
  let broken = false
  let piece = 0

  let spaced: Line | null = null
  let spaces: readonly Stretch[] = []
  const spacesIn = (line: Line) => {
    if (line !== spaced && !keepsSpaces)
      spaces = digitSpaces(page.text.slice(line.start, line.end)).map(({ start, length }) => ({
        start: line.start + start,
        length,
      }))
    spaced = line
    return spaces
  }

  const finishRow = (nextBroken: boolean) => {
    const trimmed = trimRuns(runs)
    if (trimmed.length > 0) {
      const { start } = trimmed[0]
      const { end } = trimmed[trimmed.length - 1]
      while (piece + 1 < pieces.length && pieces[piece + 1].start <= start) piece++
      let last = piece
      while (last + 1 < pieces.length && pieces[last + 1].start < end) last++
      const own = { start, end }
      rows.push({
        runs: trimmed,
        broken,
        piece,
        first: pieces[piece] ?? own,
        last: pieces[last] ?? own,
      })
      broken = nextBroken
    } else broken ||= nextBroken
    runs = []
  }

  const raw = (start: number, end: number) => {
    let at = start
    for (let i = lineIndexAt(lines, start); at < end; i++) {
      const line = lines[i]
      const stop = Math.min(line.end, end)
      if (stop > at) runs.push(...rawRuns(page, at, stop, block.start, spacesIn(line)))
      if (end > line.end) finishRow(false)
      at = line.next
    }
  }

  const corrected = ({ start, end, replacement }: Placed) => {
    let offset = 0
    for (const [i, text] of replacement.split('\n').entries()) {
      if (i > 0) finishRow(true)
      const from = i > 0 ? end : start
      const correction = { at: start, offset }
      runs.push({ kind: 'correction', text, start: from, end, block: block.start, correction })
      offset += text.length + 1
    }
  }

  let at = from
  for (const correction of own) {
    if (correction.start > at) raw(at, correction.start)
    corrected(correction)
    at = Math.max(at, correction.end)
  }
  if (at < block.end) raw(at, block.end)
  finishRow(false)
  return rows
}

/** A stretch of one raw line, without the spaces that a PDF puts around digits. */
function rawRuns(
  page: Page,
  from: number,
  to: number,
  block: number,
  spaces: readonly Stretch[],
): Run[] {
  const runs: Run[] = []
  let at = from
  const raw = (end: number) => {
    if (end > at) runs.push({ kind: 'raw', text: page.text.slice(at, end), start: at, end, block })
    at = end
  }
  for (const space of spaces) {
    const start = Math.max(space.start, from)
    const end = Math.min(space.start + space.length, to)
    if (start >= end) continue
    raw(start)
    runs.push({ kind: 'tidied', text: '', start, end, block })
    at = end
  }
  raw(to)
  return runs
}

/** Drops white space from the raw ends of a row; nothing is left of a row of white space alone. */
function trimRuns(runs: readonly Run[]): Run[] {
  let first = 0
  let last = runs.length - 1
  while (first <= last && isSpace(runs[first])) first++
  while (last >= first && isSpace(runs[last])) last--
  const kept = runs.slice(first, last + 1)
  if (kept.length === 0) return kept
  if (kept[0].kind === 'raw') {
    const text = kept[0].text.trimStart()
    if (text !== kept[0].text) kept[0] = { ...kept[0], text, start: kept[0].end - text.length }
  }
  const end = kept[kept.length - 1]
  if (end.kind === 'raw') {
    const text = end.text.trimEnd()
    if (text !== end.text) kept[kept.length - 1] = { ...end, text, end: end.start + text.length }
  }
  return kept
}

const isSpace = ({ kind, text }: Run) => kind === 'tidied' || (kind === 'raw' && !/\S/.test(text))
