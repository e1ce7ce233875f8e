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
  gapAbove(above: PrintedPlace | null, below: PrintedPlace | null, blanks: number): number {
    if (above === null || below === null || this.pitch === 0) return blanks
    if (standsUnder(above, below)) {
      const room = Math.max(this.pitch, 1.1 * below.height, 0.9 * above.height)
      const white = pitchOf(above, below) - room
      return Math.max(0, Math.floor(white / this.pitch + 1 - BLANK))
    }
    return goesOnBeside(above, below) ? 0 : Math.max(1, blanks)
  }
}

/** The commonest way from one line to the next, of those that stand under each other: the median. 0 where there are none. */
function usualPitch(places: readonly (PrintedPlace | null)[]): number {
  const pitches: number[] = []
  let above: PrintedPlace | null = null
  for (const place of places) {
    if (place === null) continue
    if (above && isAlike(above, place) && standsUnder(above, place))
      pitches.push(pitchOf(above, place))
    above = place
  }
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0
}

const isAlike = (a: PrintedPlace, b: PrintedPlace): boolean =>
  Math.abs(a.height - b.height) <= ALIKE * Math.max(a.height, b.height)

/** From bottom to bottom: letters of several sizes stand on one line. */
const pitchOf = (above: PrintedPlace, below: PrintedPlace): number =>
  below.y + below.height - above.y - above.height

function standsUnder(above: PrintedPlace, below: PrintedPlace): boolean {
  const shared = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x)
  return shared > 0 && pitchOf(above, below) > 0
}

/** The top of another column, of letters of one size. */
const goesOnBeside = (above: PrintedPlace, below: PrintedPlace): boolean =>
  isAlike(above, below) && below.y < above.y && below.x >= above.x + above.width / 2
