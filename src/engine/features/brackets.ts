import { CLOSE, OPEN } from '../characters'
import { namesWriter } from '../forms'
import { NEAR } from '../ink'
import type { Unit } from '../units'
import type { Sight } from './sight'
import { feature, type Seen } from './vocabulary'

const OPEN_ABOVE = feature('bracket open above')
const LEFT_OPEN = feature('bracket left open')
const LEFT_OPEN_BY_WRITER = feature('bracket left open, names a writer')

/** A bracket may run on over this many lines: reporters' names at an article's end, a long aside. */
const BRACKET_LINES = 2

/** Brackets that do not close on their line. */
export function seeBrackets({ units }: Sight, i: number, seen: Seen): void {
  if (isOpenAbove(units, i)) seen.add(OPEN_ABOVE)
  const { ink, text } = units[i]
  if (ink.leavesBracketOpen)
    seen.add(namesWriter(text.slice(-NEAR)) ? LEFT_OPEN_BY_WRITER : LEFT_OPEN)
}

/** A bracket opened in one of the lines above has not closed yet. */
function isOpenAbove(units: readonly Unit[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - BRACKET_LINES; k--) {
    const { ink } = units[k]
    if (ink.leavesBracketOpen) return true
    if ((ink.near & (OPEN | CLOSE)) !== 0) return false
  }
  return false
}
