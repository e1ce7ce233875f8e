import { codesOf } from './codes'
import { type Geometry, type PrintedPlace, placesOfLines } from './geometry'
import { type Line, splitLines } from './line'
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
  /** Where each line stood in print; null where nobody knows of any. */
  readonly places: readonly (PrintedPlace | null)[] | null
}

/** Reads a page in linear time. Never throws. */
export function readPage(text: string): PageReading {
  const { lines, measures } = readPrinted(text)
  return { text, lines, measures }
}

/** The same, with everything that was seen on the way. */
export function readPrinted(text: string, geometry?: Geometry): PrintedPage {
  const codes = codesOf(text)
  const lines = splitLines(text, codes)
  const places = geometry ? placesOfLines(geometry, lines) : null
  const printed = printedLines(text, codes, lines, places)
  return { text, codes, lines, printed, places, measures: learnMeasures(codes, printed) }
}
