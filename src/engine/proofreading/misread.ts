import { isHan } from '../script'
import type { HeadlineContext } from './context'
import {
  constancyOf,
  type Exchange,
  fromBody,
  fromWords,
  gainOf,
  sameNeighbours,
} from './exchanges'
import { type FindingOf, found } from './finding'
import type { Knowledge } from './knowledge'
import { occurrences, plausibilityIn } from './plausibility'

/**
 * So many bits more plausible must a headline be with another character, where both are alike by 0.5; more and fewer
 * for what else is known. Chosen on Galley's own stories: of their 3,764 Chinese headlines, which are right, it suspects
 * one in a hundred.
 */
const EVEN_GAIN = 17
/** The same without the body's word for it. */
const EVEN_GAIN_ALONE = 21
/** So many fewer for each 1 that the two are more alike, and that the body is more constant. */
const GAIN_PER_LIKENESS = 20
const GAIN_PER_CONSTANCY = 2
/** So many more where the body has the headline's character, too, which is then likelier meant. */
const GAIN_IF_KNOWN = 4
/** And where the body has only one neighbour so, only once, and the two are no usual word: often they are of two words. */
const GAIN_IF_CHANCE = 6

interface Ranked extends Exchange {
  readonly worth: number
}

/**
 * Characters that should read as one that looks or sounds alike: a noisy channel (Kernighan, Church & Gale 1990), whose
 * channel is how alike the two are and whose language is the usual words and the body. Where the body has the likeliest
 * one beside the same neighbour, the headline is unlike its body; else a character was confused.
 */
export function misread(
  headline: string,
  { body }: HeadlineContext,
  knowledge: Knowledge,
): (FindingOf<'unlikeBody'> | FindingOf<'confused'>)[] {
  const bits = plausibilityIn(body, knowledge)
  const ranked = new Map<number, Ranked[]>()
  for (const exchanges of [fromBody, fromWords])
    for (const exchange of exchanges(headline, body, knowledge)) {
      const gain = gainOf(headline, exchange, bits)
      const worth = gain + evidenceFor(headline, body, exchange, knowledge)
      const rivals = ranked.get(exchange.at) ?? []
      if (worth >= 0 && rivals.every(({ char }) => char !== exchange.char))
        ranked.set(exchange.at, [...rivals, { ...exchange, worth }])
    }
  return [...ranked.values()].map((rivals) => {
    const [best, ...others] = rivals.sort((a, b) => b.worth - a.worth)
    const place = [best.at, best.at + 1] as const
    const fixes = [best, ...others].map(({ char }) => char)
    const evidence = wordsAt(headline, best)
    if (best.inBody < 0) return found('confused', headline, place, fixes, evidence)
    const { alike } = best
    return found('unlikeBody', headline, place, fixes, { ...inBodyAt(headline, body, best), alike })
  })
}

/** What likeness and body say for an exchange, less what it takes. In bits. */
function evidenceFor(
  headline: string,
  body: string,
  exchange: Exchange,
  { scripts, words }: Knowledge,
): number {
  const likeness = GAIN_PER_LIKENESS * (exchange.likeness - 0.5)
  const known = body.includes(headline[exchange.at]) ? GAIN_IF_KNOWN : 0
  if (exchange.inBody < 0) return likeness - known - EVEN_GAIN_ALONE
  const constancy = GAIN_PER_CONSTANCY * constancyOf(headline, body, exchange)
  const { word, times } = inBodyAt(headline, body, exchange)
  const isWord = word.length > 2 || times > 1 || words.usage(scripts.allSimplified(word)) > 0
  return likeness + constancy - known - (isWord ? 0 : GAIN_IF_CHANCE) - EVEN_GAIN
}

/** The place with what is the same around it in headline and body. */
function inBodyAt(headline: string, body: string, exchange: Exchange) {
  const { at, inBody } = exchange
  const { before, after } = sameNeighbours(headline, body, exchange)
  const written = headline.slice(at - before, at + after + 1)
  const word = body.slice(inBody - before, inBody + after + 1)
  return { written, word, times: occurrences(body, word) }
}

/** The place with the character before it and the one behind it. */
function wordsAt(headline: string, { at, char }: Exchange) {
  const before = isHan(headline[at - 1] ?? '') ? headline[at - 1] : ''
  const after = isHan(headline[at + 1] ?? '') ? headline[at + 1] : ''
  return { written: before + headline[at] + after, word: before + char + after }
}
