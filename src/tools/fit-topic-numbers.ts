// Latent semantic analysis (Deerwester et al. 1990): each story is a row of how much of each character it holds, and what is
// kept of a character are its places in the foremost singular vectors of all rows.
import { HIGHEST_TOPIC, TOPICS } from '../engine/topics'
import { foremost, type Row } from './singular-vectors'

/** A story's characters, traditional ones as their simplified forms, and its family. */
export interface Text {
  readonly family: string
  readonly heads: readonly string[]
  readonly body: readonly string[]
}

/** What was learned of each character: a whole number for each topic. */
export type Learned = ReadonlyMap<string, readonly number[]>

/** Characters in fewer stories than this tell too little. */
const RAREST = 8
/** The first vector is what all stories have in common. */
const COMMON = 1
/** More vectors than are kept, so that those which are kept settle sooner. */
const SPARE = 8
const COUNT = COMMON + TOPICS + SPARE
const ROUNDS = 40
/** The share of numbers that are no larger than the largest number written. */
const WITHIN = 0.995

export function learn(texts: readonly Text[]): Learned {
  const frequency = new Map<string, number>()
  for (const { heads, body } of texts)
    for (const char of new Set([...heads, ...body]))
      frequency.set(char, (frequency.get(char) ?? 0) + 1)
  const characters = [...frequency.keys()].filter((c) => (frequency.get(c) ?? 0) >= RAREST).sort()
  const rarity = characters.map((c) => Math.log(texts.length / (frequency.get(c) ?? 1)))
  const places = new Map(characters.map((char, place) => [char, place]))
  const rows = texts.map(({ heads, body }) => rowOf([...heads, ...body], places, rarity))
  const vectors = foremost(rows, { width: characters.length, count: COUNT, rounds: ROUNDS })
  const numbers = wholeNumbers(vectors, rarity)
  return new Map(
    characters
      .map((char, place) => [char, numbers[place]] as const)
      .filter(([, row]) => row.some((number) => number !== 0)),
  )
}

/** A story as it is learned from: how much of each character it holds. */
function rowOf(
  characters: readonly string[],
  placeOf: ReadonlyMap<string, number>,
  rarity: readonly number[],
): Row {
  const counts = new Map<number, number>()
  for (const char of characters) {
    const place = placeOf.get(char)
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const places = [...counts.keys()]
  const amounts = places.map((place) => Math.log1p(counts.get(place) ?? 0) * rarity[place])
  const length = Math.max(Math.hypot(...amounts), 1e-9)
  return { places, amounts: amounts.map((amount) => amount / length) }
}

/** What each character adds to a text's topics: a row of whole numbers for each. */
function wholeNumbers(vectors: Float64Array, rarity: readonly number[]): number[][] {
  const exact = rarity.map((rare, place) =>
    Array.from({ length: TOPICS }, (_, n) => rare * vectors[place * COUNT + COMMON + n]),
  )
  const sizes = exact
    .flat()
    .map(Math.abs)
    .sort((a, b) => a - b)
  const unit = sizes[Math.floor(WITHIN * sizes.length)] / HIGHEST_TOPIC
  return exact.map((row) =>
    row.map((number) =>
      Math.max(-HIGHEST_TOPIC, Math.min(HIGHEST_TOPIC, Math.round(number / unit))),
    ),
  )
}
