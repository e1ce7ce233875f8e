import { FEATURE_NAMES } from './features/observer'
import { GAP_CLASSES, STATE_COUNT } from './states'
import { ATTACHMENT_WEIGHTS, BLOCK_WEIGHTS, FEATURE_WEIGHTS, MOVE_WEIGHTS } from './weights-table'

/** All fitted weights, made ready: for the decoding a row of one weight for each state, for each feature. */
export interface Weights {
  /** `features[feature * STATE_COUNT + state]`; zero for features that the fitting saw no use in. */
  readonly features: Float64Array
  /** One table for each gap class: `moves[gap][from * STATE_COUNT + to]`. */
  readonly moves: readonly Float64Array[]
  /** What each piece of evidence says of a block being right, and of an attachment. */
  readonly block: ReadonlyMap<string, number>
  readonly attachment: ReadonlyMap<string, number>
}

/**
 * Set by hand, in hundredths and in the order of STATES, because no labelled English page says what its lines are:
 * debris is furniture, capitals head something, four words with small letters are text.
 */
const BY_HAND: Readonly<Record<string, readonly number[]>> = {
  'latin debris': [-400, -400, -400, -400, 0, -400, -200, 0, 0, 0, 200],
  'latin capitals': [50, 200, 100, 0, 0, 50, 0, 0, 0, 0, 0],
  'latin prose': [-300, -300, -200, -200, -100, -300, 0, 0, 0, 0, -200],
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
    features: featureRows({ ...BY_HAND, ...features }),
    moves: GAP_CLASSES.map((gap) => fromHundredths(moves[gap] ?? [], STATE_COUNT * STATE_COUNT)),
    block: single(block),
    attachment: single(attachment),
  }
}

function fromHundredths(numbers: readonly number[], length: number): Float64Array {
  const out = new Float64Array(length)
  for (let i = 0; i < Math.min(length, numbers.length); i++) out[i] = numbers[i] / 100
  return out
}

function featureRows(table: Readonly<Record<string, readonly number[]>>): Float64Array {
  const rows = new Float64Array(FEATURE_NAMES.length * STATE_COUNT)
  FEATURE_NAMES.forEach((name, feature) => {
    if (Object.hasOwn(table, name))
      rows.set(fromHundredths(table[name], STATE_COUNT), feature * STATE_COUNT)
  })
  return rows
}

export const WEIGHTS: Weights = readWeights({
  features: FEATURE_WEIGHTS,
  moves: MOVE_WEIGHTS,
  block: BLOCK_WEIGHTS,
  attachment: ATTACHMENT_WEIGHTS,
})
