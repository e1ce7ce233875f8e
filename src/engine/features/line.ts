import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import { ENDING } from '../punctuation'
import { GAP } from '../states'
import { lookAround, type Sight } from './sight'
import { feature, features, type Seen, together } from './vocabulary'

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

const SET = together([FULLNESS.names, ENDING.names, KIND.names], (fullness, ending, kind) => [
  ANY,
  IS(fullness),
  FULLNESS_ENDING(fullness, ending),
  KIND_FULLNESS(kind, fullness),
])
const LONG = together([KIND.names, LENGTH_NAMES, GAP.names], (kind, length, gap) => [
  LENGTH(length),
  KIND_LENGTH(kind, length, gap),
])
const GAPS = together([KIND.names, GAP.names, GAP.names], (kind, above, below) => [
  GAP_ABOVE(above),
  GAP_BELOW(below),
  KIND_GAPS(kind, above, below),
])
const UNDER = together(
  [FULLNESS.names, ENDING.names, FULLNESS.names],
  (above, ending, fullness) => [ABOVE(above, ending), ABOVE_IS(above, ending, fullness)],
)
const BETWEEN = together([KIND.names, LINES_ABOVE, FULLNESS.names], (kind, above, below) => [
  KIND_ABOVE(kind, above % ENDING.names.length),
  KIND_BELOW(kind, below),
  ...(kind === KIND.head || kind === KIND.ask ? [HEAD_BETWEEN(above, below)] : []),
])

/** How a line is set, and the lines right above and below it. */
export function seeLine({ units, looks }: Sight, i: number, seen: Seen): void {
  const look = looks[i]
  const { fullness, ending, gap } = look
  const above = lookAround(looks, i - 1)
  const below = lookAround(looks, i + 1)
  const kind = kindOf(look)
  seen.add(SET(fullness, ending, kind))
  seen.add(LONG(kind, lengthClass(units[i].width), gap))
  seen.add(GAPS(kind, gap, below.gap))
  seen.add(UNDER(above.fullness, above.ending, fullness))
  const lineAbove = above.fullness * ENDING.names.length + above.ending
  seen.add(BETWEEN(kind, lineAbove, below.fullness))
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
