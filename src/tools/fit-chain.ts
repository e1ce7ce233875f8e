// Fits the decoding's weights: maximum conditional likelihood of the labelled states with a Gaussian prior
// (Lafferty, McCallum & Pereira 2001), by Adam (Kingma & Ba 2015) over small batches; what is kept is the mean of the last
// rounds' weights (Polyak & Juditsky 1992). Deterministic.
import { isOfCharacter, observePage } from '../engine/features/observer'
import { lookAt } from '../engine/look'
import { readPrinted } from '../engine/page'
import { GAP_CLASSES, STATE_COUNT as N, type State, stateIndex } from '../engine/states'
import { readUnits } from '../engine/units'
import { isHeadLine, type LabelledPage, seeded, shuffled, type TruthLine } from './fit-pages'

/** A row of one weight for each state, and for each gap class a table of moves; in hundredths. */
export interface ChainTable {
  readonly features: Readonly<Record<string, readonly number[]>>
  readonly moves: Readonly<Record<string, readonly number[]>>
}

const EPOCHS = 20
const BATCH = 16
/** Epochs at the end over which the weights are averaged: where they go to and fro by chance, it counts for little. */
const AVERAGED = 6
const PRIOR = 1
/** A character in headings is held more tightly: what is learned of it is easily one story's. */
const CHARACTER_PRIOR = 8
/** A feature seen less often than this is no habit of newspapers. A story is set several times over. */
const RAREST = 3
const RAREST_CHARACTER = 15
/** A row in which nothing reaches this many hundredths is left out of the table. */
const SLIGHTEST = 8
/** The same for a character of headings: thousands of them say a little, and all that together nothing. */
const SLIGHTEST_CHARACTER = 35

/** What stands before a body says by itself that one begins: whether the line opens it need not be told apart. */
const INTRODUCES = new Set(['subhead', 'jump'])

/** A page made ready: the features of each unit, and which states its labels allow. */
interface Example {
  readonly length: number
  readonly features: readonly (readonly string[])[]
  readonly gaps: readonly number[]
  /** `allowed[i * N + s]` is 1 where the labels allow state s at unit i. */
  readonly allowed: Uint8Array
  /** The state that the unit's form makes certain; −1 for none. */
  readonly fixed: readonly number[]
  readonly weight: number
}

function exampleOf({ text, lines, weight }: LabelledPage): Example {
  const page = readPrinted(text)
  const units = readUnits(page)
  const see = observePage(page, units)
  const truth = new Map(lines.map((line) => [line.n, line]))
  const labelOf = (i: number) => (units[i] ? truth.get(page.lines[units[i].line].n) : undefined)
  const opensParagraph = (i: number, { a }: TruthLine) => {
    const other = labelOf(i)
    return other?.a === a && other.r.includes('body') && other.p === true
  }
  const allowed = new Uint8Array(units.length * N)
  let running: string | null | undefined
  let above: TruthLine | undefined
  units.forEach((unit, i) => {
    const line = labelOf(i)
    const allow = (state: State) => {
      allowed[i * N + stateIndex(state)] = 1
    }
    if (line === undefined) {
      allowed.fill(1, i * N, i * N + N)
      return
    }
    if (unit.fixed !== null) {
      allow(unit.fixed)
      if (unit.fixed !== 'jump') running = unit.fixed === 'opening' ? line.a : undefined
      above = line
      return
    }
    let next = running
    for (const role of line.r) {
      if (role === 'headline')
        allow(above !== undefined && above.a === line.a && isHeadLine(above) ? 'headlineOn' : role)
      else if (role === 'body') {
        if (line.a === null) continue
        const isIntroduced = above !== undefined && above.a === line.a && INTRODUCES.has(above.r[0])
        if (running === line.a || isIntroduced) {
          if (line.p !== true) allow('body')
          if (line.p !== false) allow('paragraph')
          // Verse is a run of lines that are a paragraph each. Which such runs are, no label says.
          const isInRun = opensParagraph(i - 1, line) || opensParagraph(i + 1, line)
          if (line.p === true && isInRun) allow('verse')
        }
        if (running !== line.a) allow('opening')
        next = line.a
      } else if (role === 'discarded') allow('furniture')
      else allow(role as State)
    }
    running = isHeadLine(line) || line.r[0] === 'byline' ? undefined : next
    above = line
  })
  return {
    length: units.length,
    features: units.map((_, i) => see(i).names()),
    gaps: lookAt(page, units).map((look) => look.gap),
    allowed,
    fixed: units.map((unit) => (unit.fixed === null ? -1 : stateIndex(unit.fixed))),
    weight,
  }
}

/** Where things lie in the vector of parameters: features, moves by gap class, moves whatever the gap. */
interface Layout {
  readonly names: readonly string[]
  readonly moves: number
  readonly shared: number
  readonly size: number
}

export function fitChain(pages: readonly LabelledPage[], tell: (line: string) => void): ChainTable {
  const examples = pages.map(exampleOf).filter((example) => example.length > 0)
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const row of features) for (const f of row) counts.set(f, (counts.get(f) ?? 0) + 1)
  const names = [...counts]
    .filter(([name, count]) => count >= (isOfCharacter(name) ? RAREST_CHARACTER : RAREST))
    .map(([name]) => name)
  const moves = names.length * N
  const shared = moves + GAP_CLASSES.length * N * N
  const layout: Layout = { names, moves, shared, size: shared + N * N }
  tell(`${examples.length} pages with their variants, ${names.length} features`)
  return tableOf(layout, train(examples, layout, tell))
}

function train(
  examples: readonly Example[],
  layout: Layout,
  tell: (line: string) => void,
): Float64Array {
  const { names, size } = layout
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
  const prior = new Float64Array(size).fill(PRIOR)
  names.forEach((name, i) => {
    if (isOfCharacter(name)) prior.fill(CHARACTER_PRIOR, i * N, i * N + N)
  })
  const random = seeded(1)
  let order = examples.map((_, i) => i)
  const sum = new Float64Array(size)
  let summed = 0
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    order = shuffled(order, random)
    let likelihood = 0
    for (let at = 0; at < order.length; at += BATCH) {
      const gradient = new Float64Array(size)
      const factors = moveFactors(weights, layout)
      let batch = 0
      for (const k of order.slice(at, at + BATCH)) {
        const gain = learn(examples[k], ids[k], weights, factors, layout, gradient)
        // Labels that no path can follow say nothing.
        if (gain === null) continue
        likelihood += gain
        batch += examples[k].weight
      }
      step++
      const rate = 0.05 * (1 - epoch / EPOCHS) + 0.002
      for (let k = 0; k < size; k++) {
        const g = gradient[k] - (prior[k] * weights[k] * batch) / all
        mean[k] = 0.9 * mean[k] + 0.1 * g
        square[k] = 0.999 * square[k] + 0.001 * g * g
        weights[k] +=
          (rate * (mean[k] / (1 - 0.9 ** step))) /
          (Math.sqrt(square[k] / (1 - 0.999 ** step)) + 1e-6)
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
 * Adds an example's gradient: the counts of features and moves expected over the paths that its labels allow, less those
 * expected over all paths, times its weight. Returns its weighted log-likelihood, or null where no path is allowed.
 */
function learn(
  example: Example,
  ids: readonly Uint32Array[],
  weights: Float64Array,
  factors: readonly Float64Array[],
  layout: Layout,
  gradient: Float64Array,
): number | null {
  const { length, allowed, weight } = example
  const emissions = new Float64Array(length * N)
  for (let i = 0; i < length; i++)
    for (const f of ids[i]) for (let s = 0; s < N; s++) emissions[i * N + s] += weights[f * N + s]
  // Above zero where the labels make a state likelier than it was.
  const surprise = new Float64Array(length * N)
  const run = (labels: Uint8Array | null, sign: number) =>
    expectations(example, emissions, labels, factors, layout, sign, surprise, gradient)
  const labelled = run(allowed, weight)
  if (!Number.isFinite(labelled)) return null
  const all = run(null, -weight)
  for (let i = 0; i < length; i++)
    for (const f of ids[i]) for (let s = 0; s < N; s++) gradient[f * N + s] += surprise[i * N + s]
  return weight * (labelled - all)
}

/**
 * Adds `sign` times the probability of each state at each unit, and the expected counts of moves, over all paths or over
 * those that labels allow; returns the logarithm of the paths' sum: −∞, and nothing added, where no path is possible.
 * Forward–backward, rescaled at each unit (Rabiner 1989).
 */
function expectations(
  { length, gaps, fixed }: Example,
  emissions: Float64Array,
  labels: Uint8Array | null,
  factors: readonly Float64Array[],
  { moves, shared }: Pick<Layout, 'moves' | 'shared'>,
  sign: number,
  states: Float64Array,
  gradient: Float64Array,
): number {
  const local = new Float64Array(length * N)
  const forward = new Float64Array(length * N)
  const scale = new Float64Array(length)
  let logarithm = 0
  const possible = new Uint8Array(N)
  for (let i = 0; i < length; i++) {
    let highest = Number.NEGATIVE_INFINITY
    for (let s = 0; s < N; s++) {
      const may = fixed[i] >= 0 ? s === fixed[i] : labels === null || labels[i * N + s] === 1
      possible[s] = may ? 1 : 0
      if (may && emissions[i * N + s] > highest) highest = emissions[i * N + s]
    }
    if (highest === Number.NEGATIVE_INFINITY) return highest
    const m = factors[gaps[i]]
    for (let to = 0; to < N; to++) {
      if (possible[to] === 0) continue
      local[i * N + to] = Math.exp(emissions[i * N + to] - highest)
      let reach = i === 0 ? 1 : 0
      if (i > 0)
        for (let from = 0; from < N; from++) reach += forward[(i - 1) * N + from] * m[from * N + to]
      forward[i * N + to] = reach * local[i * N + to]
      scale[i] += forward[i * N + to]
    }
    if (!(scale[i] > 0)) return Number.NEGATIVE_INFINITY
    for (let s = 0; s < N; s++) forward[i * N + s] /= scale[i]
    logarithm += Math.log(scale[i]) + highest
  }
  let back = new Float64Array(N).fill(1)
  for (let i = length - 1; i >= 0; i--) {
    for (let s = 0; s < N; s++) states[i * N + s] += forward[i * N + s] * back[s] * sign
    if (i === 0) break
    const before = new Float64Array(N)
    const m = factors[gaps[i]]
    for (let to = 0; to < N; to++) {
      const onward = (local[i * N + to] * back[to]) / scale[i]
      if (onward === 0) continue
      for (let from = 0; from < N; from++) {
        const part = m[from * N + to] * onward
        before[from] += part
        const q = forward[(i - 1) * N + from] * part * sign
        gradient[moves + gaps[i] * N * N + from * N + to] += q
        gradient[shared + from * N + to] += q
      }
    }
    back = before
  }
  return logarithm
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

/** What each move multiplies a path's weight by: a table for each gap class. */
const moveFactors = (weights: Float64Array, { moves, shared }: Layout): Float64Array[] =>
  GAP_CLASSES.map((_, gap) =>
    Float64Array.from({ length: N * N }, (_unused, k) =>
      Math.exp(weights[moves + gap * N * N + k] + weights[shared + k]),
    ),
  )

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
