/**
 * What the matching of headlines and bodies weighs by: fitted numbers, natural logarithms of odds where nothing else is
 * said (`src/tools/fit-matching.ts`).
 */
export interface MatchingWeights {
  /** That a headline has no body on its page, and a body no headline. */
  readonly headlineAlone: number
  readonly bodyAlone: number
  /** A headline that is no part of a stack, and the body right below or right above it. */
  readonly aloneAbove: number
  readonly aloneBelow: number
  /** The last headline of a stack and the body right below; a headline and the body of the same rank behind its stack. */
  readonly stackedAbove: number
  readonly sameRank: number
  /** A headline with a byline, and a body that has one, too, or has none. */
  readonly twoBylines: number
  readonly oneByline: number
  /** Probability that a word of a headline stands in its own body, and the least one that it stands in another. */
  readonly inOwn: number
  readonly byChance: number
  /** Neighbouring pairs of characters overlap, so that each is only worth this share of an independent witness. */
  readonly dependence: number
  /** What all words together say at most, and at least; and what likeness says. */
  readonly mostWords: number
  readonly leastWords: number
  readonly mostAlike: number
  readonly leastAlike: number
  /** That headlines stand below their bodies on a page, before one word of it is read. */
  readonly belowAtFirst: number
  /** What is added to it: a share of what words say, for a headline at the page's end, and for one at its beginning. */
  readonly belowByWords: number
  readonly belowAtEnd: number
  readonly belowAtStart: number
  /** Scores are overconfident witnesses; probabilities are taken from them at this temperature. */
  readonly temperature: number
  /** What a second look must gain for anything to be changed. */
  readonly worthChanging: number
}
