import { lineIndexAt } from './line'
import { indentOf } from './measures'
import type { PageReading } from './page'
import { endingOf, LINE_START_FORBIDDEN } from './punctuation'
import { widthOf } from './script'

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
    indent: atLineStart ? indentOf(page.text.slice(line.start, piece.end)) : 0,
    atLineStart,
    usual: page.measures.columnWidth,
  }
}

/** The width most lines around a piece reach: the 80th percentile of its neighbourhood. */
function setUsualWidths(measured: Measured[]): void {
  for (let i = 0; i < measured.length; i++) {
    const from = Math.max(0, Math.min(i - NEIGHBOURS, measured.length - 2 * NEIGHBOURS - 1))
    const around = measured
      .slice(from, from + 2 * NEIGHBOURS + 1)
      .map((m) => m.width + (m.indent >= 1 ? m.indent : 0))
    around.sort((a, b) => a - b)
    const local = around[Math.floor((around.length - 1) * 0.8)]
    const low = around[Math.floor((around.length - 1) * 0.2)]
    const column = around.length >= 6 && local - low <= RAGGED * local
    measured[i].usual =
      narrowRun(measured, i) ?? (column ? local : Math.max(local, measured[i].usual))
  }
}

/** Prose set narrower than the rest, beside a picture or in a box: equal lines with marks in them. */
function narrowRun(measured: readonly Measured[], i: number): number | null {
  const near = measured.slice(Math.max(0, i - 2), i + 3)
  const equal = near.filter((m) => Math.abs(m.width - measured[i].width) <= 1)
  const prose = equal.some((m) => /[、，。；,;]/u.test(m.text))
  return equal.length >= 4 && prose ? Math.max(...equal.map((m) => m.width)) : null
}

/** Runs of lines that stop well before the column's edge, without a sentence's end: verse, lists, tables. */
function versePieces(measured: readonly Measured[], stops: string): boolean[] {
  const short = measured.map((m, i) => {
    const room = m.usual - m.width - m.indent
    const next = measured[i + 1]
    const free = m.text.length < 40 && endingOf(m.text, stops) !== 'comma'
    return free && next !== undefined && room >= Math.max(2, 0.12 * m.usual)
  })
  const verse = new Array<boolean>(measured.length).fill(false)
  for (let i = 0; i < short.length; ) {
    let end = i
    while (end < short.length && short[end]) end++
    if (end - i >= 3) verse.fill(true, i, Math.min(measured.length, end + 1))
    i = end + 1
  }
  return verse
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
    return ending === 'stop' && room >= 3 && !piece.atLineStart
  }
  if (!piece.atLineStart) return false
  if (ITEM.test(piece.text) && ending !== 'comma') return true
  if (piece.indent >= 1.5 && ending !== 'comma' && before.indent < 1.5) return true
  if (ending === 'comma' || ending === 'bare') return false
  const lost = piece.usual - piece.width
  const opensShort =
    lost >= 1.5 && lost <= 3 && i + 1 < measured.length && endingOf(piece.text, stops) !== 'stop'
  if (ending === 'maybe') return room >= 3 && opensShort
  // Letters differ in width, so that only a line that is clearly short says anything.
  if (script === 'latin') return room >= 0.2 * before.usual
  if (room >= 3) return true
  // Where 、 does the work of 。, a full line that ends in it says nothing.
  if (before.text.endsWith('、')) return false
  const beforeOpened = i >= 2 && endingOf(measured[i - 2].text, stops) === 'stop'
  if (room >= 1.5 && !beforeOpened) return lost >= 1
  return opensShort
}
