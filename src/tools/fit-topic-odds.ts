// What it says of a headline and a body that they are, or are not, about the same matter.
import { TOPICS } from '../engine/topics'
import { shuffled } from './fit-pages'
import { type Learned, learn, type Text } from './fit-topic-numbers'

/** In natural logarithms of odds: `slope` for each 1 that likeness is above `even`. */
export interface LikenessOdds {
  readonly slope: number
  readonly even: number
}

/** A headline beside a body: how alike they are, and whether they are of one story. */
interface Pair {
  readonly likeness: number
  readonly own: boolean
}

/** So many bodies of other stories are held against each headline. */
const STRANGERS = 7

/**
 * What likeness says for a headline and a body being of one story, by logistic regression; on either half of the stories
 * by what was learned of the other.
 */
export function fitOdds(texts: readonly Text[], random: () => number): LikenessOdds {
  const mixed = shuffled(texts, random)
  const middle = mixed.length >> 1
  const halves = [mixed.slice(0, middle), mixed.slice(middle)]
  const pairs = halves.flatMap((half, i) => pairsOf(half, learn(halves[1 - i]), random))
  return regress(pairs)
}

function pairsOf(texts: readonly Text[], learned: Learned, random: () => number): Pair[] {
  const told = texts.filter(({ heads, body }) => heads.length > 0 && body.length > 0)
  const bodies = new Map(told.map((text) => [text, topicsOf(text.body, learned)]))
  return told.flatMap((text) => {
    const head = topicsOf(text.heads, learned)
    // Stories of one family stand on pages together.
    const others = shuffled(
      told.filter((other) => other !== text && other.family === text.family),
      random,
    ).slice(0, STRANGERS)
    return [text, ...others].map((other) => ({
      likeness: cosine(head, bodies.get(other) ?? []),
      own: other === text,
    }))
  })
}

function topicsOf(characters: readonly string[], learned: Learned): number[] {
  const sums = new Array<number>(TOPICS).fill(0)
  for (const char of characters)
    learned.get(char)?.forEach((number, t) => {
      sums[t] += number
    })
  return sums
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = a.reduce((sum, number, t) => sum + number * b[t], 0)
  return product / Math.max(1e-9, Math.hypot(...a) * Math.hypot(...b))
}

/** Newton's method; strangers count together as much as stories' own pairs, so that even odds are where neither is likelier. */
function regress(pairs: readonly Pair[]): LikenessOdds {
  let slope = 0
  let offset = 0
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    for (const { likeness, own } of pairs) {
      const weight = own ? 1 : 1 / STRANGERS
      const p = 1 / (1 + Math.exp(-(offset + slope * likeness)))
      const error = weight * ((own ? 1 : 0) - p)
      const spread = weight * p * (1 - p)
      g0 += error
      g1 += error * likeness
      h00 += spread
      h01 += spread * likeness
      h11 += spread * likeness * likeness
    }
    const determinant = h00 * h11 - h01 * h01
    offset += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { slope, even: -offset / slope }
}
