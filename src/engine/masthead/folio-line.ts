import { HAN_NUMERALS, hanNumber, isoDate, MONTH_NAME, monthNumber, yearNumber } from '../calendar'
import { DEPARTMENT } from '../departments'
import { isPaperName } from './paper-names'

/** What one line says, if it is a masthead's or a folio's. */
export interface FolioLine {
  /** YYYY-MM-DD */
  readonly date: string | null
  readonly page: string | null
  /** A number that is the page's if the line is a folio: the 3 of 2026.3.2 星期一 3. */
  readonly number: string | null
  readonly paper: string | null
  readonly weekday: boolean
  /** A lunar date, an issue's number, prices, editors: what a masthead has and an article's line has not. */
  readonly office: boolean
  /** The name of a section, such as 要闻. */
  readonly section: boolean
  /** All other words. */
  readonly words: readonly string[]
}

/** A space or two, as a PDF puts them around digits. */
const S = '\\s{0,2}'
const HAN = '\\p{Script=Han}'
const NUMBER = `(?:[\\d０-９]{1,2}|[${HAN_NUMERALS}]{1,3})`
const YEAR = `(?:公元)?(?<year>\\d(?:\\s?\\d){3}|[０-９]{4}|[〇○零一二三四五六七八九]{4}|(?:中華|中华)?民[国國](?:元|${NUMBER}))`
const HAN_DATE = `${YEAR}${S}年${S}(?<month>${NUMBER})${S}月${S}(?<day>${NUMBER})${S}[日号號]`
const DIGIT_DATE = '(?<year>\\d{4})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)'
const LATIN_YEAR = '(?<year>1[6-9]\\d\\d|20\\d\\d)(?!\\d)'
const LATIN_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const MONTH_FIRST = `(?<name>${MONTH_NAME})\\s+${LATIN_DAY},?\\s+${LATIN_YEAR}`
const DAY_FIRST = `${LATIN_DAY}\\s+(?:of\\s+)?(?<name>${MONTH_NAME}),?\\s+${LATIN_YEAR}`

/** 丙午, and 农历丙午年正月十四, 庚申年二月十五日. */
const STEM = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]'
const CALENDAR = '农历|農曆|农曆|夏历|夏曆|阴历|陰曆|旧历|舊曆|岁次|歲次'
const LUNAR = `(?:(?:${CALENDAR})${S}(?:${STEM}年?)?|${STEM}年)${S}(?:[闰閏]?[正元一二三四五六七八九十冬腊臘]{1,2}月(?:[大小]|初?[${HAN_NUMERALS}]{1,3})?日?)?`
const WEEKDAY =
  '(?:星期|礼拜|禮拜|[周週])[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening))?\\b'
const ISSUE = `(?:(?:总|總)?第${S}(?:\\d{1,6}|[${HAN_NUMERALS}千百]{1,9})${S}[期号號]|(?:vol|no)\\.${S}[\\dIVXLC]{1,7}(?:[.,]|\\b))`
const COUNT = `(?:今[日天]|本期|共|[总總]共)${S}(?:出版)?${S}${NUMBER}${S}[版頁页張张]`
const PAGE_NUMBER = `(?<page>[A-Z]?[\\d０-９]{1,3}|[${HAN_NUMERALS}]{1,3})`
const PAGE = `第${S}${PAGE_NUMBER}${S}[版張张页頁]`
const PAGE_BEFORE = `(?<page>[A-Z]?\\d{1,2})${S}版`
const PAGE_LATIN = 'page\\s+(?<page>[A-Z]?\\d{1,3})'
/** Not a day's, an hour's, a score's. */
const LONE = '(?<page>[A-Z]?\\d{1,2})(?![\\d.:：,，%％年月日号時时])'
/** What a paper says of itself and its editors, to the next space. */
const OFFICE =
  '(?:本版|本期)?(?:国内统一|國內統一|邮发代号|郵發代號|代号|零售|定价|定價|每份|月价|月價|網址|网址|电话|電話|热线|熱線|邮箱|郵箱|e-?mail|责任编辑|責任編輯|责编|責編|编辑|編輯|美编|美編|版式|校对|校對|组版|值班|投稿|主办|主辦|主管|出版|社址|创刊|創刊|天气|天氣)\\S*'
const SECTION = `${DEPARTMENT}{1,2}(?:[·・•|]${DEPARTMENT}{1,2})?`

type Kind = 'date' | 'weekday' | 'office' | 'page' | 'paper' | 'section' | 'number'

interface Part {
  readonly kind: Kind
  readonly text: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** A part ends with its word, or where the next part can begin. */
const ENDS = `(?![\\p{L}\\p{N}])|(?=[\\d０-９]|第|星期|礼拜|禮拜|[周週][一二三四五六日]|${CALENDAR}|[总總]第|今日|中[華华]民|民[国國])`

/** In the order in which they are tried; each at the place that was reached, so that a line is read once. */
const PARTS: readonly (readonly [Kind, RegExp])[] = (
  [
    ['date', HAN_DATE],
    ['date', DIGIT_DATE],
    ['date', MONTH_FIRST],
    ['date', DAY_FIRST],
    ['office', LUNAR],
    ['weekday', WEEKDAY],
    ['office', ISSUE],
    ['office', COUNT],
    ['office', OFFICE],
    ['page', PAGE],
    ['page', PAGE_BEFORE],
    ['page', PAGE_LATIN],
    ['section', SECTION],
    ['paper', `${HAN}{1,8}?[报報]`],
    ['number', LONE],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`(?:${pattern})(?:${ENDS})`, 'iuy')])

const DIVIDERS = /[\s│|丨·•,.、—–\-（）()【】[\]〔〕<>《》]+/uy
const WORD = /[^\s│|丨]+/uy
const LETTER = /[\p{L}\p{N}]/u
/** A bracket's end and a word right behind it: 2026年3月2日（星期一）举行. */
const BRACKET_RUNS_ON = /[）)]\p{L}$/u
/** Running text, an hour, a dispatch, a pointer to another page. */
const NO_FOLIO =
  /[，。；！？→▶]|>>|[讯訊电電][）)]?$|时间|時間|地点|截止|截至|[上下]午|晚上|\d{1,2}(?:[:：]\d\d|\s?[时時点點])|下[转轉]|上接|[转轉]自|[详詳]见|导读|導讀/u

/**
 * Reads a line part by part. Null when it cannot be a masthead's or a folio's, because something runs on from its
 * date or page: 2026年3月2日前提交.
 */
export function readFolioLine(line: string): FolioLine | null {
  if (NO_FOLIO.test(line)) return null
  const parts: Part[] = []
  const words: string[] = []
  let at = reach(DIVIDERS, line, 0)
  while (at < line.length) {
    const part = partAt(line, at)
    const end = at + (part?.text.length ?? 0)
    if (part) parts.push(part)
    else if (at > 0 && LETTER.test(line[at - 1]) && LETTER.test(line[at])) return null
    const next = part ? end : reach(WORD, line, at)
    if (!part) words.push(line.slice(at, next))
    at = reach(DIVIDERS, line, next)
    if (part && BRACKET_RUNS_ON.test(line.slice(next, at + 1))) return null
  }
  const textOf = (kind: Kind) => parts.find((part) => part.kind === kind)?.text
  const pages = parts.filter(({ kind }) => kind === 'page')
  const numbers = parts.filter(({ kind }) => kind === 'number')
  const date = parts.find(({ kind }) => kind === 'date')
  return {
    date: date ? dateOf(date) : null,
    page: pages.length === 1 ? pageOf(pages[0]) : null,
    number: numbers.length === 1 ? pageOf(numbers[0]) : null,
    paper: textOf('paper') ?? null,
    weekday: textOf('weekday') !== undefined,
    office: textOf('office') !== undefined,
    section: textOf('section') !== undefined,
    words,
  }
}

function partAt(line: string, at: number): Part | null {
  for (const [kind, pattern] of PARTS) {
    pattern.lastIndex = at
    const found = pattern.exec(line)
    if (!found) continue
    if (kind === 'paper' && !isPaperName(found[0])) continue
    if (kind === 'page' && /[（(]$/u.test(line.slice(0, at))) continue
    return { kind, text: found[0], groups: found.groups ?? {} }
  }
  return null
}

/** Where a sticky pattern ends that may match at a place. */
function reach(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(line)?.[0].length ?? 0)
}

function dateOf({ groups: { year = '', month, name = '', day = '' } }: Part): string | null {
  const solid = (text: string) => text.replace(/\s/gu, '')
  return isoDate(
    yearNumber(solid(year)),
    month === undefined ? monthNumber(name) : hanNumber(month),
    hanNumber(day),
  )
}

/** 01 and 一 are page 1; A01 is what the paper calls it. */
function pageOf({ groups: { page = '' } }: Part): string | null {
  const plain = page.normalize('NFKC').toUpperCase()
  if (/^[A-Z]\d+$/.test(plain)) return plain
  const number = hanNumber(plain)
  return number > 0 ? String(number) : null
}
