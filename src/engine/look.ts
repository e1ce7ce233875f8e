import { FORM_LENGTH, formsOf } from './forms'
import { kinds } from './kinds'
import type { PageMeasures } from './measures'
import type { PageReading } from './page'
import { ENDING, endingOf } from './punctuation'
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
/** A question or an exclamation may be a heading; a statement with its full stop is none. */
const NO_HEADING = /[。；]|[.．…]$/u

export function lookAt(page: PageReading, units: readonly Unit[]): Look[] {
  const { measures } = page
  const usual = usualWidths(units, measures.columnWidth)
  return units.map((unit, i) => {
    const ending = endingOf(unit.text, measures.stops)
    const room = usual[i] - unit.width - (unit.indent >= 1 ? unit.indent : 0)
    const short = unit.text.slice(0, FORM_LENGTH)
    return {
      ending,
      usual: usual[i],
      room,
      fullness: fullnessOf(unit.width, usual[i], room),
      headlike: ending !== ENDING.comma && unit.width <= 48 && !NO_HEADING.test(unit.text),
      dry: !/[，。；、,;]/u.test(unit.text.slice(0, FORM_LENGTH)),
      gap: gapClass(unit, measures, i),
      indented: unit.indent >= 1,
      oddSpace: unit.indent > 0 && unit.indent < 1 && measures.spaceInside < 0.25,
      forms: formsOf(short, measures.script),
    }
  })
}

/** The 80th percentile of the widths around a unit, drawn towards the page's own width where few stand. */
function usualWidths(units: readonly Unit[], columnWidth: number): number[] {
  return units.map((_, i) => {
    const from = Math.max(0, Math.min(i - NEIGHBOURS, units.length - 2 * NEIGHBOURS - 1))
    const around: number[] = []
    for (let k = from; k < Math.min(units.length, from + 2 * NEIGHBOURS + 1); k++) {
      if (units[k].width <= 1.3 * columnWidth)
        around.push(units[k].width + (units[k].indent >= 1 ? units[k].indent : 0))
    }
    if (around.length < 8) return columnWidth
    around.sort((a, b) => a - b)
    const local = around[Math.floor((around.length - 1) * 0.8)]
    return local < 0.75 * columnWidth ? columnWidth : local
  })
}

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
