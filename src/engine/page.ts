import { codesOf } from './codes'
import type { Line } from './line'
import { splitLines } from './line'
import { learnMeasures, type PageMeasures } from './measures'
import { printedLines } from './printed'
import type { Unit } from './units'

/** A page as the engine reads it: its lines, and what they taught about the way this page is set. */
export interface PageReading {
  readonly text: string
  readonly lines: readonly Line[]
  readonly measures: PageMeasures
}

/** A page as the stages of the proposal read it. */
export interface PrintedPage extends PageReading {
  /** The text's UTF-16 code units. */
  readonly codes: Uint16Array
  /** Its lines that are not blank, each a unit as a whole. */
  readonly printed: readonly Unit[]
}

/** Reads a page in linear time. Never throws. */
export function readPage(text: string): PageReading {
  const { lines, measures } = readPrinted(text)
  return { text, lines, measures }
}

/** The same, with everything that was seen on the way. */
export function readPrinted(text: string): PrintedPage {
  const codes = codesOf(text)
  const lines = splitLines(text, codes)
  const printed = printedLines(text, codes, lines)
  return { text, codes, lines, printed, measures: learnMeasures(codes, printed) }
}
