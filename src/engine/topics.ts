import { HAN } from './characters'
import { Scratch } from './scratch'
import { LIKE_CHARACTERS, TOPICS_OF_CHARACTERS } from './topics-table'
import type { Unit } from './units'

/**
 * What text is about, as numbers: latent semantic analysis (Deerwester et al. 1990). Each character adds to some topics
 * and takes from others, so that two texts may be alike which have no word in common. The topics have no names.
 */
export const TOPICS = 48
/** What a character adds to a topic at most, or takes from it. */
export const HIGHEST_TOPIC = 7

/**
 * Four topics to a number, that all four are added at once. Each has twelve of the bits that a number keeps exactly, and is
 * counted from `HIGHEST_TOPIC` up, so that nothing is less than zero; from so many characters on, sums must be parted before
 * more are added.
 */
const BITS = 12
const PER_LANE = 4
const LANES = TOPICS / PER_LANE
const FULL = Math.floor((2 ** BITS - 1) / (2 * HIGHEST_TOPIC))

/** For each Han character where its lanes begin; those of unknown ones are the first, which say nothing. */
const starts = new Uint16Array(0x10000)
const table = readTable()

function readTable(): Float64Array {
  const rows = TOPICS_OF_CHARACTERS.trim().split('\n')
  const read = new Float64Array((rows.length + 1) * LANES)
  const lowest = 'h'.charCodeAt(0) - HIGHEST_TOPIC
  rows.forEach((row, i) => {
    const at = (i + 1) * LANES
    starts[row.charCodeAt(0)] = at
    // Each lane from its last topic to its first.
    for (let t = TOPICS - 1; t >= 0; t--) {
      const lane = at + Math.floor(t / PER_LANE)
      read[lane] = read[lane] * 2 ** BITS + row.charCodeAt(t + 1) - lowest
    }
  })
  for (const [char, other] of LIKE_CHARACTERS.trim().split(/\s+/u))
    starts[char.charCodeAt(0)] = starts[other.charCodeAt(0)]
  return read
}

/** A page's topics: `sums[u * TOPICS + t]` is what all units before u add to topic t. Good until others are read. */
export type PageTopics = Float64Array

const room = new Scratch(Float64Array)
/** Where the lanes begin of each character that is added next. */
const next = new Int32Array(FULL)

export function readTopics(codes: Uint16Array, units: readonly Unit[]): PageTopics {
  const sums = room.room((units.length + 1) * TOPICS)
  sums.fill(0, 0, TOPICS)
  for (let u = 0; u < units.length; u++) {
    const { inkStart, end, ink } = units[u]
    const at = (u + 1) * TOPICS
    if ((ink.all & HAN) === 0) {
      sums.copyWithin(at, at - TOPICS, at)
      continue
    }
    let before = at - TOPICS
    for (let k = inkStart; k < end; k += FULL) {
      addCharacters(sums, before, at, findKnown(codes, k, Math.min(end, k + FULL)))
      before = at
    }
  }
  return sums
}

/** Finds where the lanes begin of the known characters from `start` to before `end`; returns how many there are. */
function findKnown(codes: Uint16Array, start: number, end: number): number {
  let count = 0
  for (let k = start; k < end; k++) {
    const from = starts[codes[k]]
    next[count] = from
    // 1 unless it is zero; without a branch, which nobody could foretell.
    count += (from + 0xffff) >>> 16
  }
  return count
}

/**
 * Adds the characters that are next to a unit's sums. A variable for each lane: that takes half of the time that a loop over
 * lanes does.
 */
function addCharacters(sums: Float64Array, before: number, at: number, count: number): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  let i = 0
  let j = 0
  let l = 0
  let m = 0
  for (let k = 0; k < count; k++) {
    const from = next[k]
    a += table[from]
    b += table[from + 1]
    c += table[from + 2]
    d += table[from + 3]
    e += table[from + 4]
    f += table[from + 5]
    g += table[from + 6]
    h += table[from + 7]
    i += table[from + 8]
    j += table[from + 9]
    l += table[from + 10]
    m += table[from + 11]
  }
  lanes[0] = a
  lanes[1] = b
  lanes[2] = c
  lanes[3] = d
  lanes[4] = e
  lanes[5] = f
  lanes[6] = g
  lanes[7] = h
  lanes[8] = i
  lanes[9] = j
  lanes[10] = l
  lanes[11] = m
  partLanes(sums, before, at, count * HIGHEST_TOPIC)
}

/** The sums of each lane of the characters that were added last. */
const lanes = new Float64Array(LANES)

/** Writes the sums at `before` and those of the lanes, each less than it was counted by `zero`. */
function partLanes(sums: Float64Array, before: number, at: number, zero: number): void {
  for (
    let lane = 0, from = before, to = at;
    lane < LANES;
    lane++, from += PER_LANE, to += PER_LANE
  ) {
    const upper = (lanes[lane] / HALF) | 0
    const lower = (lanes[lane] - upper * HALF) | 0
    sums[to] = sums[from] + ((lower & MASK) - zero)
    sums[to + 1] = sums[from + 1] + ((lower >>> BITS) - zero)
    sums[to + 2] = sums[from + 2] + ((upper & MASK) - zero)
    sums[to + 3] = sums[from + 3] + ((upper >>> BITS) - zero)
  }
}

const HALF = 2 ** (2 * BITS)
const MASK = 2 ** BITS - 1

/** What some of a page's text is about: gathered by `add`, then settled, then compared. */
export class Topics {
  /** As long as 1 once they are settled, or zero. */
  private readonly sums = new Float64Array(TOPICS)
  private saysNothing = true

  clear(): this {
    this.sums.fill(0)
    return this
  }

  /** Adds the units from `first` to before `end`. */
  add(page: PageTopics, first: number, end: number): void {
    const from = first * TOPICS
    const to = end * TOPICS
    for (let t = 0; t < TOPICS; t++) this.sums[t] += page[to + t] - page[from + t]
  }

  settle(): this {
    const { sums } = this
    const square = product(sums, sums)
    this.saysNothing = square === 0
    const factor = 1 / Math.sqrt(square || 1)
    for (let t = 0; t < TOPICS; t++) sums[t] *= factor
    return this
  }

  /** How alike two settled texts are in what they are about: a cosine, from −1 to 1; `null` where one says nothing. */
  likeness(other: Topics): number | null {
    if (this.saysNothing || other.saysNothing) return null
    return product(this.sums, other.sums)
  }
}

/** Four sums at a time, that need not wait for each other. */
function product(one: Float64Array, other: Float64Array): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let t = 0; t < TOPICS; t += 4) {
    a += one[t] * other[t]
    b += one[t + 1] * other[t + 1]
    c += one[t + 2] * other[t + 2]
    d += one[t + 3] * other[t + 3]
  }
  return a + b + c + d
}

/**
 * How alike a stretch of text and what stands above and below it are in what they are about: cosines, as above; `NaN` where
 * one of two says nothing. They are found in one go over the page's sums, and nothing is settled: most units are asked for it.
 */
export class Surroundings {
  /** Of the text above and the text below. */
  around = Number.NaN
  /** Of the stretch itself and the text above, and the text below. */
  above = Number.NaN
  below = Number.NaN

  /** Above are the units from `first` to before `start`, the stretch is those to before `end`, below are those to before `last`. */
  look(page: PageTopics, first: number, start: number, end: number, last: number): void {
    const a = first * TOPICS
    const b = start * TOPICS
    const c = end * TOPICS
    const d = last * TOPICS
    let squareAbove = 0
    let square = 0
    let squareBelow = 0
    let around = 0
    let withAbove = 0
    let withBelow = 0
    for (let t = 0; t < TOPICS; t++) {
      const from = page[b + t]
      const to = page[c + t]
      const above = from - page[a + t]
      const own = to - from
      const below = page[d + t] - to
      squareAbove += above * above
      square += own * own
      squareBelow += below * below
      around += above * below
      withAbove += own * above
      withBelow += own * below
    }
    this.around = around / Math.sqrt(squareAbove * squareBelow)
    this.above = withAbove / Math.sqrt(square * squareAbove)
    this.below = withBelow / Math.sqrt(square * squareBelow)
  }
}
