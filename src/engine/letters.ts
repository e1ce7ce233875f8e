import type { Potentials } from './chain'
import type { PrintedPlace } from './geometry'
import { kinds } from './kinds'
import type { PrintedPage } from './page'
import { ROW, STATE_COUNT, STATES, type State } from './states'
import type { Unit } from './units'

/** How large a line's letters are beside those that most of the page is set in. */
const SIZE = kinds('smaller', 'usual', 'larger', 'far larger')
/** From these shares of the usual size on a line is usual, larger, far larger. What a scan measures wavers by a tenth. */
const USUAL_FROM = 0.8
const LARGER_FROM = 1.2
const FAR_LARGER_FROM = 1.7

/** How large a line is beside the larger of the lines that stand right above and below it. */
const BESIDE = kinds('larger', 'alike', 'smaller than above', 'smaller than below')
/** Letters that differ by less than this share are alike. */
const ALIKE = 0.12

/**
 * In a hundred lines of each role, how many are smaller, usual, larger and far larger. No page that is labelled has boxes to
 * learn from: these are how newspapers are set, and are left wide.
 */
const SIZES: Readonly<Record<State, readonly number[]>> = {
  kicker: [2, 34, 46, 18],
  headline: [1, 9, 28, 62],
  headlineOn: [1, 9, 28, 62],
  deck: [2, 40, 46, 12],
  byline: [8, 84, 7, 1],
  subhead: [2, 54, 38, 6],
  opening: [4, 88, 7, 1],
  body: [5, 92, 2.5, 0.5],
  paragraph: [5, 92, 2.5, 0.5],
  verse: [8, 82, 9, 1],
  caption: [44, 50, 5, 1],
  jump: [28, 62, 8, 2],
  furniture: [22, 40, 20, 18],
  advert: [28, 34, 20, 18],
}

/** The same for how they stand beside their neighbours, asked only of lines that are larger than usual. */
const NEIGHBOURS: Readonly<Partial<Record<State, readonly number[]>>> = {
  kicker: [8, 20, 8, 64],
  headline: [58, 26, 12, 4],
  headlineOn: [44, 46, 4, 6],
  deck: [6, 18, 68, 8],
}

/** Adds to what the lines' wording says what the size of their letters does, where their boxes are known. */
export function weighLetters(
  { emit }: Potentials,
  page: PrintedPage,
  units: readonly Unit[],
): void {
  if (page.places === null) return
  const sizes = sizesOf(page.places, units)
  const usual = usualSize(sizes, units)
  if (usual === 0) return
  for (let i = 0; i < units.length; i++) {
    if (sizes[i] === 0) continue
    const size = sizeClass(sizes[i] / usual)
    add(emit, i, (state) => SIZES[state][size])
    if (size < SIZE.larger) continue
    const beside = besideNeighbours(sizes, i)
    add(emit, i, (state) => NEIGHBOURS[state]?.[beside] ?? 25)
  }
}

/** Logarithms in hundredths, as all weights are, of how much more often than by chance. */
function add(emit: Int32Array, unit: number, inHundred: (state: State) => number): void {
  for (let s = 0; s < STATE_COUNT; s++)
    emit[unit * ROW + s] += Math.round(100 * Math.log(inHundred(STATES[s]) / 25))
}

/** The size of each unit's letters; 0 where it is not known. */
function sizesOf(places: readonly (PrintedPlace | null)[], units: readonly Unit[]): Float64Array {
  const own = units.map(({ line }) => places[line])
  const known = own.filter((place) => place !== null)
  // What some lines say and others do not, cannot be compared with the height of boxes.
  const isSaid = known.every(({ size }) => size !== undefined)
  return Float64Array.from(own, (place, i) =>
    place === null ? 0 : isSaid ? (place.size ?? 0) : thickness(place, units[i]),
  )
}

/** A line set from top to bottom is as wide as its letters, any other as high. */
const thickness = ({ width, height }: PrintedPlace, { width: characters }: Unit): number =>
  characters >= 2 ? Math.min(width, height) : height

/** The size in which most characters are set: the median by characters. */
function usualSize(sizes: Float64Array, units: readonly Unit[]): number {
  const order = [...sizes.keys()].filter((i) => sizes[i] > 0).sort((a, b) => sizes[a] - sizes[b])
  const all = order.reduce((sum, i) => sum + units[i].width, 0)
  let reached = 0
  for (const i of order) {
    reached += units[i].width
    if (reached * 2 >= all) return sizes[i]
  }
  return 0
}

function sizeClass(share: number): number {
  if (share < USUAL_FROM) return SIZE.smaller
  if (share < LARGER_FROM) return SIZE.usual
  return share < FAR_LARGER_FROM ? SIZE.larger : SIZE['far larger']
}

function besideNeighbours(sizes: Float64Array, i: number): number {
  const above = sizes[i - 1] ?? 0
  const below = sizes[i + 1] ?? 0
  const own = sizes[i]
  if (below > own * (1 + ALIKE) && below >= above) return BESIDE['smaller than below']
  if (above > own * (1 + ALIKE)) return BESIDE['smaller than above']
  const isAlike = (size: number) => Math.abs(size - own) <= ALIKE * own
  return isAlike(above) || isAlike(below) ? BESIDE.alike : BESIDE.larger
}
