import { kinds } from '../kinds'
import { FULLNESS, type Look } from '../look'
import type { Unit } from '../units'
import type { Sight } from './sight'
import { type Stretches, stretchesOf } from './stretches'
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
export function seeRuns(
  { units, looks, dryLines, shortLines }: Sight,
  i: number,
  seen: Seen,
): void {
  seeTexture(looks, i, seen)
  if (looks[i].dry) seeDry(looks[i], dryLines, i, seen)
  else seen.add(NOT_DRY)
  if (isShort(looks[i])) seen.add(SHORT_RUN(shortLines.above[i], shortLines.below[i]))
  if (looks[i].dry) seeDryRun(units, dryLines, i, seen)
  if (units[i].ink.isVerse) seeVerse(units, i, seen)
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
function seeDry({ fullness }: Look, { above, below }: Stretches, i: number, seen: Seen): void {
  seen.add(DRY(Math.min(3, above[i]), Math.min(3, below[i]), fullness))
}

/** Lines without a mark, one below the other. */
export const findDryLines = (looks: readonly Look[]): Stretches =>
  stretchesOf(looks.length, RUN, (i) => looks[i].dry && looks[i - 1].dry)

/** Short lines come in runs in verse and lists, alone as headings. */
export const findShortLines = (looks: readonly Look[]): Stretches =>
  stretchesOf(looks.length, 3, (i) => isShort(looks[i]) && isShort(looks[i - 1]))

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

/** Lines that were set as lines: long runs without a mark, by how wide they are on average. */
function seeDryRun(
  units: readonly Unit[],
  { above, below }: Stretches,
  i: number,
  seen: Seen,
): void {
  const count = above[i] + 1 + below[i]
  if (count < 5) return
  let width = units[i].width
  for (let k = i - 1; k >= i - above[i]; k--) width += units[k].width
  for (let k = i + 1; k <= i + below[i]; k++) width += units[k].width
  const mean = width / count
  const size = mean < 7 ? SIZE.slim : mean < 10 ? SIZE.narrow : SIZE.broad
  seen.add(DRY_RUN_OF(size, count < 8 ? 0 : 1))
  seen.add(BESIDE_RUN(besideRun(units[i].width / mean)))
}

/** Lines that were set as lines: runs that each end in a mark. */
function seeVerse(units: readonly Unit[], i: number, seen: Seen): void {
  let count = 1
  for (let k = i - 1; k >= 0 && k >= i - RUN && units[k].ink.isVerse; k--) count++
  for (let k = i + 1; k < units.length && k <= i + RUN && units[k].ink.isVerse; k++) count++
  if (count >= 4) seen.add(CLOSED_RUN)
}
