import type { Line } from './line'
import { splitLines } from './line'
import { learnMeasures, type PageMeasures } from './measures'

/** A page as the engine reads it: its lines, and what they taught about the way this page is set. */
export interface PageReading {
  readonly text: string
  readonly lines: readonly Line[]
  readonly measures: PageMeasures
}

/** Reads a page in linear time. Never throws. */
export function readPage(text: string): PageReading {
  const lines = splitLines(text)
  return { text, lines, measures: learnMeasures(text, lines) }
}
