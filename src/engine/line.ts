import { KINDS, SPACE } from './characters'
import { codesOf } from './codes'

/**
 * One raw line. All offsets are UTF-16 code units into the page text.
 * Consecutive lines partition the text: `lines[i].next === lines[i + 1].start`.
 */
export interface Line {
  /** 1-based, blank lines counted, as an editor's gutter shows it. */
  readonly n: number
  readonly start: number
  /** End of what is printed on the line: the terminator is not included. */
  readonly end: number
  /** Where the next line starts: past the terminator. */
  readonly next: number
  /** Nothing on the line but white space. */
  readonly blank: boolean
}

const LF = 0x0a
const CR = 0x0d
/** Next line, line separator, paragraph separator. */
const NEL = 0x85
const LS = 0x2028
const PS = 0x2029

/**
 * Cuts a text into its lines. LF, CR LF, lone CR, NEL, LS and PS end a line; a form feed does not (it is
 * kept in the line, where it marks a new frame). A text that ends with a terminator has no empty line after it.
 */
export function splitLines(text: string, codes: Uint16Array = codesOf(text)): Line[] {
  const lines: Line[] = []
  let start = 0
  let blank = true
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if ((code > CR && code !== NEL && code !== LS && code !== PS) || (code < CR && code !== LF)) {
      if (blank && (KINDS[code] & SPACE) === 0) blank = false
      continue
    }
    const end = i
    if (code === CR && codes[i + 1] === LF) i++
    lines.push({ n: lines.length + 1, start, end, next: i + 1, blank })
    start = i + 1
    blank = true
  }
  if (start < codes.length)
    lines.push({ n: lines.length + 1, start, end: codes.length, next: codes.length, blank })
  return lines
}

/** Index of the line that holds `offset` (the last line for an offset at the text's end); −1 without lines. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}
