import { type Look, lookAt } from '../look'
import type { PrintedPage } from '../page'
import { type PageTopics, readTopics } from '../topics'
import type { Unit } from '../units'
import { type PageWords, readWords, tiesAbove } from '../words'
import { seeBrackets } from './brackets'
import { openColumns, seeColumns, seeFlow } from './columns'
import { seeForms } from './forms'
import { seeHeadings } from './headings'
import { isSetSolid, seeInk } from './ink'
import { seeLine } from './line'
import { countOrnaments, seeOrnaments } from './ornaments'
import { findParallels, seeParallels } from './parallels'
import { seePlace } from './place'
import { seePointing, targetsOf } from './pointing'
import { findSpeech, seeQuotes } from './quotes'
import { findDryLines, findShortLines, seeRuns } from './runs'
import type { Sight } from './sight'
import { findStacks, seeStacks } from './stacks'
import { seeTopics } from './topics'
import { Seen } from './vocabulary'
import { seeWording } from './wording'
import { findSeams, seeWords } from './words'

export {
  bundlesOfFeatures,
  featureNumbers,
  isOfCharacter,
  MOST_SEEN,
  NUMBER_LIMIT,
  type Seen,
} from './vocabulary'

/** What was seen last. */
const seen = new Seen()

/**
 * How to look at each unit of a page: the table of contents of all features. Asked one by one, and what was seen is
 * good until the next unit is looked at, so that a long file's features are never all there at once.
 */
export function observer(
  page: PrintedPage,
  units: readonly Unit[],
  looks: readonly Look[],
  words: PageWords,
  topics: PageTopics,
): (i: number) => Seen {
  const sight: Sight = {
    page,
    units,
    looks,
    words,
    topics,
    isSolid: isSetSolid(units),
    ties: tiesAbove(words),
    seams: findSeams(page, units, looks, words),
    open: openColumns(units, looks),
    speech: findSpeech(page, units),
    stacks: findStacks(looks),
    dryLines: findDryLines(looks),
    shortLines: findShortLines(looks),
    ornaments: countOrnaments(page.codes, units),
    parallels: findParallels(page.codes, units, looks),
    targets: targetsOf(words, units.length),
  }
  return (i) => observe(sight, i)
}

function observe(sight: Sight, i: number): Seen {
  seen.count = 0
  seeLine(sight, i, seen)
  seeForms(sight, i, seen)
  seePlace(sight, i, seen)
  seeBrackets(sight, i, seen)
  seeQuotes(sight, i, seen)
  seeInk(sight, i, seen)
  seeHeadings(sight, i, seen)
  seeStacks(sight, i, seen)
  seePointing(sight, i, seen)
  seeParallels(sight, i, seen)
  seeOrnaments(sight, i, seen)
  seeRuns(sight, i, seen)
  seeWording(sight, i, seen)
  seeWords(sight, i, seen)
  seeTopics(sight, i, seen)
  seeColumns(sight, i, seen)
  seeFlow(sight, i, seen)
  return seen
}

/** The same for a page of which nothing but its units is known yet. */
export function observePage(page: PrintedPage, units: readonly Unit[]): (i: number) => Seen {
  const words = readWords(page.codes, units)
  return observer(page, units, lookAt(page, units), words, readTopics(page.codes, units))
}
