import * as forms from '../forms'
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
  if (leavesOpen(units[i])) seen.add(namesWriter(units[i]) ? LEFT_OPEN_BY_WRITER : LEFT_OPEN)
}

/** A bracket opened in one of the lines above has not closed yet. */
function isOpenAbove(units: readonly Unit[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - BRACKET_LINES; k--) {
    if (leavesOpen(units[k])) return true
    if (/[（()）]/u.test(units[k].text.slice(0, forms.FORM_LENGTH))) return false
  }
  return false
}

const leavesOpen = ({ text }: Unit): boolean => {
  const near = text.slice(-forms.FORM_LENGTH)
  return Math.max(near.lastIndexOf('（'), near.lastIndexOf('(')) > lastClose(near)
}
const lastClose = (text: string): number => Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'))

const namesWriter = ({ text }: Unit): boolean => forms.namesWriter(text.slice(-forms.FORM_LENGTH))
