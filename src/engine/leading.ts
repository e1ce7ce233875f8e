import { areVertical, type Box, sharedWidth, turned } from './box'
import type { PrintedPlace } from './geometry'

/** White space of this many lines' pitch, beyond the pitch itself, is as good as a blank line. */
const BLANK = 0.45
/** Lines whose heights differ by less than this share are of one size. */
const ALIKE = 0.25

/**
 * How many blank lines there are above a line as far as print tells: white space between lines that stand under each other.
 * Files part a paragraph from the next in one column, and a column from the next, as they part articles; on the page the
 * one stands right under the other, or goes on at the top of the next column.
 */
export class Leading {
  private readonly pitch: number

  constructor(places: readonly (PrintedPlace | null)[]) {
    this.pitch = usualPitch(places)
  }

  /** `blanks` are those in the text: they count where print does not tell. */
  gapAbove(before: PrintedPlace | null, place: PrintedPlace | null, blanks: number): number {
    if (before === null || place === null || this.pitch === 0) return blanks
    const [above, below] = inOneDirection(before, place)
    if (standsUnder(above, below)) {
      const room = Math.max(this.pitch, 1.1 * below.height, 0.9 * above.height)
      const white = pitchOf(above, below) - room
      return Math.max(0, Math.floor(white / this.pitch + 1 - BLANK))
    }
    return goesOnBeside(above, below) ? 0 : Math.max(1, blanks)
  }
}

/** Lines of a vertical column as they would stand in a horizontal one. */
const inOneDirection = (a: Box, b: Box): readonly [Box, Box] =>
  areVertical(a, b) ? [turned(a), turned(b)] : [a, b]

/** The commonest way from one line to the next, of those that stand under each other: the median. 0 where there are none. */
function usualPitch(places: readonly (PrintedPlace | null)[]): number {
  const pitches: number[] = []
  let before: PrintedPlace | null = null
  for (const place of places) {
    if (place === null) continue
    if (before) {
      const [above, below] = inOneDirection(before, place)
      if (isAlike(above, below) && standsUnder(above, below)) pitches.push(pitchOf(above, below))
    }
    before = place
  }
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0
}

const isAlike = (a: Box, b: Box): boolean =>
  Math.abs(a.height - b.height) <= ALIKE * Math.max(a.height, b.height)

/** From bottom to bottom: letters of several sizes stand on one line. */
const pitchOf = (above: Box, below: Box): number => below.y + below.height - above.y - above.height

const standsUnder = (above: Box, below: Box): boolean =>
  sharedWidth(above, below) > 0 && pitchOf(above, below) > 0

/** The top of another column, of letters of one size. */
const goesOnBeside = (above: Box, below: Box): boolean =>
  isAlike(above, below) && below.y < above.y && below.x >= above.x + above.width / 2
