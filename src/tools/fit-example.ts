// A labelled page as the decoding is fitted to it.
import { observePage } from '../engine/features/observer'
import { lookAt } from '../engine/look'
import { readPrinted } from '../engine/page'
import { STATE_COUNT as N, type State, stateIndex } from '../engine/states'
import { readUnits } from '../engine/units'
import { isHeadLine, type LabelledPage, type TruthLine } from './fit-pages'

/** What stands before a body says by itself that one begins: whether the line opens it need not be told apart. */
const INTRODUCES = new Set(['subhead', 'jump'])

/** A page made ready: the features of each unit, and which states its labels allow. */
export interface Example {
  readonly length: number
  readonly features: readonly (readonly string[])[]
  readonly gaps: readonly number[]
  /** `allowed[i * N + s]` is 1 where the labels allow state s at unit i. */
  readonly allowed: Uint8Array
  /** The state that the unit's form makes certain; −1 for none. */
  readonly fixed: readonly number[]
  readonly weight: number
}

export function exampleOf({ text, lines, weight }: LabelledPage): Example {
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
