import { HEAVY, KINDS, POINT, PROSE } from './characters'
import { formsOf } from './forms'
import type { Ink } from './ink'
import { kinds } from './kinds'
import type { PageMeasures } from './measures'
import type { PrintedPage } from './page'
import { ENDING, endingAfter, hasOldStop } from './punctuation'
import { SortedWindow } from './sorted-window'
import { GAP } from './states'
import type { Unit } from './units'

/** How much of its column's width a line fills: `opens` lacks as much as an indent takes. */
export const FULLNESS = kinds('tiny', 'short', 'opens', 'full', 'wide', 'edge')

/** A unit's looks, used for its own features and its neighbours'. */
export interface Look {
  /** One of `ENDING`. */
  readonly ending: number
  /** Width of a full line hereabouts, in full-width characters. */
  readonly usual: number
  /** Characters missing to a full line: negative where the line is wider. */
  readonly room: number
  /** One of `FULLNESS`. */
  readonly fullness: number
  /** Could be a heading: no stop in it or at its end, no comma at its end. */
  readonly headlike: boolean
  /** Without any punctuation that prose cannot do without for long. */
  readonly dry: boolean
  /** One of `GAP`: white space above. */
  readonly gap: number
  readonly indented: boolean
  readonly oddSpace: boolean
  /** The set phrases the line is worded as: a bit for each of `FORM_NAMES`, to be asked with `formMask`. */
  readonly forms: number
}

const NEIGHBOURS = 10

/** Is a line as wide as its column, or wider? */
export const fillsLine = ({ fullness }: Look): boolean =>
  fullness === FULLNESS.full || fullness === FULLNESS.wide

export function lookAt(page: PrintedPage, units: readonly Unit[]): Look[] {
  const { measures, codes } = page
  const usual = usualWidths(units, measures.columnWidth)
  const oldStop = hasOldStop(measures.stops)
  const looks: Look[] = []
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]
    const { ink, width, indent } = unit
    const ending = endingAfter(ink.lastOpen, ink.lastOpen !== ink.last, oldStop)
    const room = usual[i] - width - (indent >= 1 ? indent : 0)
    looks.push({
      ending,
      usual: usual[i],
      room,
      fullness: fullnessOf(width, usual[i], room),
      headlike: width <= LONGEST_HEADING && ending !== ENDING.comma && isHeadlike(ink),
      dry: (ink.near & PROSE) === 0,
      gap: gapClass(unit, measures, i),
      indented: indent >= 1,
      oddSpace: indent > 0 && indent < 1 && measures.spaceInside < 0.25,
      forms: formsOf(codes, unit, measures.script),
    })
  }
  return looks
}

/** In full-width characters. */
const LONGEST_HEADING = 48

/** A question or an exclamation may be a heading; a statement with its full stop is none. */
const isHeadlike = ({ all, last }: Ink): boolean =>
  (all & HEAVY) === 0 && (KINDS[last] & POINT) === 0

/** The 80th percentile of the widths around a unit, drawn towards the page's own width where few stand. */
function usualWidths(units: readonly Unit[], columnWidth: number): Float64Array {
  const widths = new Float64Array(units.length)
  for (let i = 0; i < units.length; i++) {
    const { width, indent } = units[i]
    // No column's line is so wide: it is not counted.
    widths[i] = width > 1.3 * columnWidth ? -1 : width + (indent >= 1 ? indent : 0)
  }
  const usual = new Float64Array(units.length)
  const around = new SortedWindow(WINDOW)
  let from = 0
  let end = 0
  for (let i = 0; i < units.length; i++) {
    const wanted = Math.max(0, Math.min(i - NEIGHBOURS, units.length - WINDOW))
    // What enters is mostly as wide as what leaves, or nearly.
    for (; from < wanted; from++, end++) {
      if (widths[from] === widths[end]) continue
      if (widths[from] < 0 || widths[end] < 0) break
      around.replace(widths, from, end)
    }
    for (; end < Math.min(units.length, wanted + WINDOW); end++)
      if (widths[end] >= 0) around.add(widths, end)
    for (; from < wanted; from++) if (widths[from] >= 0) around.remove(widths, from)
    const local = around.count < 8 ? columnWidth : around.percentile(0.8)
    usual[i] = local < 0.75 * columnWidth ? columnWidth : local
  }
  return usual
}

/** Units whose widths tell the usual one. */
const WINDOW = 2 * NEIGHBOURS + 1

function fullnessOf(width: number, usual: number, room: number): number {
  if (room < -1.5) return FULLNESS.wide
  if (room < 1.5) return FULLNESS.full
  if (room <= 3) return FULLNESS.opens
  return width < 0.4 * usual ? FULLNESS.tiny : FULLNESS.short
}

function gapClass(unit: Unit, measures: PageMeasures, i: number): number {
  if (i === 0) return GAP.more
  if (unit.fixed === 'opening') return GAP.none
  if (unit.formFeed) return GAP.more
  const likely = measures.gapInside[unit.gap] >= 0.12
  if (likely) return unit.gap === 0 ? GAP.none : GAP.some
  return unit.gap < measures.usualGap ? GAP.less : GAP.more
}
