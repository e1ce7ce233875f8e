import type { Potentials } from './chain'
import { Scratch } from './scratch'
import { ROW, STATE_COUNT } from './states'
import { higher } from './viterbi'

const N = STATE_COUNT
/** Worth more than any path: what a path is held to. Hundredths of a natural logarithm, as everything here. */
const HELD = 1e6
/** Less than any way is worth. */
const LEAST = -(2 ** 30)
/** So many units above and below a doubtful one a detour may leave the best path; farther off it never did. */
const REACH = 8
/** What a path is worth from each state of a unit on, for one unit after the other. */
const onward = new Int32Array(ROW)
/** States that a best path may pass, and what it is worth to or from each; for one unit after the other. */
const ways = new Int32Array(N)
const waysWorth = new Int32Array(N)

const aheadRoom = new Scratch(Int32Array)
const behindRoom = new Scratch(Int32Array)

/** Units from first to last, both included, among which paths may differ; and the first and the last doubtful one. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly firstDoubt: number
  readonly lastDoubt: number
}

/**
 * The best paths that pass some doubtful unit in a state of one's choice, and what each is worth less than the best of all:
 * max-marginals, from the best ways to and from every state. Good until others are asked for.
 */
export class Detours {
  /** The best path. */
  readonly states: number[]
  /** What the best way is worth up to a unit in a state, that included; and what the best way on from there is. */
  private readonly ahead: Int32Array
  private readonly behind: Int32Array
  /** The states that a path is held to, by unit; −1 for none. */
  private readonly held: Int8Array
  private readonly stretches: readonly Stretch[]

  /** `best` is the best path, `doubtful` are the units that detours will be asked for, ascending. */
  constructor(
    private readonly potentials: Potentials,
    best: readonly number[],
    doubtful: readonly number[],
  ) {
    const { length } = potentials
    this.states = [...best]
    this.ahead = aheadRoom.room(length * ROW)
    this.behind = behindRoom.room(length * ROW)
    this.held = new Int8Array(length).fill(-1)
    this.stretches = stretchesAround(doubtful, length)
    for (const { first, last, firstDoubt, lastDoubt } of this.stretches) {
      this.lookAhead(first, lastDoubt)
      this.lookBehind(firstDoubt, last)
    }
  }

  /** From now on every path passes the unit in this state. */
  hold(unit: number, state: number): void {
    this.held[unit] = state
    const stretch = this.stretchOf(unit)
    this.lookAhead(stretch.first, stretch.last)
    this.lookBehind(stretch.firstDoubt, stretch.last)
    this.takeBest(stretch)
  }

  /** How much less the best path through the state is worth than the best of all. */
  loss(unit: number, state: number): number {
    const at = unit * ROW
    const best = this.states[unit]
    const { ahead, behind } = this
    return ahead[at + best] + behind[at + best] - ahead[at + state] - behind[at + state]
  }

  /** The best path through the state. */
  through(unit: number, state: number): number[] {
    const { states } = this
    const { first, last } = this.stretchOf(unit)
    const path = states.slice()
    path[unit] = state
    // Where it meets the best path of all, it goes on with that.
    for (let i = unit - 1; i >= first; i--) {
      path[i] = this.before(i + 1, path[i + 1])
      if (path[i] === states[i]) break
    }
    for (let i = unit + 1; i <= last; i++) {
      path[i] = this.after(i - 1, path[i - 1])
      if (path[i] === states[i]) break
    }
    return path
  }

  private stretchOf(unit: number): Stretch {
    for (const stretch of this.stretches) if (unit <= stretch.last) return stretch
    throw new Error('No doubtful unit')
  }

  /** From the first to the last of these units, the first of its stretch. */
  private lookAhead(first: number, last: number): void {
    const { ahead, held, states } = this
    const { emit, gaps } = this.potentials
    const { worth: moves, leads } = this.potentials.moves
    for (let i = first; i <= last; i++) {
      const at = i * ROW
      const table = gaps[i] * ROW * ROW
      if (i === 0) for (let s = 0; s < ROW; s++) ahead[s] = emit[s]
      else if (i === first) {
        const row = table + states[i - 1] * ROW
        for (let s = 0; s < ROW; s++) ahead[at + s] = moves[row + s] + emit[at + s]
      }
      // Four states at a time, each with a maximum of its own, that need not wait for each other.
      else {
        const count = findWays(ahead, at - ROW, leads, table)
        for (let to = 0; to < ROW; to += 4) {
          let a = LEAST
          let b = LEAST
          let c = LEAST
          let d = LEAST
          for (let w = 0; w < count; w++) {
            const worth = waysWorth[w]
            const k = table + to + ways[w] * ROW
            a = higher(a, worth + moves[k])
            b = higher(b, worth + moves[k + 1])
            c = higher(c, worth + moves[k + 2])
            d = higher(d, worth + moves[k + 3])
          }
          ahead[at + to] = a + emit[at + to]
          ahead[at + to + 1] = b + emit[at + to + 1]
          ahead[at + to + 2] = c + emit[at + to + 2]
          ahead[at + to + 3] = d + emit[at + to + 3]
        }
      }
      if (held[i] >= 0) ahead[at + held[i]] += HELD
    }
  }

  /** From the last of these units, the last of its stretch, to the first. */
  private lookBehind(first: number, last: number): void {
    const { behind, held, states } = this
    const { length, emit, gaps } = this.potentials
    const { worth: moves, leadsInto } = this.potentials.moves
    for (let s = 0; s < N; s++)
      behind[last * ROW + s] =
        last + 1 < length ? moves[(gaps[last + 1] * ROW + s) * ROW + states[last + 1]] : 0
    for (let i = last - 1; i >= first; i--) {
      const next = (i + 1) * ROW
      for (let to = 0; to < N; to++) onward[to] = behind[next + to] + emit[next + to]
      if (held[i + 1] >= 0) onward[held[i + 1]] += HELD
      const table = gaps[i + 1] * ROW * ROW
      const count = findWays(onward, 0, leadsInto, table)
      for (let from = 0; from < ROW; from += 4) {
        let a = LEAST
        let b = LEAST
        let c = LEAST
        let d = LEAST
        for (let w = 0; w < count; w++) {
          const worth = waysWorth[w]
          const k = table + from * ROW + ways[w]
          a = higher(a, worth + moves[k])
          b = higher(b, worth + moves[k + ROW])
          c = higher(c, worth + moves[k + 2 * ROW])
          d = higher(d, worth + moves[k + 3 * ROW])
        }
        const at = i * ROW + from
        behind[at] = a
        behind[at + 1] = b
        behind[at + 2] = c
        behind[at + 3] = d
      }
    }
  }

  private takeBest({ first, last }: Stretch): void {
    const { ahead, behind, states } = this
    const at = last * ROW
    let state = 0
    for (let s = 1; s < N; s++)
      if (ahead[at + s] + behind[at + s] > ahead[at + state] + behind[at + state]) state = s
    for (let i = last; i >= first; i--) {
      states[i] = state
      if (i > first) state = this.before(i, state)
    }
  }

  /** The state of the unit above from which the best way to a unit's state comes, the first of equals. */
  private before(unit: number, state: number): number {
    const { ahead, potentials } = this
    const table = potentials.gaps[unit] * ROW
    let best = LEAST
    let found = 0
    for (let from = 0; from < N; from++) {
      const way =
        ahead[(unit - 1) * ROW + from] + potentials.moves.worth[(table + from) * ROW + state]
      if (way <= best) continue
      best = way
      found = from
    }
    return found
  }

  /** The state of the unit below to which the best way from a unit's state goes. */
  private after(unit: number, state: number): number {
    const { behind, potentials, held } = this
    const row = (potentials.gaps[unit + 1] * ROW + state) * ROW
    const next = (unit + 1) * ROW
    let best = LEAST
    let found = 0
    for (let to = 0; to < N; to++) {
      let way = behind[next + to] + potentials.emit[next + to] + potentials.moves.worth[row + to]
      if (held[unit + 1] === to) way += HELD
      if (way <= best) continue
      best = way
      found = to
    }
    return found
  }
}

/**
 * Writes to `ways` the states, worth as much as stands in `worths` from `at` on, that some best path may pass: from most no
 * path is as good as from the best one. Returns how many there are.
 */
function findWays(worths: Int32Array, at: number, leads: Int32Array, table: number): number {
  let best = 0
  for (let s = 1; s < N; s++) if (worths[at + s] > worths[at + best]) best = s
  const highest = worths[at + best]
  let count = 0
  for (let s = 0; s < N; s++) {
    if (highest - worths[at + s] > leads[table + best * ROW + s]) continue
    ways[count] = s
    waysWorth[count++] = worths[at + s]
  }
  return count
}

/** The stretches around some units, those that touch each other joined. */
function stretchesAround(units: readonly number[], length: number): Stretch[] {
  const found: Stretch[] = []
  for (const unit of units) {
    const first = Math.max(0, unit - REACH)
    const last = Math.min(length - 1, unit + REACH)
    const above = found[found.length - 1] as Stretch | undefined
    if (above !== undefined && first <= above.last + 1)
      found[found.length - 1] = { ...above, last, lastDoubt: unit }
    else found.push({ first, last, firstDoubt: unit, lastDoubt: unit })
  }
  return found
}
