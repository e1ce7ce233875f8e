import { formMask } from '../forms'
import { FULLNESS, type Look } from '../look'
import { ENDING } from '../punctuation'
import { GAP } from '../states'
import type { Unit } from '../units'
import { lookAround, type Sight } from './sight'
import { features, type Seen, together } from './vocabulary'

const OPEN_ABOVE = features`column open above, gap ${GAP.names} after ${ENDING.names}`
const FLOWS_GAP = features`flows, gap ${GAP.names}`
const FLOWS_IS = features`flows, is ${FULLNESS.names}`
const FLOWS = together([GAP.names, FULLNESS.names], (gap, fullness) => [
  FLOWS_GAP(gap),
  FLOWS_IS(fullness),
])

/** Whether a column that broke off further up may go on here. */
export function seeColumns({ looks, open }: Sight, i: number, seen: Seen): void {
  if (open[i] > 0) seen.add(OPEN_ABOVE(looks[i].gap, lookAround(looks, i - 1).ending))
}

/** Whether the sentence of the line right above runs on here. */
export function seeFlow({ looks }: Sight, i: number, seen: Seen): void {
  const { fullness, room, ending } = lookAround(looks, i - 1)
  if (fullness === FULLNESS.tiny || room >= 3) return
  if (ending !== ENDING.bare && ending !== ENDING.comma) return
  seen.add(FLOWS(looks[i].gap, looks[i].fullness))
}

/** A column that broke off waits for so many units to be gone on with. */
const WAITS = 120

const LEAD = formMask('lead')

/**
 * 1 for each unit above which a column broke off in mid-sentence where a byline, a lead or a heading in a frame of its
 * own came between: somewhere below it goes on.
 */
export function openColumns(units: readonly Unit[], looks: readonly Look[]): Uint8Array {
  const open = new Uint8Array(units.length)
  let since = Number.NEGATIVE_INFINITY
  for (let i = 1; i < units.length; i++) {
    if (i - since <= WAITS) open[i] = 1
    const { ending, room, fullness, dry } = looks[i - 1]
    const runsOn = ending === ENDING.bare || ending === ENDING.comma
    if (!runsOn || fullness === FULLNESS.wide || room >= 2 || dry) continue
    const { gap, headlike, forms } = looks[i]
    const framed = gap === GAP.less || gap === GAP.more
    const intrudes = units[i].fixed === 'byline' || (forms & LEAD) !== 0
    if (intrudes || (framed && headlike)) since = i
  }
  return open
}
