import type { Box } from './box'
import type { Line } from './line'

/** What programs that read pages say of a line, in few words. */
export const SAID = ['heading', 'caption', 'furniture', 'advert', 'text'] as const
export type Said = (typeof SAID)[number]

/** Where a line of the text stood in print. */
export interface PrintedPlace extends Box {
  /** Where the line begins in the text, in UTF-16 code units. */
  readonly start: number
  /** Which of the file's text blocks or regions the line stood in, numbered from 0 in the order of the text. */
  readonly frame: number
  /** How large its letters are, in the page's own unit, where the file says. */
  readonly size?: number
  /** What the file calls it, where it says anything of the kind. */
  readonly said?: Said
}

/** How a page was laid out, as a file with boxes tells it: evidence for how it falls into articles, not truth. */
export interface Geometry {
  readonly width: number
  readonly height: number
  /** Lines in the order of the text. A line that the file gives no box has none here. */
  readonly lines: readonly PrintedPlace[]
}

/** Where each line of a text stood; null for a line that nobody knows a place of. */
export function placesOfLines(
  geometry: Geometry,
  lines: readonly Line[],
): readonly (PrintedPlace | null)[] {
  const places = new Map(geometry.lines.map((place) => [place.start, place]))
  return lines.map(({ start }) => places.get(start) ?? null)
}
