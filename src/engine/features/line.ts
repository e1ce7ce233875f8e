import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import { ENDING } from '../punctuation'
import { GAP } from '../states'
import { lookAround, type Sight } from './sight'
import { feature, features, type Seen } from './vocabulary'

/** How a line ends, where that tells whether it can be a heading; a question may be one. */
const KIND = kinds('stop', 'maybe', 'comma', 'bare', 'ask', 'head')

/** Lengths up to so many full-width characters are one class each. */
const LENGTHS = [2, 4, 6, 9, 13, 18, 24, 34]
const LENGTH_NAMES = [...LENGTHS.map(String), 'long']

const ANY = feature('any')
const IS = features`is ${FULLNESS.names}`
const LENGTH = features`length ${LENGTH_NAMES}`
const FULLNESS_ENDING = features`${FULLNESS.names} ${ENDING.names}`
const ABOVE = features`above ${FULLNESS.names}-${ENDING.names}`
const ABOVE_IS = features`above ${FULLNESS.names}-${ENDING.names}, is ${FULLNESS.names}`
const GAP_ABOVE = features`gap ${GAP.names}`
const GAP_BELOW = features`gap below ${GAP.names}`
const KIND_GAPS = features`${KIND.names}, gaps ${GAP.names}/${GAP.names}`
const KIND_BELOW = features`${KIND.names}, below ${FULLNESS.names}`
const KIND_ABOVE = features`${KIND.names}, above ${ENDING.names}`
const LINES_ABOVE = FULLNESS.names.flatMap((fullness) =>
  ENDING.names.map((ending) => `${fullness}-${ending}`),
)
const HEAD_BETWEEN = features`heading between ${LINES_ABOVE} and ${FULLNESS.names}`
const KIND_LENGTH = features`${KIND.names} of length ${LENGTH_NAMES}, gap ${GAP.names}`
const KIND_FULLNESS = features`${KIND.names} ${FULLNESS.names}`

/** How a line is set, and the lines right above and below it. */
export function seeLine({ units, looks }: Sight, i: number, seen: Seen): void {
  const look = looks[i]
  const { fullness, ending, gap } = look
  const above = lookAround(looks, i - 1)
  const below = lookAround(looks, i + 1)
  const kind = kindOf(look)
  const length = lengthClass(units[i].width)
  seen.add(ANY)
  seen.add(IS(fullness))
  seen.add(LENGTH(length))
  seen.add(FULLNESS_ENDING(fullness, ending))
  seen.add(ABOVE(above.fullness, above.ending))
  seen.add(ABOVE_IS(above.fullness, above.ending, fullness))
  seen.add(GAP_ABOVE(gap))
  seen.add(GAP_BELOW(below.gap))
  seen.add(KIND_GAPS(kind, gap, below.gap))
  seen.add(KIND_BELOW(kind, below.fullness))
  seen.add(KIND_ABOVE(kind, above.ending))
  seen.add(KIND_FULLNESS(kind, fullness))
  seen.add(KIND_LENGTH(kind, length, gap))
  if (kind === KIND.head || kind === KIND.ask)
    seen.add(HEAD_BETWEEN(above.fullness * ENDING.names.length + above.ending, below.fullness))
}

function kindOf({ headlike, ending }: Look): number {
  if (!headlike) return ending
  return ending === ENDING.stop ? KIND.ask : KIND.head
}

const lengthClass = (width: number): number => LENGTH_CLASSES[Math.min(WIDEST, Math.ceil(width))]

/** The class of each width, rounded up; all from the last one on are of one class. */
const WIDEST = 1 + LENGTHS[LENGTHS.length - 1]
const LENGTH_CLASSES = Uint8Array.from(
  { length: WIDEST + 1 },
  (_, width) => LENGTHS.filter((longest) => width > longest).length,
)
