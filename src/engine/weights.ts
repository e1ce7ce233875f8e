import { bundlesOfFeatures, featureNumbers, NUMBER_LIMIT } from './features/observer'
import { HIGHEST_IN_LANE, LANES, putInLanes } from './lanes'
import type { MatchingWeights } from './matching'
import { type Moves, movesOf } from './moves'
import { GAP_CLASSES, ROW, STATE_COUNT } from './states'
import {
  ATTACHMENT_WEIGHTS,
  BLOCK_WEIGHTS,
  FEATURE_WEIGHTS,
  MATCHING_WEIGHTS,
  MOVE_WEIGHTS,
} from './weights-table'

/**
 * All fitted weights, made ready. For the decoding they stay integers, hundredths, in a row of one for each state: all
 * rows together are no more than a processor keeps at hand.
 */
export interface Weights {
  /**
   * Three states to a number, that all three are added at once (`lanes.ts`): `features[rows[feature] * LANES + lane]`.
   * Features that the fitting saw no use in share row 0, which is zero; bundles of features have rows of their own.
   */
  readonly features: Float64Array
  readonly rows: Uint16Array
  /** No more rows than this may be added before the sums of each lane are parted. */
  readonly together: number
  readonly moves: Moves
  readonly matching: MatchingWeights
  /** What each piece of evidence says of a block being right, and of an attachment. */
  readonly block: EvidenceWeights
  readonly attachment: EvidenceWeights
}

/** The weights of pieces of evidence, found by the list of their names once for all places that have the same list. */
export class EvidenceWeights {
  private readonly known = new Map<readonly string[], Float64Array>()

  /** In hundredths. */
  constructor(private readonly numbers: Readonly<Record<string, number>>) {}

  of(names: readonly string[]): Float64Array {
    let weights = this.known.get(names)
    if (weights === undefined) {
      weights = Float64Array.from(names, (name) => (this.numbers[name] ?? 0) / 100)
      this.known.set(names, weights)
    }
    return weights
  }
}

/**
 * Set by hand, in hundredths and in the order of STATES, for pages that are set solid: none of the English that is fitted
 * to is, nor are the debris and the worn capitals of old scans in it. Debris is furniture, capitals head something, four
 * words with small letters are text.
 */
const BY_HAND: Readonly<Record<string, readonly number[]>> = {
  'solid debris': [-400, -400, -400, -400, 0, -400, -200, 0, 0, 0, 0, 0, 200, 0],
  'solid capitals': [50, 200, 100, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0, 0],
  'solid prose': [-300, -300, -200, -200, -100, -300, 0, 0, 200, 0, 0, 0, -200, -200],
}

/** The fitted numbers as they are kept: in hundredths. */
export interface WeightTable {
  readonly features: Readonly<Record<string, readonly number[]>>
  readonly moves: Readonly<Record<string, readonly number[]>>
  readonly matching: MatchingWeights
  readonly block: Readonly<Record<string, number>>
  readonly attachment: Readonly<Record<string, number>>
}

export function readWeights(table: WeightTable): Weights {
  const { features, moves, matching, block, attachment } = table
  return {
    ...featureRows({ ...features, ...BY_HAND }),
    moves: movesOf(moveTables(moves)),
    matching: wholes(matching),
    block: new EvidenceWeights(block),
    attachment: new EvidenceWeights(attachment),
  }
}

/** Out of hundredths. */
function wholes(matching: MatchingWeights): MatchingWeights {
  const whole: Record<string, number> = {}
  for (const [name, weight] of Object.entries(matching)) whole[name] = weight / 100
  return { ...matching, ...whole }
}

function featureRows(
  table: Readonly<Record<string, readonly number[]>>,
): Pick<Weights, 'features' | 'rows' | 'together'> {
  const numberOf = featureNumbers()
  const names = Object.keys(table)
  const bundles = bundlesOfFeatures()
  const count = 1 + names.length + bundles.length
  const features = new Float64Array(count * LANES)
  const rows = new Uint16Array(NUMBER_LIMIT)
  /** What no weight of each row is beyond, above zero or below. */
  const limits = new Int32Array(count)
  names.forEach((name, i) => {
    const number = numberOf(name)
    if (number === undefined) return
    const row = 1 + i
    rows[number] = row
    putInLanes(table[name], features, row * LANES)
    for (const weight of table[name]) limits[row] = Math.max(limits[row], Math.abs(weight))
  })
  bundles.forEach(([bundle, members], i) => {
    const row = 1 + names.length + i
    for (const member of members) {
      const other = rows[member]
      if (other === 0) continue
      rows[bundle] = row
      for (let lane = 0; lane < LANES; lane++)
        features[row * LANES + lane] += features[other * LANES + lane]
      limits[row] += limits[other]
    }
  })
  const highest = limits.reduce((one, other) => Math.max(one, other), 1)
  return { features, rows, together: Math.floor(HIGHEST_IN_LANE / highest) }
}

function moveTables(table: WeightTable['moves']): Int32Array {
  const worth = new Int32Array(GAP_CLASSES.length * ROW * ROW)
  GAP_CLASSES.forEach((name, gap) => {
    for (let from = 0; from < STATE_COUNT; from++)
      for (let to = 0; to < STATE_COUNT; to++)
        worth[(gap * ROW + from) * ROW + to] = table[name]?.[from * STATE_COUNT + to] ?? 0
  })
  return worth
}

export const WEIGHTS: Weights = readWeights({
  features: FEATURE_WEIGHTS,
  moves: MOVE_WEIGHTS,
  matching: MATCHING_WEIGHTS,
  block: BLOCK_WEIGHTS,
  attachment: ATTACHMENT_WEIGHTS,
})
