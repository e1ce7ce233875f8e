import * as forms from './forms'
import type { PageMeasures } from './measures'
import type { PageReading } from './page'
import { type Ending, endingOf, LINE_START_FORBIDDEN } from './punctuation'
import { isDigit, isHan, isLatin } from './script'
import type { GapClass } from './states'
import type { Unit } from './units'
import { indexWords, type WordIndex, wordEvidence, wordLists } from './words'

/** A unit as the decoding sees it: the names of the features that hold, each with weight 1. */
export interface Observed {
  readonly features: readonly string[]
  readonly gap: GapClass
}

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

export function observe(
  page: PageReading,
  units: readonly Unit[],
  looks: readonly Look[] = lookAt(page, units),
  lists: readonly (readonly string[])[] = wordLists(units),
  index: WordIndex = indexWords(lists),
): Observed[] {
  const words = wordEvidence(units, looks, lists, index)
  return units.map((_, i) => ({
    features: featuresOf(page.measures, units, looks, i, words[i]),
    gap: looks[i].gap,
  }))
}

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
  ['listItem', forms.isListItem],
  ['clock', forms.isClock],
  ['section', forms.isSectionName],
]

function formsOf(line: string, script: PageMeasures['script']): string[] {
  const found: string[] = []
  for (const [name, test] of FORMS) {
    if (script === 'latin' && (name === 'folio' || name === 'guide')) continue
    if (test(line)) found.push(name)
  }
  return found
}

const lengthClass = (width: number): string => {
  const steps = [2, 4, 6, 9, 13, 18, 24, 34]
  return String(steps.find((step) => width <= step) ?? 'long')
}

function featuresOf(
  measures: PageMeasures,
  units: readonly Unit[],
  looks: readonly Look[],
  i: number,
  words: readonly string[],
): string[] {
  const unit = units[i]
  const look = looks[i]
  const before = looks[i - 1] as Look | undefined
  const after = looks[i + 1] as Look | undefined
  const above = `${before?.fullness ?? 'edge'}-${before?.ending ?? 'edge'}`
  const kind = !look.headlike ? look.ending : look.ending === 'stop' ? 'ask' : 'head'
  const f = [
    'any',
    `is ${look.fullness}`,
    `length ${lengthClass(unit.width)}`,
    `${look.fullness} ${look.ending}`,
    `above ${above}`,
    `above ${above}, is ${look.fullness}`,
    `gap ${look.gap}`,
    `gap below ${after?.gap ?? 'edge'}`,
    `${kind}, gaps ${look.gap}/${after?.gap ?? 'edge'}`,
    `${kind}, below ${after?.fullness ?? 'edge'}`,
    `${kind}, above ${before?.ending ?? 'edge'}`,
    `${kind} ${look.fullness}`,
  ]
  for (const form of look.forms) f.push(`form ${form}`)
  if (look.forms.length === 0) f.push('form none')
  for (const form of before?.forms ?? []) if (NEAR_FORMS.has(form)) f.push(`above form ${form}`)
  for (const form of after?.forms ?? []) if (NEAR_FORMS.has(form)) f.push(`below form ${form}`)
  if (units[i + 1]?.fixed === 'byline') f.push('below run-in byline')
  if (i === 0) f.push('first')
  if (i === units.length - 1) f.push('last')
  if (i < 4) f.push('near top')
  if (i >= units.length - 4) f.push('near foot')
  if (measures.indentsParagraphs)
    f.push(look.indented ? `indented after ${before?.ending}` : `flush after ${before?.ending}`)
  else if (look.indented) f.push('odd indent')
  if (look.oddSpace) f.push('odd space')
  if (looks[i + 1]?.oddSpace) f.push('odd space below')
  if (LINE_START_FORBIDDEN.test(unit.text)) f.push('forbidden start')
  inkFeatures(unit, measures, f)
  f.push(dryRun(looks, i), ...runFeatures(looks, i), ...words)
  const flows =
    before !== undefined &&
    before.fullness !== 'tiny' &&
    before.room < 3 &&
    (before.ending === 'bare' || before.ending === 'comma')
  if (flows) f.push(`flows, gap ${look.gap}`, `flows, is ${look.fullness}`)
  return f
}

const NEAR_FORMS = new Set([
  'lead',
  'byline',
  'name',
  'jump',
  'caption',
  'deckStart',
  'kickerEnd',
  'nameInBrackets',
])

function inkFeatures(unit: Unit, measures: PageMeasures, f: string[]): void {
  const text = unit.text.slice(0, forms.FORM_LENGTH)
  if (/[。！？!?]./u.test(text)) f.push('stop inside')
  if (/[，,；;].*./u.test(text)) f.push('comma inside')
  if (/[：:]./u.test(text)) f.push('colon inside')
  if (/\S[ \u3000]\S/u.test(text)) f.push('space inside')
  if (/\u3000/u.test(text)) f.push('wide space inside')
  if (/[“‘「『]/u.test(text)) f.push('quotes')
  if (/[《〈]/u.test(text)) f.push('title marks')
  if (/[·│|｜／/]/u.test(text)) f.push('divider')
  let digits = 0
  let latin = 0
  let capitals = 0
  let han = 0
  for (const char of text) {
    if (isDigit(char)) digits++
    else if (isHan(char)) han++
    else if (isLatin(char)) {
      latin++
      if (char === char.toUpperCase()) capitals++
    }
  }
  const ink = text.replace(/\s/gu, '').length
  if (digits * 3 > ink) f.push('many digits')
  if (measures.script === 'cjk' && latin * 3 > ink) f.push('much latin')
  if (measures.script === 'latin' && latin > 3 && capitals * 4 > latin * 3) f.push('capitals')
  if (measures.script === 'latin') f.push(...latinForms(text))
  if (han === 0 && measures.script === 'cjk') f.push('no han')
}

/** Prose has a mark every line or two; stacked headlines, verse and names run on without. */
function dryRun(looks: readonly Look[], i: number): string {
  if (!looks[i].dry) return 'not dry'
  let above = 0
  while (above < 3 && looks[i - 1 - above]?.dry) above++
  let below = 0
  while (below < 3 && looks[i + 1 + below]?.dry) below++
  return `dry ${above}/${below}, ${looks[i].fullness}`
}

/** Latin pages: specks that OCR took for letters, lines of capitals, and prose with its small letters. */
function latinForms(text: string): string[] {
  if (!/\p{L}{3}/u.test(text)) return ['latin debris']
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const capital = words.filter((word) => word === word.toUpperCase()).length
  if (capital >= 1 && capital === words.length) return ['latin capitals']
  return words.length >= 4 ? ['latin prose'] : []
}

/** Short lines come in runs in verse and lists, alone as headings. */
function runFeatures(looks: readonly Look[], i: number): string[] {
  const short = (k: number) =>
    looks[k] !== undefined && (looks[k].fullness === 'short' || looks[k].fullness === 'tiny')
  if (!short(i)) return []
  let above = 0
  while (above < 4 && short(i - 1 - above)) above++
  let below = 0
  while (below < 4 && short(i + 1 + below)) below++
  return [`short run ${Math.min(above, 3)}/${Math.min(below, 3)}`]
}
