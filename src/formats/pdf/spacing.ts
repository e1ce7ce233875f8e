import { isWide, type Piece } from './pieces'

/** In ems: what is farther apart was parted on purpose. */
const SPACE = 0.2
/** How many of a line's pieces must be single characters for it to be letter-spaced. */
const SINGLE = 0.75
/** How much wider than the usual distance of letters a space is in a letter-spaced line: by this factor, and by so many ems. */
const WIDER = 1.6
const WIDER_BY = 0.25

/**
 * The text of a line: a space where one was printed. Where Chinese characters were drawn apart to fill the measure (字 距 拉 开), the
 * distance they have in common is none; a wider one is.
 */
export function lineText(pieces: readonly Piece[]): string {
  const gaps = pieces.slice(1).map((piece, i) => gapBetween(pieces[i], piece))
  const apart = isLetterSpaced(pieces) ? usual(gaps) : null
  return pieces.reduce((text, piece, i) => {
    const gap = gaps[i - 1]
    const isSpace =
      apart === null
        ? gap >= SPACE || pieces[i - 1]?.run === piece.run
        : gap > Math.max(WIDER * apart, apart + WIDER_BY)
    return isSpace ? `${text} ${piece.text}` : text + piece.text
  }, '')
}

/** In ems of the smaller one. */
export const gapBetween = (before: Piece, after: Piece): number =>
  (after.x - before.x - before.width) / Math.min(before.size, after.size)

function isLetterSpaced(pieces: readonly Piece[]): boolean {
  if (pieces.length < 3) return false
  const single = pieces.filter(({ text }) => [...text].length === 1 && isWide(text))
  return single.length >= SINGLE * pieces.length
}

function usual(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1]
}
