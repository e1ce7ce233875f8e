import { draftBlocks } from './blocks'
import type { Decoding } from './chain'
import type { Layout } from './claim'
import { joinColumns } from './columns'
import { lookAt } from './look'
import { matchHeads } from './match'
import { readPrinted } from './page'
import { STATE_COUNT, type State, stateIndex } from './states'
import { structure } from './structure'
import { readUnits } from './units'
import { readWords } from './words'

/**
 * A page for tests, its lines given as `state text`, arranged as the engine does after decoding. `sure` is the
 * probability of each given state; the rest falls to `else`, or to every other state alike.
 */
export function arranged(
  marked: readonly string[],
  given: { readonly sure?: number; readonly else?: State } = {},
): { readonly layout: Layout; readonly decoding: Decoding } {
  const { sure = 0.9 } = given
  const page = readPrinted(marked.map((line) => line.slice(line.indexOf(' ') + 1)).join('\n'))
  const states = marked.map((line) => stateIndex(line.split(' ')[0] as State))
  const units = readUnits(page)
  if (units.length !== marked.length) throw new Error('A marked line must be one unit')
  const marginals = new Float64Array(units.length * STATE_COUNT)
  states.forEach((state, u) => {
    for (let s = 0; s < STATE_COUNT; s++) {
      const rest = given.else === undefined ? (1 - sure) / (STATE_COUNT - 1) : 0
      marginals[u * STATE_COUNT + s] = s === state ? sure : rest
    }
    if (given.else !== undefined && stateIndex(given.else) !== state)
      marginals[u * STATE_COUNT + stateIndex(given.else)] = 1 - sure
  })
  const words = readWords(page.codes, units)
  const drafts = draftBlocks(states, units)
  const bench = {
    page,
    units,
    looks: lookAt(page, units),
    words,
    drafts,
    structure: structure(drafts, units),
  }
  const bodies = joinColumns(bench)
  return {
    layout: { states, bench, bodies, matches: matchHeads(bench, bodies) },
    decoding: { states, marginals },
  }
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
