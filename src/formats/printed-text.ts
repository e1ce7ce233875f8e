import type { Box, Geometry, PrintedPlace, Said } from '../engine'

/** A page as a file with boxes tells it. */
export interface PrintedText {
  readonly text: string
  readonly geometry: Geometry
  /** Name of the picture that the page was read from, without its folder, where the file says. */
  readonly picture?: string
}

/** A line as the file gives it, in its text blocks' order. */
export interface FileLine {
  readonly text: string
  readonly box?: Box
  /** How large its letters are, in the page's own unit. */
  readonly size?: number
  /** What the file calls it. */
  readonly said?: Said
}

/** A line of the text to be, and which line of the file it is made of. */
export interface Row<L extends FileLine> {
  readonly text: string
  readonly start: number
  readonly frame: number
  readonly line: L
}

export interface Sheet {
  /** Where the file does not say: as far as its lines reach. */
  readonly width: number | undefined
  readonly height: number | undefined
  readonly picture?: string
}

/**
 * The lines of each text block, one under another, as they will stand in the text: a blank line parts the blocks.
 * What has nothing on it is left out, whether it is a line or a block.
 */
export function rowsOf<L extends FileLine>(frames: readonly (readonly L[])[]): readonly Row<L>[] {
  const rows: Row<L>[] = []
  let start = 0
  let frame = 0
  for (const lines of frames) {
    const before = rows.length
    if (before > 0) start++
    for (const line of lines)
      for (const text of textsOf(line)) {
        rows.push({ text, start, frame, line })
        start += text.length + 1
      }
    if (rows.length > before) frame++
    else if (before > 0) start--
  }
  return rows
}

/** A line of a file that itself has several, such as a region's text, is as many lines of the page. */
const textsOf = ({ text }: FileLine): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((part) => /\S/.test(part))

export function printedText(rows: readonly Row<FileLine>[], sheet: Sheet): PrintedText {
  const text = rows
    .map(({ text, frame }, i) => (i > 0 && rows[i - 1].frame !== frame ? `\n${text}` : text))
    .join('\n')
  const lines = rows.flatMap(({ start, frame, line }): PrintedPlace[] =>
    line.box
      ? [
          {
            ...{ start, frame, ...line.box },
            ...(line.size && { size: line.size }),
            ...(line.said && { said: line.said }),
          },
        ]
      : [],
  )
  const width = sheet.width ?? Math.max(0, ...lines.map(({ x, width }) => x + width))
  const height = sheet.height ?? Math.max(0, ...lines.map(({ y, height }) => y + height))
  const picture = sheet.picture?.replace(/^.*[/\\]/, '').trim()
  return { text, geometry: { width, height, lines }, ...(picture && { picture }) }
}

/** Points, of which 72 make an inch, as pixels of a picture; where nobody says how fine it is, as a scan usually is. */
export const pointsInPixels = (points: number, dotsPerInch = 300): number =>
  (points * dotsPerInch) / 72
