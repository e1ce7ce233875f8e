import { kinds } from '../kinds'
import { Surroundings } from '../topics'
import type { Unit } from '../units'
import { isHeading, mayOpenParagraph, type Sight } from './sight'
import { features, type Seen } from './vocabulary'

/** Up to which likeness two texts are so much alike. */
const STEPS = [0, 0.15, 0.3, 0.45, 0.6, 0.75]
const STEP_NAMES = [...STEPS.map(String), 'more']
const GOES_ON = features`topics go on ${STEP_NAMES}`
const AROUND = features`topics around ${STEP_NAMES}`
const LIKE = kinds('unlike', 'somewhat', 'like')
const HEADING = features`topics ${LIKE.names} above, ${LIKE.names} below`

/** Text on either side that is compared, in full-width characters. */
const WINDOW = 160

const surroundings = new Surroundings()

/** Is what stands below a paragraph's start or a heading about the same as what stands above it? */
export function seeTopics({ units, looks, topics }: Sight, i: number, seen: Seen): void {
  const isOne = isHeading(looks[i])
  if (!isOne && !mayOpenParagraph(looks, i)) return
  const end = isOne ? i + 1 : i
  surroundings.look(topics, firstAbove(units, i), i, end, endBelow(units, end))
  const { around, above, below } = surroundings
  if (!Number.isNaN(around)) seen.add(isOne ? AROUND(stepOf(around)) : GOES_ON(stepOf(around)))
  if (!Number.isNaN(above + below)) seen.add(HEADING(likenessOf(above), likenessOf(below)))
}

/** Where the window begins that ends above unit i. */
function firstAbove(units: readonly Unit[], i: number): number {
  let first = i
  for (let room = WINDOW; first > 0 && room > 0; room -= units[first].width) first--
  return first
}

/** The end of the window that begins at unit i. */
function endBelow(units: readonly Unit[], i: number): number {
  let end = i
  for (let room = WINDOW; end < units.length && room > 0; end++) room -= units[end].width
  return end
}

function stepOf(likeness: number): number {
  let step = 0
  while (step < STEPS.length && likeness > STEPS[step]) step++
  return step
}

const likenessOf = (likeness: number): number =>
  likeness < 0.15 ? LIKE.unlike : likeness < 0.4 ? LIKE.somewhat : LIKE.like
