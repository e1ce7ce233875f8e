import { isWide } from './pieces'
import { printedPage } from './printed-page'
import type { TextRun } from './run'

export const PAGE = { width: 600, height: 800 }

interface Setting {
  readonly size?: number
  readonly leading?: number
}

/** Lines as a program sets them, each drawn in one go: the first one's upper left corner is at (x, y). */
export function set(
  x: number,
  y: number,
  text: string,
  { size = 10, leading = 1.5 * size }: Setting = {},
) {
  return text.split('/').map((line, i): TextRun => {
    const indent = line.length - line.trimStart().length
    const printed = line.trimStart()
    return {
      text: printed,
      x: x + indent * size,
      y: y + i * leading,
      width: widthOf(printed, size),
      height: size,
      size,
      direction: 'right',
    }
  })
}

/** The same with each character drawn by itself, so far apart, in ems. */
export function spaced(x: number, y: number, text: string, gap: number, size = 20): TextRun[] {
  let at = x
  return [...text].flatMap((character) => {
    const width = widthOf(character, size)
    const left = at
    at += width + gap * size
    const run: TextRun = {
      text: character,
      x: left,
      y,
      width,
      height: size,
      size,
      direction: 'right',
    }
    return character === ' ' ? [] : [run]
  })
}

/** A vertical line of characters that stand upright. */
export const stacked = (x: number, y: number, text: string, size = 10): TextRun[] =>
  [...text].map((character, i) => ({
    text: character,
    x,
    y: y + i * size,
    width: size,
    height: size,
    size,
    direction: 'right',
  }))

/** Body text that fills so many lines of `measure` characters. */
export const body = (character: string, lines: number, measure = 16): string =>
  Array.from({ length: lines }, () => character.repeat(measure)).join('/')

/** The text of a page with these runs, its lines parted by `/` and its frames by ` | `. */
export const read = (...runs: readonly TextRun[][]): string =>
  printedPage(runs.flat(), PAGE)
    .text.trimEnd()
    .split('\n\n')
    .map((frame) => frame.split('\n').join('/'))
    .join(' | ')

/** The first character of each frame. */
export const orderOf = (...runs: readonly TextRun[][]): string =>
  read(...runs)
    .split(' | ')
    .map((frame) => frame.trim()[0])
    .join('')

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? size : size / 2), 0)
