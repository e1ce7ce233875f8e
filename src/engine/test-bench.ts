import type { Decoding, Potentials } from './chain'
import { arrange, type Ground, type Layout } from './layout'
import { lookAt } from './look'
import { matchHeads } from './match'
import { movesOf } from './moves'
import { readPrinted } from './page'
import { NO_RIVAL } from './reconsider'
import { GAP_CLASSES, ROW, STATE_COUNT, STATES, type State, stateIndex } from './states'
import { readTopics } from './topics'
import { readUnits } from './units'
import { WEIGHTS } from './weights'
import { readWords } from './words'

/**
 * A page for tests, its lines given as `state text`, arranged as the engine does after decoding. `sure` is the
 * probability of each given state; the rest falls to `else`, by the given state where it is no single one, or to every
 * other state alike.
 */
export function arranged(
  marked: readonly string[],
  given: { readonly sure?: number; readonly else?: Else } = {},
): {
  readonly layout: Layout
  readonly decoding: Decoding
  readonly ground: Ground
  readonly potentials: Potentials
} {
  const { sure = 0.9 } = given
  const page = readPrinted(marked.map((line) => line.slice(line.indexOf(' ') + 1)).join('\n'))
  const states = marked.map((line) => stateIndex(line.split(' ')[0] as State))
  const units = readUnits(page)
  if (units.length !== marked.length) throw new Error('A marked line must be one unit')
  const marginals = new Float64Array(units.length * STATE_COUNT)
  states.forEach((state, u) => {
    const other = typeof given.else === 'object' ? given.else[STATES[state]] : given.else
    for (let s = 0; s < STATE_COUNT; s++) {
      const rest = other === undefined ? (1 - sure) / (STATE_COUNT - 1) : 0
      marginals[u * STATE_COUNT + s] = s === state ? sure : rest
    }
    if (other !== undefined && stateIndex(other) !== state)
      marginals[u * STATE_COUNT + stateIndex(other)] = 1 - sure
  })
  const ground = {
    page,
    units,
    looks: lookAt(page, units),
    words: readWords(page.codes, units),
    topics: readTopics(page.codes, units),
    matching: WEIGHTS.matching,
  }
  const { bench, bodies } = arrange(ground, states)
  const rivals = new Float64Array(units.length).fill(NO_RIVAL)
  return {
    layout: { states, bench, bodies, matches: matchHeads(bench, bodies), rivals },
    decoding: { states, marginals },
    ground,
    potentials: independent(marginals),
  }
}

type Else = State | Readonly<Partial<Record<State, State>>>

/** Potentials of which these are the marginals: no unit's state depends on another's. */
function independent(marginals: Float64Array): Potentials {
  const length = marginals.length / STATE_COUNT
  const emit = new Int32Array(length * ROW)
  for (let i = 0; i < length; i++)
    for (let s = 0; s < STATE_COUNT; s++)
      emit[i * ROW + s] = 100 * Math.log(Math.max(marginals[i * STATE_COUNT + s], 1e-9))
  const moves = movesOf(new Int32Array(GAP_CLASSES.length * ROW * ROW))
  return { length, emit, moves, gaps: new Uint8Array(length) }
}

/** Bodies of two articles, each line as wide as the next: of a lake, and of a meeting. */
export const LAKE = [
  '清晨五点半，芦湾村的雾还没散，巡护',
  '船已经突突地离了岸。渔民在湖心放下',
  '一只黑白两色的圆盘，盯着绳子上的刻',
  '度，湖水比上个月又清了六公分。',
]
export const MEETING = [
  '市委书记昨天在全市推进大会上强调，',
  '要围绕用好人鼓舞人凝聚人，扛牢政治',
  '责任，强化履职尽责，凝聚奋进力量，',
  '推动各项工作迭代跃升，贡献力量。',
]
/** A run of body: its first line opens, the others go on. */
export const run = (lines: readonly string[], first: State = 'opening'): string[] =>
  lines.map((line, i) => `${i === 0 ? first : 'body'} ${line}`)
