import { codesOf } from './codes'
import { isListItem } from './forms'
import { lineIndexAt } from './line'
import type { PageReading } from './page'
import { indentOf } from './printed'
import { ENDING, endingOf, LINE_START_FORBIDDEN } from './punctuation'
import { widthOf } from './script'
import { SortedWindow } from './sorted-window'

/** A stretch of one raw non-blank line, usually the whole of it. UTF-16 offsets. */
export interface Piece {
  readonly start: number
  readonly end: number
}

interface Measured {
  readonly text: string
  readonly width: number
  readonly indent: number
  /** The piece begins where its line begins. */
  readonly atLineStart: boolean
  /** Width of a full line hereabouts. */
  usual: number
}

/** Lines whose widths scatter by more than this share are no column: verse, lists. */
const RAGGED = 0.25
/** A mark that opens an item of a list. */
const ITEM = /^[△▲■◆●※◇○☆★]/u
/** Prose beside a picture is narrower by this much at least; less is the raggedness of a column. Full-width characters. */
const NARROWER = 3
/** A first line lacks so much of its column as an indent takes away, give or take squeezed punctuation. */
const INDENT: readonly [number, number] = [1.5, 3]
/** Full lines of up to this many pieces on either side tell the width of the column a piece stands in. */
const NEIGHBOURS = 9

/**
 * Which pieces of one article's body open a paragraph. Pieces come in flow order; the first always does.
 * Where the page indents paragraphs, an indent decides. Where it does not, the first line of a paragraph is
 * short by the indent it lost and the last line of the one before ends a sentence.
 */
export function paragraphBreaks(page: PageReading, pieces: readonly Piece[]): boolean[] {
  const measured = pieces.map((piece) => measure(page, piece))
  setUsualWidths(measured)
  const verse = versePieces(measured, page.measures.stops)
  return measured.map((_, i) => i === 0 || (verse[i] && verse[i - 1]) || opens(page, measured, i))
}

function measure(page: PageReading, piece: Piece): Measured {
  const raw = page.text.slice(piece.start, piece.end)
  const line = page.lines[lineIndexAt(page.lines, piece.start)]
  const atLineStart = line !== undefined && page.text.slice(line.start, piece.start).trim() === ''
  const text = raw.trim()
  return {
    text,
    width:
      widthOf(text) +
      (atLineStart ? 0 : widthOf(page.text.slice(line?.start ?? 0, piece.start).trim())),
    indent: atLineStart ? indentOfText(page.text.slice(line.start, piece.end)) : 0,
    atLineStart,
    usual: page.measures.columnWidth,
  }
}

function indentOfText(text: string): number {
  const length = text.length - text.trimStart().length
  return length === 0 ? 0 : indentOf(codesOf(text.slice(0, length)), 0, length)
}

/** The width most lines around a piece reach: the 80th percentile of its neighbourhood. */
function setUsualWidths(measured: Measured[]): void {
  const widths = Float64Array.from(measured, (m) => m.width + (m.indent >= 1 ? m.indent : 0))
  const around = new SortedWindow(WINDOW)
  let from = 0
  let end = 0
  for (let i = 0; i < measured.length; i++) {
    const wanted = Math.max(0, Math.min(i - NEIGHBOURS, measured.length - WINDOW))
    for (; end < Math.min(measured.length, wanted + WINDOW); end++) around.add(widths, end)
    for (; from < wanted; from++) around.remove(widths, from)
    const local = around.percentile(0.8)
    const column = around.count >= 6 && local - around.percentile(0.2) <= RAGGED * local
    const usual = column ? local : Math.max(local, measured[i].usual)
    const narrow = narrowRun(measured, i)
    measured[i].usual = narrow !== null && narrow <= usual - NARROWER ? narrow : usual
  }
}

/** Pieces that tell the width of their column. */
const WINDOW = 2 * NEIGHBOURS + 1

/** Prose set narrower than the rest, beside a picture or in a box: equal lines with marks in them. */
function narrowRun(measured: readonly Measured[], i: number): number | null {
  const { width } = measured[i]
  let equal = 0
  let widest = 0
  let isProse = false
  for (let k = Math.max(0, i - 2); k < Math.min(measured.length, i + 3); k++) {
    if (Math.abs(measured[k].width - width) > 1) continue
    equal++
    widest = Math.max(widest, measured[k].width)
    isProse ||= PROSE.test(measured[k].text)
  }
  return equal >= 4 && isProse ? widest : null
}

const PROSE = /[、，。；,;]/u

/**
 * Lines that were set as lines: runs that stop well before the column's edge without being first lines or ends of
 * sentences in mid-line (verse, lists, tables), lines of uneven width without any mark, and lines of equal measure
 * that all end in one.
 */
function versePieces(measured: readonly Measured[], stops: string): boolean[] {
  const verse = new Array<boolean>(measured.length).fill(false)
  const mark = (from: number, end: number) => verse.fill(true, from, end)
  const short = measured.map((m, i) => {
    const room = m.usual - m.width - m.indent
    const free = m.text.length < 40 && endingOf(m.text, stops) !== ENDING.comma
    return free && i + 1 < measured.length && room > INDENT[1] && room >= 0.12 * m.usual
  })
  eachRun(short, 3, (from, end) => mark(from, Math.min(measured.length, end + 1)))
  const dry = measured.map((m) => m.text.length < 40 && !MARK.test(m.text))
  eachRun(dry, 4, (from, end) => {
    const run = measured.slice(from, end)
    const widest = Math.max(...run.map((m) => m.width))
    if (run.filter((m) => m.width > widest - 1).length * 2 <= run.length) mark(from, end)
  })
  const closed = measured.map((m) => m.width <= LONGEST_VERSE && CLOSED.test(m.text))
  eachRun(closed, 4, (from, end) => {
    const { width } = measured[from]
    const equal = measured.slice(from, end).every((m) => Math.abs(m.width - width) <= 0.5)
    if (equal) mark(from, end)
  })
  return verse
}

const MARK = /[，。；：、！？,.;:!?]/u
/** One mark, at the end: a line of regulated verse. */
const CLOSED = /^[^，。；：、！？]+[，。；！？]$/u
const LONGEST_VERSE = 16

function eachRun(
  flags: readonly boolean[],
  least: number,
  found: (from: number, end: number) => void,
): void {
  for (let i = 0; i < flags.length; ) {
    let end = i
    while (end < flags.length && flags[end]) end++
    if (end - i >= least) found(i, end)
    i = end + 1
  }
}

function opens(page: PageReading, measured: readonly Measured[], i: number): boolean {
  const { stops, indentsParagraphs, script } = page.measures
  const piece = measured[i]
  const before = measured[i - 1]
  if (LINE_START_FORBIDDEN.test(piece.text)) return false
  const ending = endingOf(before.text, stops)
  const room = before.usual - before.width - before.indent
  if (indentsParagraphs) {
    if (piece.indent >= 1) return true
    return ending === ENDING.stop && room >= 3 && !piece.atLineStart
  }
  if (!piece.atLineStart) return false
  if (ITEM.test(piece.text) && ending !== ENDING.comma) return true
  if (isListItem(piece.text) && (ending === ENDING.stop || /[：:；;]$/u.test(before.text)))
    return true
  if (piece.indent >= 1.5 && ending !== ENDING.comma && before.indent < 1.5) return true
  if (ending === ENDING.comma || ending === ENDING.bare) return false
  const lost = lostOf(piece)
  const opensShort = looksShortened(measured, i, stops)
  if (ending === ENDING.maybe) return opensShort && (room >= 3 || /^[“「『]/u.test(piece.text))
  // Letters differ in width, so that only a line that is clearly short says anything.
  if (script === 'latin') return room >= 0.2 * before.usual
  if (room >= 3) return true
  // Where 、 does the work of 。, a full line that ends in it says nothing.
  if (before.text.endsWith('、')) return false
  const beforeOpened = i >= 2 && endingOf(measured[i - 2].text, stops) === ENDING.stop
  if (room >= 1.5 && !beforeOpened) return lost >= 1
  // Someone begins to speak.
  if (/^[“「『]/u.test(piece.text) && lost >= 1) return true
  return opensShort
}

const lostOf = (piece: Measured): number => piece.usual - piece.width

/** The line lacks an indent's width. If it ends a sentence, it may be its paragraph's last: the line below tells. */
function looksShortened(measured: readonly Measured[], i: number, stops: string): boolean {
  const lacks = (m: Measured) => lostOf(m) >= INDENT[0] && lostOf(m) <= INDENT[1]
  const next = measured[i + 1]
  if (next === undefined || !lacks(measured[i])) return false
  return endingOf(measured[i].text, stops) !== ENDING.stop || lostOf(next) < INDENT[0]
}
