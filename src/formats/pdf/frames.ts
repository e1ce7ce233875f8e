import { type Box, covering, sharedHeight, sharedWidth } from '../../engine'
import type { Line } from './lines'

/** Lines set as one piece, one below the other. */
export interface Frame extends Box {
  readonly lines: readonly Line[]
  /** Of its largest line. */
  readonly size: number
}

/** Lines of body text in one frame have much the same size. */
const SAME_SIZE = 1.15
/** Times the size of body text: from here on lines are headlines, which stand together whatever their sizes, if no more than so many ems apart. */
const HEAD = 1.1
const CLOSE = 0.6
/** In ems, from line to line. */
const PITCH = { least: 0.6, most: 2.3 }
/** A frame ends where the next line is so many times farther than lines of the frame usually are. */
const FARTHER = 1.35
/** In ems: how far a line may begin from where the one before it did, the first line of a paragraph included. */
const INDENT = 2.6
const ALIGNED = 1
/** Of the narrower line. */
const BELOW = 0.5

/**
 * Puts lines into frames: each goes on with the nearest line below it, if that has its size and its edge or axis, and nothing
 * else stands beside either of them there. Kicker, headline and deck of one story are a frame, too. `body` is the size of body text.
 */
export function framesOf(lines: readonly Line[], body: number): Frame[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const below = sorted.map((line, i) => {
    const candidates: Line[] = []
    for (
      let k = i + 1;
      k < sorted.length && sorted[k].y < line.y + line.height + PITCH.most * line.size;
      k++
    )
      if (isBelow(line, sorted[k])) candidates.push(sorted[k])
    return candidates
  })
  const above = new Map<Line, Line[]>()
  for (const [i, candidates] of below.entries())
    for (const line of candidates) {
      const known = above.get(line)
      if (known) known.push(sorted[i])
      else above.set(line, [sorted[i]])
    }
  const next = new Map<Line, Line>()
  for (const [i, line] of sorted.entries()) {
    const after = alone(below[i], (other) => other.y)
    const before = after && alone(above.get(after) ?? [], (other) => -other.y)
    if (after && before === line && goesOn(line, after, body)) next.set(line, after)
  }
  return chains(sorted, next).flatMap(partedByPitch).map(frameOf)
}

export const frameOf = (lines: readonly Line[]): Frame => ({
  ...covering(lines),
  lines,
  size: lines.reduce((most, { size }) => Math.max(most, size), 0),
})

/** A paragraph's last characters may not reach as far as the next one's indent. */
const isBelow = (line: Line, other: Line): boolean =>
  other.y > line.y + line.size / 4 &&
  (sharedWidth(line, other) > BELOW * Math.min(line.width, other.width) ||
    Math.abs(line.x - other.x) <= INDENT * Math.min(line.size, other.size))

/** The first by that measure, unless another stands beside it. */
function alone(lines: readonly Line[], measure: (line: Line) => number): Line | null {
  if (lines.length === 0) return null
  const first = lines.reduce((best, line) => (measure(line) < measure(best) ? line : best))
  const isBeside = (line: Line) =>
    2 * sharedHeight(line, first) > Math.min(line.height, first.height) && line !== first
  return lines.some(isBeside) ? null : first
}

function goesOn(line: Line, after: Line, body: number): boolean {
  const size = Math.min(line.size, after.size)
  const pitch = pitchOf(line, after)
  const isLike = Math.max(line.size, after.size) <= SAME_SIZE * size
  const isHead = size >= HEAD * body && after.y - line.y - line.height <= CLOSE * size
  return (
    (isLike || isHead) &&
    pitch >= PITCH.least &&
    pitch <= PITCH.most &&
    (Math.abs(line.x - after.x) <= INDENT * size ||
      Math.abs(line.x + line.width - after.x - after.width) <= ALIGNED * size ||
      Math.abs(line.x + line.width / 2 - after.x - after.width / 2) <= ALIGNED * size)
  )
}

/** In ems of the lower line. */
const pitchOf = (line: Line, after: Line): number =>
  (after.y + after.height - line.y - line.height) / after.size

function chains(lines: readonly Line[], next: ReadonlyMap<Line, Line>): Line[][] {
  const later = new Set(next.values())
  return lines
    .filter((line) => !later.has(line))
    .map((line) => {
      const chain = [line]
      for (let on = next.get(line); on; on = next.get(on)) chain.push(on)
      return chain
    })
}

function partedByPitch(chain: readonly Line[]): Line[][] {
  const pitches = chain.slice(1).map((line, i) => pitchOf(chain[i], line))
  const usual = pitches.toSorted((a, b) => a - b)[pitches.length >> 1]
  const parts: Line[][] = [[chain[0]]]
  for (const [i, pitch] of pitches.entries())
    if (pitch > FARTHER * usual) parts.push([chain[i + 1]])
    else parts[parts.length - 1].push(chain[i + 1])
  return parts
}

/** In ems: an indent of two characters, as it is measured. */
const TWO = { least: 1.5, most: 2.6 }
const EDGE = 0.3

/**
 * Whether a line is indented like the first of a Chinese paragraph: by two characters from the edge at which at least half of
 * the frame's lines begin, and not because two lines share an axis.
 */
export function isIndented(line: Line, { lines, x, width, size }: Frame): boolean {
  const indent = (line.x - x) / size
  if (indent < TWO.least || indent > TWO.most) return false
  const offAxis = Math.abs(line.x + line.width / 2 - x - width / 2)
  const atEdge = lines.filter((other) => other.x - x <= EDGE * size)
  return 2 * atEdge.length >= lines.length && (atEdge.length > 1 || offAxis > EDGE * size)
}
