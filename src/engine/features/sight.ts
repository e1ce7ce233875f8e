import { FULLNESS, type Look } from '../look'
import type { PrintedPage } from '../page'
import { ENDING } from '../punctuation'
import { GAP } from '../states'
import type { PageTopics } from '../topics'
import type { Unit } from '../units'
import type { PageWords } from '../words'
import type { Targets } from './pointing'
import type { Stretches } from './stretches'

/** Everything that features are seen in. */
export interface Sight {
  readonly page: PrintedPage
  readonly units: readonly Unit[]
  readonly looks: readonly Look[]
  readonly words: PageWords
  readonly topics: PageTopics
  readonly isSolid: boolean
  /** How strongly each unit is tied to what stands above it. */
  readonly ties: Float64Array
  /** What the characters on both sides of each unit's beginning make. */
  readonly seams: Uint8Array
  /** 1 for each unit above which a column broke off. */
  readonly open: Uint8Array
  /** In bits, whether a quotation runs on from above, ends here, or runs on below. */
  readonly speech: Uint8Array
  /** Headings in one stack, lines without a mark, and short lines, each as far as they are counted. */
  readonly stacks: Stretches
  readonly dryLines: Stretches
  readonly shortLines: Stretches
  /** How many units each ornament opens, by code unit. */
  readonly ornaments: ReadonlyMap<number, number>
  /** Whether a heading is made like one above or below it. */
  readonly parallels: Uint8Array
  /** Where on the page the words of a unit are at home. */
  readonly targets: Targets
}

/** What stands above a page's first unit and below its last one. */
const EDGE: Look = {
  ending: ENDING.edge,
  usual: Number.NaN,
  room: Number.POSITIVE_INFINITY,
  fullness: FULLNESS.edge,
  headlike: false,
  dry: false,
  gap: GAP.edge,
  indented: false,
  oddSpace: false,
  forms: 0,
}

/** Looks like a heading among headings: a question may be one, a sentence is not. */
export const isHeading = ({ headlike, ending }: Look): boolean => headlike && ending !== ENDING.stop

/** May a paragraph open at unit i: does the line above end a sentence, and is one of the two short, or this one indented? */
export function mayOpenParagraph(looks: readonly Look[], i: number): boolean {
  const above = lookAround(looks, i - 1)
  const { indented, room } = looks[i]
  return above.ending === ENDING.stop && (above.room > 1.5 || indented || room > 1.4)
}

/** How unit i looks; the edge where there is none. */
export const lookAround = (looks: readonly Look[], i: number): Look =>
  i >= 0 && i < looks.length ? looks[i] : EDGE
