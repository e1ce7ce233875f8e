import type { Potentials } from './chain'
import { Scratch } from './scratch'
import { ROW, STATE_COUNT } from './states'
import { higher } from './viterbi'

const N = STATE_COUNT
/** Worth more than any path: what a path is held to. Hundredths of a natural logarithm, as everything here. */
const HELD = 1e6
/** Less than any way is worth. */
const LEAST = -(2 ** 30)
/** What a path is worth from each state of a unit on, for one unit after the other. */
const onward = new Int32Array(N)

const aheadRoom = new Scratch(Int32Array)
const behindRoom = new Scratch(Int32Array)

/**
 * The best paths that pass some unit in a state of one's choice, and what each is worth less than the best of all:
 * max-marginals, from the best ways to and from every state. Good until others are asked for.
 */
export class Detours {
  /** The best path of all. */
  states: readonly number[] = []
  /** What the best way is worth up to a unit in a state, that included; and what the best way on from there is. */
  private readonly ahead: Int32Array
  private readonly behind: Int32Array
  /** The states that a path is held to, by unit; −1 for none. */
  private readonly held: Int8Array

  constructor(private readonly potentials: Potentials) {
    const { length } = potentials
    this.ahead = aheadRoom.room(length * ROW)
    this.behind = behindRoom.room(length * ROW)
    this.held = new Int8Array(length).fill(-1)
    this.survey(0, length - 1)
  }

  /** From now on every path passes the unit in this state. */
  hold(unit: number, state: number): void {
    this.held[unit] = state
    this.survey(unit, unit - 1)
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
    const path = [...states]
    path[unit] = state
    // Where it meets the best path of all, it goes on with that.
    for (let i = unit - 1; i >= 0; i--) {
      path[i] = this.before(i + 1, path[i + 1])
      if (path[i] === states[i]) break
    }
    for (let i = unit + 1; i < states.length; i++) {
      path[i] = this.after(i - 1, path[i - 1])
      if (path[i] === states[i]) break
    }
    return path
  }

  /** What changes where a path is held at a unit: the ways to what stands below it, and on from what stands above. */
  private survey(first: number, last: number): void {
    this.lookAhead(first)
    this.lookBehind(last)
    this.states = this.bestPath()
  }

  private lookAhead(first: number): void {
    const { ahead, held } = this
    const { length, emit, gaps } = this.potentials
    const moves = this.potentials.moves.worth
    for (let i = first; i < length; i++) {
      const at = i * ROW
      // Four states at a time, each with a maximum of its own, that need not wait for each other.
      for (let to = 0; to < ROW; to += 4) {
        let a = i === 0 ? 0 : LEAST
        let b = a
        let c = a
        let d = a
        let k = gaps[i] * ROW * ROW + to
        if (i > 0)
          for (let from = at - ROW; from < at - ROW + N; from++, k += ROW) {
            const worth = ahead[from]
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
      if (held[i] >= 0) ahead[at + held[i]] += HELD
    }
  }

  private lookBehind(last: number): void {
    const { behind, held } = this
    const { length, emit, gaps } = this.potentials
    const moves = this.potentials.moves.worth
    if (last === length - 1) behind.fill(0, last * ROW, length * ROW)
    for (let i = Math.min(last, length - 2); i >= 0; i--) {
      const next = (i + 1) * ROW
      for (let to = 0; to < N; to++) onward[to] = behind[next + to] + emit[next + to]
      if (held[i + 1] >= 0) onward[held[i + 1]] += HELD
      for (let from = 0; from < ROW; from += 4) {
        let a = LEAST
        let b = LEAST
        let c = LEAST
        let d = LEAST
        let k = (gaps[i + 1] * ROW + from) * ROW
        for (let to = 0; to < N; to++, k++) {
          const worth = onward[to]
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

  private bestPath(): number[] {
    const { length } = this.potentials
    const path = new Array<number>(length)
    let state = 0
    const last = (length - 1) * ROW
    for (let s = 1; s < N; s++) if (this.ahead[last + s] > this.ahead[last + state]) state = s
    for (let i = length - 1; i >= 0; i--) {
      path[i] = state
      if (i > 0) state = this.before(i, state)
    }
    return path
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
