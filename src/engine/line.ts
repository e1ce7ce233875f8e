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

const TERMINATOR = /\r\n|[\n\r\u0085\u2028\u2029]/g
const INK = /\S/

/**
 * Cuts a text into its lines. LF, CR LF, lone CR, NEL, LS and PS end a line; a form feed does not (it is
 * kept in the line, where it marks a new frame). A text that ends with a terminator has no empty line after it.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  const push = (end: number, next: number) => {
    lines.push({ n: lines.length + 1, start, end, next, blank: !INK.test(text.slice(start, end)) })
    start = next
  }
  for (const match of text.matchAll(TERMINATOR)) push(match.index, match.index + match[0].length)
  if (start < text.length) push(text.length, text.length)
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
