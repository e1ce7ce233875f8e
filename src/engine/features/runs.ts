import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import type { Unit } from '../units'
import { lookAround, type Sight } from './sight'
import { feature, features, type Seen } from './vocabulary'

const PROSE_AFTER_SET_LINES = feature('prose after set lines')
const SET_LINES_AFTER_PROSE = feature('set lines after prose')
/** Up to three lines: more say no more. */
const THREE = ['0', '1', '2', '3']
const NOT_DRY = feature('not dry')
const DRY = features`dry ${THREE}/${THREE}, ${FULLNESS.names}`
const SHORT_RUN = features`short run ${THREE}/${THREE}`
const SIZE = kinds('slim', 'narrow', 'broad')
const DRY_RUN_OF = features`${SIZE.names} dry run of ${['five', 'eight']}`
const BESIDE = kinds('far narrower', 'narrower', 'like', 'wider', 'far wider')
const BESIDE_RUN = features`${BESIDE.names} than its dry run`
const CLOSED_RUN = feature('run of closed lines')

/** Runs of lines that are alike: verse, lists and stacked headlines, and where they give way to prose. */
export function seeRuns({ units, looks }: Sight, i: number, seen: Seen): void {
  seeTexture(looks, i, seen)
  seeDry(looks, i, seen)
  seeShort(looks, i, seen)
  seeSetLines(units, looks, i, seen)
}

/** Lines above and below that tell what a page's texture is. */
const TEXTURE = 3

/** Where lines that were set as lines give way to prose, or prose to such lines, another piece begins. */
function seeTexture(looks: readonly Look[], i: number, seen: Seen): void {
  if (i < TEXTURE || i + TEXTURE >= looks.length) return
  let above = 0
  for (let k = i - TEXTURE; k < i; k++) if (looks[k].dry) above++
  let below = 0
  for (let k = i; k <= i + TEXTURE; k++) if (looks[k].dry) below++
  if (above === 3 && below <= 1) seen.add(PROSE_AFTER_SET_LINES)
  else if (above === 0 && below === 4) seen.add(SET_LINES_AFTER_PROSE)
}

/** Prose has a mark every line or two; stacked headlines, verse and names run on without. */
function seeDry(looks: readonly Look[], i: number, seen: Seen): void {
  if (!looks[i].dry) {
    seen.add(NOT_DRY)
    return
  }
  let above = 0
  while (above < 3 && lookAround(looks, i - 1 - above).dry) above++
  let below = 0
  while (below < 3 && lookAround(looks, i + 1 + below).dry) below++
  seen.add(DRY(above, below, looks[i].fullness))
}

/** Short lines come in runs in verse and lists, alone as headings. */
function seeShort(looks: readonly Look[], i: number, seen: Seen): void {
  if (!isShort(looks[i])) return
  let above = 0
  while (above < 3 && isShort(lookAround(looks, i - 1 - above))) above++
  let below = 0
  while (below < 3 && isShort(lookAround(looks, i + 1 + below))) below++
  seen.add(SHORT_RUN(above, below))
}

const isShort = ({ fullness }: Look): boolean =>
  fullness === FULLNESS.short || fullness === FULLNESS.tiny

/** How far up and down a run of lines is followed. */
const RUN = 10

function besideRun(ratio: number): number {
  if (ratio < 0.5) return BESIDE['far narrower']
  if (ratio < 0.8) return BESIDE.narrower
  if (ratio <= 1.25) return BESIDE.like
  return ratio <= 2 ? BESIDE.wider : BESIDE['far wider']
}

/** Lines that were set as lines: long runs without a mark, by how wide they are on average, and runs that each end in one. */
function seeSetLines(units: readonly Unit[], looks: readonly Look[], i: number, seen: Seen): void {
  if (looks[i].dry) {
    let count = 1
    let width = units[i].width
    for (let k = i - 1; k >= 0 && k >= i - RUN && looks[k].dry; k--, count++)
      width += units[k].width
    for (let k = i + 1; k < units.length && k <= i + RUN && looks[k].dry; k++, count++)
      width += units[k].width
    const mean = width / count
    const size = mean < 7 ? SIZE.slim : mean < 10 ? SIZE.narrow : SIZE.broad
    if (count >= 5) {
      seen.add(DRY_RUN_OF(size, count < 8 ? 0 : 1))
      seen.add(BESIDE_RUN(besideRun(units[i].width / mean)))
    }
  }
  if (units[i].ink.isVerse) {
    let count = 1
    for (let k = i - 1; k >= 0 && k >= i - RUN && units[k].ink.isVerse; k--) count++
    for (let k = i + 1; k < units.length && k <= i + RUN && units[k].ink.isVerse; k++) count++
    if (count >= 4) seen.add(CLOSED_RUN)
  }
}
