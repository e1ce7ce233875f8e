// Fits what headlines and bodies are matched by: the numbers that leave an editor the least to put right.
import type { MatchingWeights } from '../engine/matching'
import { readWeights } from '../engine/weights'
import type { ChainTable } from './fit-chain'
import { counted } from './fit-judge'
import type { LabelledPage } from './fit-pages'
import { type Limits, searched } from './fit-search'

/** Pages, and a decoding that was not fitted to them. */
export interface Unseen {
  readonly chain: ChainTable
  readonly pages: readonly LabelledPage[]
}

/** Where the search begins, in hundredths: what was set by hand before there was one. */
const FIRST_GUESS: MatchingWeights = {
  headlineAlone: -230,
  bodyAlone: -270,
  aloneAbove: 400,
  aloneBelow: 350,
  stackedAbove: 50,
  sameRank: 80,
  twoBylines: -200,
  oneByline: 50,
  inOwn: 50,
  byChance: 3,
  dependence: 60,
  mostWords: 1500,
  leastWords: -400,
  mostAlike: 400,
  leastAlike: -300,
  belowAtFirst: -200,
  belowByWords: 50,
  belowAtEnd: 100,
  belowAtStart: -100,
  temperature: 150,
  worthChanging: 30,
}

/** How far each number is moved at first. */
const STRIDES: Readonly<Record<keyof MatchingWeights, number>> = {
  headlineAlone: 60,
  bodyAlone: 60,
  aloneAbove: 80,
  aloneBelow: 80,
  stackedAbove: 50,
  sameRank: 50,
  twoBylines: 80,
  oneByline: 50,
  inOwn: 10,
  byChance: 1,
  dependence: 12,
  mostWords: 500,
  leastWords: 100,
  mostAlike: 100,
  leastAlike: 100,
  belowAtFirst: 80,
  belowByWords: 20,
  belowAtEnd: 60,
  belowAtStart: 60,
  temperature: 25,
  worthChanging: 20,
}

/** Beyond these a number means nothing. */
const LIMITS: Limits<keyof MatchingWeights> = {
  inOwn: [5, 95],
  byChance: [1, 20],
  dependence: [10, 100],
  temperature: [50, 500],
  worthChanging: [0, 500],
}

/** The weights in hundredths. `tell` hears of each step. */
export function fitMatching(
  unseen: readonly Unseen[],
  tell: (line: string) => void,
): MatchingWeights {
  return searched(FIRST_GUESS, STRIDES, LIMITS, (matching) => costOf(unseen, matching), tell)
}

/**
 * Corrections an article. A headline given to the wrong body, or to one at all, counts as one
 * more: where it belongs must be found before it can be put right.
 */
function costOf(unseen: readonly Unseen[], matching: MatchingWeights): number {
  let cost = 0
  let articles = 0
  for (const { chain, pages } of unseen) {
    const weights = readWeights({ ...chain, matching, block: {}, attachment: {} })
    for (const page of pages) {
      const counts = counted(weights, page)
      const { displaced, orphans } = counts.headlines
      const astray = displaced.count - displaced.right + orphans.count - orphans.right
      cost += counts.corrections + astray
      articles += counts.articles.labelled
    }
  }
  return cost / Math.max(1, articles)
}
