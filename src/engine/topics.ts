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

const FIRST_HAN = 0x4e00
const HAN_COUNT = 0xa000 - FIRST_HAN

/**
 * Three topics to an integer, that all three are added at once. Each has ten bits and is counted from `HIGHEST_TOPIC` up, so
 * that nothing is less than zero; from so many characters on, sums must be parted before more are added.
 */
const BITS = 10
const PER_LANE = 3
const LANES = TOPICS / PER_LANE
const FULL = Math.floor(((1 << BITS) - 1) / (2 * HIGHEST_TOPIC))

/** For each Han character where its lanes begin; those of unknown ones are the first, which say nothing. */
const starts = new Uint32Array(HAN_COUNT)
const table = readTable()

function readTable(): Int32Array {
  const rows = TOPICS_OF_CHARACTERS.trim().split('\n')
  const read = new Int32Array((rows.length + 1) * LANES)
  const lowest = 'h'.charCodeAt(0) - HIGHEST_TOPIC
  rows.forEach((row, i) => {
    const at = (i + 1) * LANES
    starts[row.charCodeAt(0) - FIRST_HAN] = at
    for (let t = 0; t < TOPICS; t++)
      read[at + Math.floor(t / PER_LANE)] |=
        (row.charCodeAt(t + 1) - lowest) << (BITS * (t % PER_LANE))
  })
  for (const [char, other] of LIKE_CHARACTERS.trim().split(/\s+/u))
    starts[char.charCodeAt(0) - FIRST_HAN] = starts[other.charCodeAt(0) - FIRST_HAN]
  return read
}

/** A page's topics: `sums[u * TOPICS + t]` is what all units before u add to topic t. Good until others are read. */
export type PageTopics = Int32Array

const room = new Scratch(Int32Array)
/** Where the lanes begin of each character that is added next. */
const next = new Int32Array(FULL)

export function readTopics(codes: Uint16Array, units: readonly Unit[]): PageTopics {
  const sums = room.room((units.length + 1) * TOPICS)
  sums.fill(0, 0, TOPICS)
  for (let u = 0; u < units.length; u++) {
    const { inkStart, end, ink } = units[u]
    const at = (u + 1) * TOPICS
    sums.copyWithin(at, at - TOPICS, at)
    if ((ink.all & HAN) === 0) continue
    let count = 0
    for (let k = inkStart; k < end; k++) {
      const place = codes[k] - FIRST_HAN
      const from = place >= 0 && place < HAN_COUNT ? starts[place] : 0
      if (from === 0) continue
      next[count] = from
      if (++count < FULL) continue
      addCharacters(sums, at, count)
      count = 0
    }
    if (count > 0) addCharacters(sums, at, count)
  }
  return sums
}

/** Adds the characters that are next to a unit's sums: four lanes at a time, in sums that stay at hand. */
function addCharacters(sums: Int32Array, at: number, count: number): void {
  const zero = count * HIGHEST_TOPIC
  for (let lane = 0; lane < LANES; lane += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let k = 0; k < count; k++) {
      const from = next[k] + lane
      a += table[from]
      b += table[from + 1]
      c += table[from + 2]
      d += table[from + 3]
    }
    const t = at + lane * PER_LANE
    part(sums, t, a, zero)
    part(sums, t + PER_LANE, b, zero)
    part(sums, t + 2 * PER_LANE, c, zero)
    part(sums, t + 3 * PER_LANE, d, zero)
  }
}

/** Adds a lane's three sums. */
function part(sums: Int32Array, t: number, lane: number, zero: number): void {
  sums[t] += (lane & MASK) - zero
  sums[t + 1] += ((lane >>> BITS) & MASK) - zero
  sums[t + 2] += (lane >>> (2 * BITS)) - zero
}

const MASK = (1 << BITS) - 1

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

  /** The units from `first` to before `end` and nothing else, settled. */
  take(page: PageTopics, first: number, end: number): void {
    const from = first * TOPICS
    const to = end * TOPICS
    const { sums } = this
    let even = 0
    let odd = 0
    for (let t = 0; t < TOPICS; t += 2) {
      const one = page[to + t] - page[from + t]
      const other = page[to + t + 1] - page[from + t + 1]
      sums[t] = one
      sums[t + 1] = other
      even += one * one
      odd += other * other
    }
    this.scale(even + odd)
  }

  settle(): this {
    this.scale(product(this.sums, this.sums))
    return this
  }

  private scale(square: number): void {
    const { sums } = this
    this.saysNothing = square === 0
    const factor = 1 / Math.sqrt(square || 1)
    for (let t = 0; t < TOPICS; t++) sums[t] *= factor
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
