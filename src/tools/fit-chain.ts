// Fits the decoding's weights: maximum conditional likelihood of the labelled states with a Gaussian prior
// (Lafferty, McCallum & Pereira 2001), by Adam (Kingma & Ba 2015) over small batches; what is kept is the mean of the last
// rounds' weights (Polyak & Juditsky 1992). Deterministic.
import { isOfCharacter } from '../engine/features/observer'
import { GAP_CLASSES, STATE_COUNT as N } from '../engine/states'
import { type Example, exampleOf } from './fit-example'
import { type Layout, learn, moveFactors, remembered } from './fit-gradient'
import { type LabelledPage, seeded, shuffled } from './fit-pages'

/** A row of one weight for each state, and for each gap class a table of moves; in hundredths. */
export interface ChainTable {
  readonly features: Readonly<Record<string, readonly number[]>>
  readonly moves: Readonly<Record<string, readonly number[]>>
}

const EPOCHS = 20
const BATCH = 16
/** Epochs at the end over which the weights are averaged: where they go to and fro by chance, it counts for little. */
const AVERAGED = 6
const PRIOR = 4
/** A character in headings is held more tightly: what is learned of it is easily one story's. */
const CHARACTER_PRIOR = 8
/** A feature seen less often than this is no habit of newspapers. A story is set several times over. */
const RAREST = 3
const RAREST_CHARACTER = 15
/** A row in which nothing reaches this many hundredths is left out of the table. */
const SLIGHTEST = 8
/** The same for a character of headings: thousands of them say a little, and all that together nothing. */
const SLIGHTEST_CHARACTER = 35

export function fitChain(pages: readonly LabelledPage[], tell: (line: string) => void): ChainTable {
  const examples = pages.map(exampleOf).filter((example) => example.length > 0)
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const row of features) for (const f of row) counts.set(f, (counts.get(f) ?? 0) + 1)
  const known = [...counts]
    .filter(([name, count]) => count >= (isOfCharacter(name) ? RAREST_CHARACTER : RAREST))
    .map(([name]) => name)
  const others = known.filter((name) => !isOfCharacter(name))
  const names = [...others, ...known.filter(isOfCharacter)]
  const moves = names.length * N
  const shared = moves + GAP_CLASSES.length * N * N
  const layout: Layout = {
    names,
    firstCharacter: others.length,
    moves,
    shared,
    size: shared + N * N,
  }
  tell(`${examples.length} pages with their variants, ${names.length} features`)
  return tableOf(layout, train(examples, layout, tell))
}

function train(
  examples: readonly Example[],
  layout: Layout,
  tell: (line: string) => void,
): Float64Array {
  const { names, firstCharacter, size } = layout
  const id = new Map(names.map((name, i) => [name, i]))
  const ids = examples.map(({ features }) =>
    features.map((row) =>
      Uint32Array.from(row.map((f) => id.get(f)).filter((f) => f !== undefined)),
    ),
  )
  const all = examples.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  const gradient = new Float64Array(size)
  const prior = new Float64Array(size).fill(PRIOR)
  prior.fill(CHARACTER_PRIOR, firstCharacter * N, names.length * N)
  const random = seeded(1)
  let order = examples.map((_, i) => i)
  const sum = new Float64Array(size)
  let summed = 0
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    order = shuffled(order, random)
    let likelihood = 0
    for (let at = 0; at < order.length; at += BATCH) {
      gradient.fill(0)
      const factors = moveFactors(weights, layout)
      let batch = 0
      for (const k of order.slice(at, at + BATCH)) {
        const gain = learn(
          examples[k],
          remembered(ids[k], layout, random),
          weights,
          factors,
          layout,
          gradient,
        )
        // Labels that no path can follow say nothing.
        if (gain === null) continue
        likelihood += gain
        batch += examples[k].weight
      }
      step++
      const rate = 0.05 * (1 - epoch / EPOCHS) + 0.002
      const ofMean = 1 - 0.9 ** step
      const ofSquare = 1 - 0.999 ** step
      for (let k = 0; k < size; k++) {
        const g = gradient[k] - (prior[k] * weights[k] * batch) / all
        mean[k] = 0.9 * mean[k] + 0.1 * g
        square[k] = 0.999 * square[k] + 0.001 * g * g
        weights[k] += (rate * (mean[k] / ofMean)) / (Math.sqrt(square[k] / ofSquare) + 1e-6)
      }
      if (epoch < EPOCHS - AVERAGED) continue
      for (let k = 0; k < size; k++) sum[k] += weights[k]
      summed++
    }
    if (epoch % 10 === 9) tell(`  epoch ${epoch + 1}: log-likelihood ${likelihood.toFixed(1)}`)
  }
  return sum.map((weight) => weight / Math.max(1, summed))
}

/**
 * The mean of several fits: what chance put into the pages of each of them counts for little in all. Characters that say
 * next to nothing are left out.
 */
export function averaged(tables: readonly ChainTable[]): ChainTable {
  const mean = (rows: readonly Readonly<Record<string, readonly number[]>>[]) => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort((a, b) =>
      a < b ? -1 : 1,
    )
    return Object.fromEntries(
      names.map((name) => {
        const { length } = rows.find((row) => row[name] !== undefined)?.[name] ?? []
        const sum = (k: number) => rows.reduce((all, row) => all + (row[name]?.[k] ?? 0), 0)
        return [name, Array.from({ length }, (_, k) => Math.round(sum(k) / rows.length) + 0)]
      }),
    )
  }
  return {
    features: Object.fromEntries(
      Object.entries(mean(tables.map(({ features }) => features))).filter(
        ([name, row]) =>
          !isOfCharacter(name) || row.some((x) => Math.abs(x) >= SLIGHTEST_CHARACTER),
      ),
    ),
    moves: mean(tables.map(({ moves }) => moves)),
  }
}

/** Rounded to hundredths, sorted by name, rows that say next to nothing left out. */
function tableOf({ names, moves, shared }: Layout, weights: Float64Array): ChainTable {
  const hundredths = (x: number) => Math.round(x * 100) + 0
  const rows = names
    .map((name, i) => [name, Array.from(weights.slice(i * N, i * N + N), hundredths)] as const)
    .filter(([, row]) => row.some((x) => Math.abs(x) >= SLIGHTEST))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const table = (gap: number) =>
    Array.from({ length: N * N }, (_, k) =>
      hundredths(weights[moves + gap * N * N + k] + weights[shared + k]),
    )
  return {
    features: Object.fromEntries(rows),
    moves: Object.fromEntries(GAP_CLASSES.map((name, gap) => [name, table(gap)])),
  }
}
