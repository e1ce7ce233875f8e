import { kinds } from '../kinds'
import { Topics } from '../topics'
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

const above = new Topics()
const below = new Topics()
const heading = new Topics()

/** Is what stands below a paragraph's start or a heading about the same as what stands above it? */
export function seeTopics(sight: Sight, i: number, seen: Seen): void {
  const { looks, topics } = sight
  if (isHeading(looks[i])) {
    lookUp(sight, i)
    lookDown(sight, i + 1)
    const likeness = above.likeness(below)
    if (likeness !== null) seen.add(AROUND(stepOf(likeness)))
    heading.take(topics, i, i + 1)
    const likeAbove = heading.likeness(above)
    const likeBelow = heading.likeness(below)
    if (likeAbove !== null && likeBelow !== null)
      seen.add(HEADING(likenessOf(likeAbove), likenessOf(likeBelow)))
    return
  }
  if (!mayOpenParagraph(looks, i)) return
  lookUp(sight, i)
  lookDown(sight, i)
  const likeness = above.likeness(below)
  if (likeness !== null) seen.add(GOES_ON(stepOf(likeness)))
}

/** The window that ends above unit i. */
function lookUp({ units, topics }: Sight, i: number): void {
  let first = i
  for (let room = WINDOW; first > 0 && room > 0; room -= units[first].width) first--
  above.take(topics, first, i)
}

/** The window that begins at unit i. */
function lookDown({ units, topics }: Sight, i: number): void {
  let end = i
  for (let room = WINDOW; end < units.length && room > 0; end++) room -= units[end].width
  below.take(topics, i, end)
}

function stepOf(likeness: number): number {
  let step = 0
  while (step < STEPS.length && likeness > STEPS[step]) step++
  return step
}

const likenessOf = (likeness: number): number =>
  likeness < 0.15 ? LIKE.unlike : likeness < 0.4 ? LIKE.somewhat : LIKE.like
