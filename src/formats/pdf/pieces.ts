import type { Box } from '../../engine'
import type { TextRun } from './run'

/** What stands between two spaces of a run. */
export interface Piece extends Box {
  readonly text: string
  readonly size: number
  /** The number of its run, in the order of drawing. */
  readonly run: number
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6“”‘’…—]|[\u{20000}-\u{3fffd}]/u

/** Whether a character takes a whole em. */
export const isWide = (character: string): boolean => WIDE.test(character)

/** In ems. */
const NARROW = 0.5
const LEAST_SPACE = 0.2

/**
 * A run cut at its spaces. How far each piece goes is reckoned from how wide its characters usually are; what is left of the
 * run's width is the spaces'. The run is upright.
 */
export function piecesOf({ text, x, y, width, height, size }: TextRun, run: number): Piece[] {
  const words = text.split(' ')
  const spaces = words.length - 1
  if (spaces === 0) return [{ text, x, y, width, height, size, run }]
  const widths = words.map((word) => size * emsOf(word))
  const letters = widths.reduce((sum, wide) => sum + wide, 0)
  const space = Math.max(
    (width - letters) / spaces,
    Math.min(LEAST_SPACE * size, width / (2 * spaces)),
  )
  const scale = (width - space * spaces) / letters
  let at = x
  return words.map((word, i) => {
    const piece = { text: word, x: at, y, width: scale * widths[i], height, size, run }
    at += piece.width + space
    return piece
  })
}

function emsOf(word: string): number {
  let ems = 0
  for (const character of word) ems += isWide(character) ? 1 : NARROW
  return ems
}
