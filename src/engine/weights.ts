import { FEATURE_LIMIT, featureNumbers } from './features/observer'
import { GAP_CLASSES, ROW, STATE_COUNT } from './states'
import { ATTACHMENT_WEIGHTS, BLOCK_WEIGHTS, FEATURE_WEIGHTS, MOVE_WEIGHTS } from './weights-table'

/** All fitted weights, made ready: for the decoding a row of one weight for each state, for each feature. */
export interface Weights {
  /** `features[rows[feature] + state]`. Features that the fitting saw no use in share row 0, which is zero. */
  readonly features: Float64Array
  readonly rows: Uint32Array
  /** A table for each gap class: `moves[(gap * ROW + from) * ROW + to]`, and what each multiplies a path's worth by. */
  readonly moves: Float64Array
  readonly factors: Float64Array
  /** What each piece of evidence says of a block being right, and of an attachment. */
  readonly block: ReadonlyMap<string, number>
  readonly attachment: ReadonlyMap<string, number>
}

/**
 * Set by hand, in hundredths and in the order of STATES, in place of what was fitted: the English that is fitted to is
 * cleanly printed, and the debris, the worn capitals and the wall-to-wall prose of old scans are not in it. Debris is
 * furniture, capitals head something, four words with small letters are text.
 */
const BY_HAND: Readonly<Record<string, readonly number[]>> = {
  'latin debris': [-400, -400, -400, -400, 0, -400, -200, 0, 0, 0, 0, 0, 200],
  'latin capitals': [50, 200, 100, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0],
  'latin prose': [-300, -300, -200, -200, -100, -300, 0, 0, 200, 0, 0, 0, -200],
}

/** The fitted numbers as they are kept: in hundredths. */
export interface WeightTable {
  readonly features: Readonly<Record<string, readonly number[]>>
  readonly moves: Readonly<Record<string, readonly number[]>>
  readonly block: Readonly<Record<string, number>>
  readonly attachment: Readonly<Record<string, number>>
}

export function readWeights({ features, moves, block, attachment }: WeightTable): Weights {
  const single = (numbers: Readonly<Record<string, number>>) =>
    new Map(Object.entries(numbers).map(([name, number]) => [name, number / 100]))
  return {
    ...featureRows({ ...features, ...BY_HAND }),
    moves: moveTables(moves, (weight) => weight),
    factors: moveTables(moves, Math.exp),
    block: single(block),
    attachment: single(attachment),
  }
}

function featureRows(
  table: Readonly<Record<string, readonly number[]>>,
): Pick<Weights, 'features' | 'rows'> {
  const numberOf = featureNumbers()
  const names = Object.keys(table)
  const features = new Float64Array((1 + names.length) * ROW)
  const rows = new Uint32Array(FEATURE_LIMIT)
  names.forEach((name, i) => {
    const number = numberOf(name)
    if (number === undefined) return
    const row = (1 + i) * ROW
    rows[number] = row
    for (let s = 0; s < STATE_COUNT; s++) features[row + s] = (table[name][s] ?? 0) / 100
  })
  return { features, rows }
}

/** A row's places behind the last state stay zero, factors too. */
function moveTables(moves: WeightTable['moves'], of: (weight: number) => number): Float64Array {
  const tables = new Float64Array(GAP_CLASSES.length * ROW * ROW)
  GAP_CLASSES.forEach((name, gap) => {
    for (let from = 0; from < STATE_COUNT; from++)
      for (let to = 0; to < STATE_COUNT; to++)
        tables[(gap * ROW + from) * ROW + to] = of(
          (moves[name]?.[from * STATE_COUNT + to] ?? 0) / 100,
        )
  })
  return tables
}

export const WEIGHTS: Weights = readWeights({
  features: FEATURE_WEIGHTS,
  moves: MOVE_WEIGHTS,
  block: BLOCK_WEIGHTS,
  attachment: ATTACHMENT_WEIGHTS,
})
