import { HAN_NUMERALS, hanNumber, type PrintedDay, reportedDay, yearNumber } from '../calendar'
import { HOUSE } from './houses'
import { isPlace, placeAtEnd } from './places'
import { titleIn } from './titles'

/** Where and when a report was filed. */
export interface Dateline {
  /** As printed, without the spaces that a PDF puts into Chinese: 新华社北京3月2日电. */
  readonly text: string
  readonly place: string | null
  readonly date: DatelineDate | null
}

export interface DatelineDate {
  /** As printed: 3月2日, 二日, March 3. */
  readonly text: string
  /** YYYY-MM-DD; null unless the year is printed or follows from the day of issue. */
  readonly iso: string | null
}

/** A dateline with which a line begins. */
export interface Lead {
  readonly dateline: Dateline
  /** The house as printed: 本报, 新华社, Reuters. */
  readonly agency: string | null
  /** Where the rest of the line begins, in UTF-16 code units. */
  readonly end: number
}

const NUMBER = `(?:[\\d０-９]{1,2}|[${HAN_NUMERALS}]{1,3})`
const YEAR = `(?:\\d{4}|[${HAN_NUMERALS}]{4})`
/** A space or two, as type and PDF layers put them around digits. */
const S = '\\s{0,2}'
const DAY = `(?:(?:(?<year>${YEAR})${S}年${S})?(?<month>${NUMBER})${S}月${S})?(?<day>${NUMBER})${S}[日号號](?:[上下中]午|凌晨|早晨|晚|夜)?`
const RECENT = '[今昨前本][日天晨晚夜]'
const DATE = `(?<date>${DAY}|${RECENT})`
const MANNER =
  '(?:综合|綜合|最新|独家|獨家|新媒体|国内|國內|国际|國際|体育|无线|無線|长途|長途|[专專特急快外要航])'
/** How a dispatch names itself: 电, 专电, 综合消息. */
const DISPATCH = `(?<dispatch>${MANNER}{0,3}(?:电讯|電訊|[电電讯訊]|消息|通[讯訊信](?![员員])|报道|報道|报导|報導))`
/** Not in the midst of a word, unless a reporter is named next. */
const ENDS =
  '(?=$|[^\\p{Script=Han}]|[\\p{Script=Han}]{0,4}(?:记者|記者|通讯员|通訊員|特派|特约|特約)|[题題][:：])'
/** Printed without digits and brackets: 联合国, New York. */
const PLACE = '(?<place>[^\\d０-９，。、；：！？,;:!?（()）【】〔〕［］/／|]{0,16}?)'
const OPEN = '[（(【〔［\\[「]?'
const SOURCE = '(?<source>据|據|综合|綜合)'

const LEAD = new RegExp(
  `^\\s{0,8}${OPEN}(?<lead>${SOURCE}?(?<house>${HOUSE})?${S}${PLACE}${S}${DATE}?${S}${DISPATCH})${ENDS}`,
  'u',
)
const FROM_HOUSE = new RegExp(
  `^\\s{0,8}${OPEN}(?<lead>${SOURCE}《?(?<house>${HOUSE})》?)${ENDS}`,
  'u',
)
const SIGN_OFF = new RegExp(`${DATE}?${S}${DISPATCH}$`, 'u')
/** What only a wire's dispatch is called, so that the place need not be known. */
const BY_WIRE = /[电電]|[专專特航急][讯訊]/u

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Reads the dateline with which a Chinese line begins; null when it begins with none. `issued` is the paper's day
 * of issue, YYYY-MM-DD, by which a printed month and day are given their year.
 */
export function readDateline(line: string, issued: string | null): Lead | null {
  const dispatch = LEAD.exec(line)
  const found = dispatch?.groups && isDispatch(dispatch.groups) ? dispatch : FROM_HOUSE.exec(line)
  const groups: Groups | undefined = found?.groups
  if (!found || !groups?.lead) return null
  return {
    agency: groups.house ?? null,
    dateline: datelineOf(groups.lead, groups.place ?? '', groups, issued),
    end: found[0].length,
  }
}

/** A house's dispatch from anywhere; without a house, one with a day or by wire, or one from a place that is known. */
function isDispatch({ house, place = '', day, dispatch = '' }: Groups): boolean {
  if (titleIn(place)) return false
  if (house) return true
  if (isPlace(place)) return true
  return /^[\p{Script=Han}]{2,8}$/u.test(place) && BY_WIRE.test(dispatch) && day !== undefined
}

/** How a word ends that says where, or when, somebody reports from. */
export interface SignOff {
  /** What stands before it; a name, if anything. */
  readonly before: string
  readonly dateline: Dateline
}

/** Reads 北京报道, 台北2日電 or, a name run into it, 林望舒北京报道. Null without a known place or a day. */
export function readSignOff(word: string, issued: string | null): SignOff | null {
  const found = SIGN_OFF.exec(word)
  if (!found?.groups) return null
  const start = word.slice(0, found.index)
  const place = isPlace(start) ? start : (placeAtEnd(start) ?? '')
  if (place === '' && found.groups.day === undefined) return null
  const before = start.slice(0, start.length - place.length)
  return {
    before,
    dateline: datelineOf(word.slice(before.length), place, found.groups, issued),
  }
}

function datelineOf(text: string, place: string, groups: Groups, issued: string | null): Dateline {
  const solid = (part: string) => part.replace(/\s+/gu, '')
  const date = groups.date === undefined ? null : solid(groups.date)
  return {
    text: solid(text),
    place: solid(place) || null,
    date: date === null ? null : { text: date, iso: isoOf(groups, issued) },
  }
}

function isoOf({ year, month, day }: Groups, issued: string | null): string | null {
  if (day === undefined) return null
  const printed: PrintedDay = {
    year: year === undefined ? null : yearNumber(year),
    month: month === undefined ? null : hanNumber(month),
    day: hanNumber(day),
  }
  return reportedDay(printed, issued)
}
