import * as forms from './forms'
import type { PageMeasures } from './measures'
import type { PageReading } from './page'
import { type Ending, endingOf } from './punctuation'
import type { GapClass } from './states'
import type { Unit } from './units'

/** A unit's looks, used for its own features and its neighbours'. */
export interface Look {
  readonly ending: Ending
  /** Width of a full line hereabouts, in full-width characters. */
  readonly usual: number
  /** Characters missing to a full line: negative where the line is wider. */
  readonly room: number
  readonly fullness: 'tiny' | 'short' | 'opens' | 'full' | 'wide'
  /** Could be a heading: no stop in it or at its end, no comma at its end. */
  readonly headlike: boolean
  /** Without any punctuation that prose cannot do without for long. */
  readonly dry: boolean
  readonly gap: GapClass
  readonly indented: boolean
  readonly oddSpace: boolean
  readonly forms: readonly string[]
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
    const short = unit.text.slice(0, forms.FORM_LENGTH)
    return {
      ending,
      usual: usual[i],
      room,
      fullness: fullnessOf(unit.width, usual[i], room),
      headlike: ending !== 'comma' && unit.width <= 48 && !NO_HEADING.test(unit.text),
      dry: !/[，。；、,;]/u.test(unit.text.slice(0, forms.FORM_LENGTH)),
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

function fullnessOf(width: number, usual: number, room: number): Look['fullness'] {
  if (room < -1.5) return 'wide'
  if (room < 1.5) return 'full'
  if (room <= 3) return 'opens'
  return width < 0.4 * usual ? 'tiny' : 'short'
}

function gapClass(unit: Unit, measures: PageMeasures, i: number): GapClass {
  if (i === 0) return 'more'
  if (unit.fixed === 'opening') return 'none'
  if (unit.formFeed) return 'more'
  const likely = measures.gapInside[unit.gap] >= 0.12
  if (likely) return unit.gap === 0 ? 'none' : 'some'
  return unit.gap < measures.usualGap ? 'less' : 'more'
}

const FORMS: readonly (readonly [string, (line: string) => boolean])[] = [
  ['lead', forms.isLead],
  ['leadAlone', forms.isLeadAlone],
  ['byline', forms.isByline],
  ['name', forms.isNameAlone],
  ['nameInBrackets', forms.isNameInBrackets],
  ['kickerEnd', forms.hasKickerEnd],
  ['deckStart', forms.isDeckStart],
  ['bracketed', forms.isBracketed],
  ['jump', forms.isJump],
  ['caption', forms.isCaption],
  ['credit', forms.hasCredit],
  ['weekday', forms.hasWeekday],
  ['dateLine', forms.isDateLine],
  ['folio', forms.isFolio],
  ['credits', forms.hasCredits],
  ['office', forms.hasOffice],
  ['weather', forms.isWeather],
  ['guide', forms.isGuide],
  ['paper', forms.isPaperName],
  ['question', forms.isQuestion],
  ['asked', forms.isAsked],
  ['answered', forms.isAnswered],
  ['signed', forms.isSigned],
  ['listItem', forms.isListItem],
  ['clock', forms.isClock],
  ['section', forms.isSectionName],
]

const NO_FORMS: readonly string[] = []

function formsOf(line: string, script: PageMeasures['script']): readonly string[] {
  const found: string[] = []
  for (const [name, test] of FORMS) {
    if (script === 'latin' && (name === 'folio' || name === 'guide')) continue
    if (test(line)) found.push(name)
  }
  return found.length === 0 ? NO_FORMS : found
}
