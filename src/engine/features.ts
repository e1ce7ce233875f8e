import * as forms from './forms'
import { type Look, lookAt } from './look'
import type { PageMeasures } from './measures'
import type { PageReading } from './page'
import { LINE_START_FORBIDDEN } from './punctuation'
import { isDigit, isHan, isLatin } from './script'
import type { GapClass } from './states'
import type { Unit } from './units'
import { indexWords, tiesAbove, type WordIndex, wordEvidence, wordLists } from './words'

/** A unit as the decoding sees it: the names of the features that hold, each with weight 1. */
export interface Observed {
  readonly features: readonly string[]
  readonly gap: GapClass
}

/** How to look at each unit of a page. Asked one by one, so that a long file's features are never all there at once. */
export function observer(
  page: PageReading,
  units: readonly Unit[],
  looks: readonly Look[] = lookAt(page, units),
  lists: readonly (readonly string[])[] = wordLists(units),
  index: WordIndex = indexWords(lists),
): (i: number) => Observed {
  const ties = tiesAbove(index, units.length)
  const open = openColumns(units, looks)
  return (i) => {
    const words = wordEvidence(units, looks, lists, index, ties, i)
    const above = looks[i - 1]?.ending ?? 'edge'
    if (open[i] > 0) words.push(`column open above, gap ${looks[i].gap} after ${above}`)
    return { features: featuresOf(page.measures, units, looks, i, words), gap: looks[i].gap }
  }
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
  if (bracketOpenAbove(units, i)) f.push('bracket open above')
  if (leavesBracketOpen(unit)) f.push(`bracket left open${names(unit) ? ', names a writer' : ''}`)
  inkFeatures(unit, measures, f)
  f.push(...besideHeads(units, looks, i), ...texture(looks, i))
  f.push(dryRun(looks, i), ...runFeatures(looks, i), ...setLines(units, looks, i), ...words)
  const flows =
    before !== undefined &&
    before.fullness !== 'tiny' &&
    before.room < 3 &&
    (before.ending === 'bare' || before.ending === 'comma')
  if (flows) f.push(`flows, gap ${look.gap}`, `flows, is ${look.fullness}`)
  return f
}

/** A bracket may run on over this many lines: reporters' names at an article's end, a long aside. */
const BRACKET_LINES = 2

const leavesBracketOpen = ({ text }: Unit): boolean => {
  const near = text.slice(-forms.FORM_LENGTH)
  return Math.max(near.lastIndexOf('（'), near.lastIndexOf('(')) > lastClose(near)
}
const lastClose = (text: string): number => Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'))
const names = ({ text }: Unit): boolean => forms.namesWriter(text.slice(-forms.FORM_LENGTH))

/** A bracket opened in one of the lines above has not closed yet. */
function bracketOpenAbove(units: readonly Unit[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - BRACKET_LINES; k--) {
    if (leavesBracketOpen(units[k])) return true
    if (/[（()）]/u.test(units[k].text.slice(0, forms.FORM_LENGTH))) return false
  }
  return false
}

const NEAR_FORMS = new Set([
  'lead',
  'leadAlone',
  'byline',
  'name',
  'jump',
  'caption',
  'deckStart',
  'kickerEnd',
  'nameInBrackets',
  'asked',
  'answered',
  'listItem',
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

/** A column that broke off waits for so many units to be gone on with. */
const WAITS = 120

/**
 * 1 for each unit above which a column broke off in mid-sentence where a byline, a lead or a heading in a frame of its
 * own came between: somewhere below it goes on.
 */
function openColumns(units: readonly Unit[], looks: readonly Look[]): Uint8Array {
  const open = new Uint8Array(units.length)
  let since = Number.NEGATIVE_INFINITY
  for (let i = 1; i < units.length; i++) {
    if (i - since <= WAITS) open[i] = 1
    const { ending, room, fullness } = looks[i - 1]
    const breaksOff = (ending === 'bare' || ending === 'comma') && fullness !== 'wide' && room < 2
    if (!breaksOff || looks[i - 1].dry) continue
    const framed = looks[i].gap === 'less' || looks[i].gap === 'more'
    const intrudes = units[i].fixed === 'byline' || looks[i].forms.includes('lead')
    if (intrudes || (framed && looks[i].headlike)) since = i
  }
  return open
}

/** A heading among headings: a kicker is longer than its headline, a headline's two lines are much alike. */
function besideHeads(units: readonly Unit[], looks: readonly Look[], i: number): string[] {
  const isHead = (k: number) => looks[k]?.headlike === true && looks[k].ending !== 'stop'
  if (!isHead(i)) return []
  const found: string[] = []
  const compare = (k: number, where: string) => {
    if (!isHead(k)) return
    const ratio = units[i].width / Math.max(1, units[k].width)
    found.push(`${ratio > 1.35 ? 'wider than' : ratio < 0.74 ? 'narrower than' : 'like'} ${where}`)
  }
  compare(i - 1, `heading above, gap ${looks[i].gap}`)
  compare(i + 1, `heading below, gap ${looks[i + 1]?.gap}`)
  return found
}

/** Where lines that were set as lines give way to prose, or prose to such lines, another piece begins. */
function texture(looks: readonly Look[], i: number): string[] {
  const dryIn = (from: number, to: number) => {
    let count = 0
    for (let k = from; k <= to; k++) if (looks[k]?.dry) count++
    return count
  }
  if (looks[i - 3] === undefined || looks[i + 3] === undefined) return []
  const above = dryIn(i - 3, i - 1)
  const below = dryIn(i, i + 3)
  if (above === 3 && below <= 1) return ['prose after set lines']
  if (above === 0 && below === 4) return ['set lines after prose']
  return []
}

/** How far up and down a run of lines is followed. */
const RUN = 10
/** A line of regulated verse: one mark, at its end. */
const CLOSED = /^[^，。；：、！？]{2,15}[，。；！？]$/u

/** Lines that were set as lines: long runs without a mark, by how wide they are on average, and runs that each end in one. */
function setLines(units: readonly Unit[], looks: readonly Look[], i: number): string[] {
  const found: string[] = []
  const dry = runAround(i, (k) => looks[k]?.dry === true)
  if (dry.length >= 5) {
    const mean = dry.reduce((sum, k) => sum + units[k].width, 0) / dry.length
    const size = mean < 7 ? 'slim' : mean < 10 ? 'narrow' : 'broad'
    found.push(`${size} dry run of ${dry.length < 8 ? 'five' : 'eight'}`)
  }
  const closed = runAround(i, (k) => units[k] !== undefined && CLOSED.test(units[k].text))
  if (closed.length >= 4) found.push('run of closed lines')
  return found
}

/** The units around i, itself included, for which something holds without a break; none if it does not hold for i. */
function runAround(i: number, holds: (k: number) => boolean): number[] {
  if (!holds(i)) return []
  const run = [i]
  for (let k = i - 1; k >= i - RUN && holds(k); k--) run.push(k)
  for (let k = i + 1; k <= i + RUN && holds(k); k++) run.push(k)
  return run
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
