import { asWritten } from './letters'
import type { Direction, TextRun } from './run'

/** a, b, c, d, e, f: (x, y) becomes (ax + cy + e, bx + dy + f). */
type Matrix = readonly number[]

/** A page's text layer as pdf.js gives it: what is read of it here. */
export interface PdfTextContent {
  readonly items: readonly (PdfTextItem | { readonly type: string })[]
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>
}

interface PdfTextItem {
  readonly str: string
  readonly transform: Matrix
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** How far characters reach above and below their baseline, in ems: the box of Han characters in most fonts. */
const ASCENT = 0.88
const DESCENT = 0.12
/** A line that leans by less than 3° still runs straight. */
const SLANT = Math.sin((3 * Math.PI) / 180)
const WHITE = /\s+/gu

/**
 * The runs of a text layer in the order in which they are drawn, with their boxes as the page is shown: upright, from its top
 * left corner. Runs of white space are left out, since what stands between runs is seen from their boxes.
 */
export function textRuns({ items, styles }: PdfTextContent, toPage: Matrix): TextRun[] {
  const runs: TextRun[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    const text = asWritten(item.str.replace(WHITE, ' ').trim())
    if (text === '') continue
    const run = placed(item, styles[item.fontName]?.vertical === true, toPage)
    if (run) runs.push({ text, ...run })
  }
  return runs
}

function placed(
  { transform, width, height }: PdfTextItem,
  isVertical: boolean,
  toPage: Matrix,
): Omit<TextRun, 'text'> | null {
  const [a, b, c, d, x, y] = product(toPage, transform)
  const size = Math.hypot(c, d)
  const em = Math.hypot(a, b)
  if (!(size > 0 && em > 0)) return null
  const along = { x: a / em, y: b / em }
  const up = { x: c / size, y: d / size }
  const scale = Math.hypot(toPage[0], toPage[1])
  // A vertical font's characters hang from the middle of their upper edge.
  const corners = isVertical
    ? [-0.5 * em, 0.5 * em].flatMap((across) =>
        [0, -height * scale].map((rise) => [across, rise] as const),
      )
    : [0, width * scale].flatMap((across) =>
        [ASCENT * size, -DESCENT * size].map((rise) => [across, rise] as const),
      )
  const xs = corners.map(([across, rise]) => x + across * along.x + rise * up.x)
  const ys = corners.map(([across, rise]) => y + across * along.y + rise * up.y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return {
    x: left,
    y: top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
    size,
    direction: isVertical ? directionOf(-up.x, -up.y) : directionOf(along.x, along.y),
  }
}

/** Of a unit vector; y grows downwards. */
function directionOf(x: number, y: number): Direction {
  if (Math.abs(y) < SLANT) return x > 0 ? 'right' : 'left'
  if (Math.abs(x) < SLANT) return y > 0 ? 'down' : 'up'
  return 'askew'
}

/** What does the second, then the first. */
const product = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]
