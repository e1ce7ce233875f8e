import { splitLines } from './line'
import { widthOf } from './script'

/** What a page says about itself. */
export interface Masthead {
  readonly publication: string | null
  /** YYYY-MM-DD */
  readonly date: string | null
  readonly page: string | null
}

const NUMERALS = '〇一二三四五六七八九'
const HAN_NUMBER = '[〇○零一二三四五六七八九十廿卅]'
const YEAR = `(\\d{4}|[〇○零一二三四五六七八九]{4}|(?:民国|民國|中華民國|中华民国)${HAN_NUMBER}{1,4})`
const DATE = new RegExp(
  `${YEAR}\\s*年\\s*(\\d{1,2}|${HAN_NUMBER}{1,3})\\s*月\\s*(\\d{1,2}|${HAN_NUMBER}{1,3})\\s*日`,
  'u',
)
const ISO_DATE = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_FIRST =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(1[6-9]\d\d|20\d\d)\b/i
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(1[6-9]\d\d|20\d\d)\b/i
const PAGE = new RegExp(`第\\s*(\\d{1,3}|[A-Z]\\d{1,2}|${HAN_NUMBER}{1,3})\\s*[版張张]`, 'u')
const PAGE_ALONE = /^\s*([A-Z]?\d{1,2})\s*版?\s*(?:[│|丨/]|\s{2,}|$)/u
const PAPER = /^[\p{Script=Han}]{1,8}(?:报|報)$/u
const PUBLISHER =
  /([\p{Script=Han}]{2,6}(?:日报|日報|晚报|晚報|晨报|时报|時報|商报|早报|都市报|周报|快报))(?:社|编辑)/u
const LATIN_PAPER = /^the\s+[a-z][a-z ]{2,30}$/i
const TURN = /(?:下转|下轉|上接|转自|轉|详见|詳見|导读|[（(]\s*\d)/u

const WEEKDAY =
  '(?:星期|礼拜|禮拜|周)[一二三四五六日天]|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b'
const FREE_BEFORE = new RegExp(`(?:^|[\\s│|·,.(（]|[版期号號张張报報]|${WEEKDAY})$`, 'iu')
const FREE_AFTER = new RegExp(`^(?:$|[\\s│|·,.)）(（]|第|农历|農曆|${WEEKDAY})`, 'iu')
/** A bracket after the date, and a sentence right after the bracket. */
const RUNS_ON = /^[（(][^）)]*[）)][\p{Script=Han}]/u
const COMPANY = new RegExp(
  `${WEEKDAY}|第.{1,6}[版期号號张張]|农历|農曆|[│|]|[\\p{Script=Han}][报報](?:\\s|$)`,
  'iu',
)

/** Longest masthead line in full-width characters. */
const LONGEST = 60
/** A date without any company counts among so many non-blank lines at either end of a page. */
const EDGE = 12
/** Mastheads and folios are looked for among this many non-blank lines at the head and at the foot of a page. */
const NEAR = 400

/** Reads publication, date and page number from the lines on a page that look like a masthead or a folio. */
export function readMasthead(text: string): Masthead {
  const printed = splitLines(text).filter((line) => !line.blank)
  const near =
    printed.length > 2 * NEAR ? [...printed.slice(0, NEAR), ...printed.slice(-NEAR)] : printed
  let publication: string | null = null
  let date: string | null = null
  let page: string | null = null
  let dateAlone: string | null = null
  for (const [i, line] of near.entries()) {
    if (line.end - line.start > 200) continue
    const words = text.slice(line.start, line.end).trim()
    if (widthOf(words) > LONGEST || /[，。；！？]/u.test(words)) continue
    const hasDate = dateOf(words)
    const folio = TURN.test(words) ? null : PAGE.exec(words)
    const form = hasDate === null ? null : dateForm(words)
    const atEdge = i < EDGE || i >= near.length - EDGE
    const marked = form === 'free' || (form === 'alone' && atEdge)
    if (form === 'free') date ??= hasDate
    else if (marked) dateAlone ??= hasDate
    if (folio) page ??= pageNumber(folio[1])
    else if (marked) page ??= PAGE_ALONE.exec(words)?.[1] ?? null
    publication ??= paperOf(words, marked || folio !== null)
  }
  return { publication, date: date ?? dateAlone, page }
}

/**
 * A masthead's date stands free: beside it are blanks, dividers, the paper's name, a weekday, a page or an issue, and
 * no running text. `free` where such company makes it certain, `alone` where the line holds a date and little else.
 */
function dateForm(words: string): 'free' | 'alone' | null {
  const match = [DATE, ISO_DATE, MONTH_FIRST, DAY_FIRST]
    .map((form) => form.exec(words))
    .find((found) => found !== null)
  if (!match) return null
  const before = words.slice(0, match.index)
  const after = words.slice(match.index + match[0].length)
  if (!FREE_BEFORE.test(before) || !FREE_AFTER.test(after) || RUNS_ON.test(after)) return null
  if (COMPANY.test(before + after)) return 'free'
  const rest = before + after
  return widthOf(rest.trim()) <= 12 && !/[讯訊电電]/u.test(rest) ? 'alone' : null
}

function dateOf(words: string): string | null {
  const han = DATE.exec(words)
  if (han) return iso(yearOf(han[1]), hanNumber(han[2]), hanNumber(han[3]))
  const digits = ISO_DATE.exec(words)
  if (digits) return iso(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const us = MONTH_FIRST.exec(words)
  if (us) return iso(Number(us[3]), MONTHS.indexOf(us[1].toLowerCase()) + 1, Number(us[2]))
  const uk = DAY_FIRST.exec(words)
  if (uk) return iso(Number(uk[3]), MONTHS.indexOf(uk[2].toLowerCase()) + 1, Number(uk[1]))
  return null
}

function iso(year: number, month: number, day: number): string | null {
  const sane = year >= 1600 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  if (!sane) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first year of the Republic was 1912. */
function yearOf(text: string): number {
  const republic = /^(?:中華|中华)?民[国國](.+)$/u.exec(text)
  if (republic) return 1911 + hanNumber(republic[1])
  if (/^\d+$/.test(text)) return Number(text)
  return Number([...text].map(digitOf).join(''))
}

const digitOf = (char: string): number =>
  char === '○' || char === '零' ? 0 : NUMERALS.indexOf(char)

/** 二十七 → 27, 廿七 → 27, 十 → 10, 27 → 27. */
function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const spelt = text.replace('廿', '二十').replace('卅', '三十')
  const ten = spelt.indexOf('十')
  if (ten < 0) return Number([...spelt].map(digitOf).join(''))
  const tens = ten === 0 ? 1 : digitOf(spelt[ten - 1])
  const ones = spelt[ten + 1] ? digitOf(spelt[ten + 1]) : 0
  return tens * 10 + ones
}

const pageNumber = (text: string): string =>
  /^[A-Z\d]+$/.test(text) ? text : String(hanNumber(text))

function paperOf(words: string, marked: boolean): string | null {
  const publisher = PUBLISHER.exec(words)
  if (publisher) return publisher[1]
  const tokens = words.split(/[\s│|·]+/u)
  const spaced = words.replace(/\s+/gu, '')
  if (marked) return tokens.find((token) => PAPER.test(token)) ?? null
  if (PAPER.test(spaced) && spaced.length <= 8) return spaced
  return LATIN_PAPER.test(words) &&
    /times|news|post|herald|gazette|statesman|chronicle|journal|tribune|standard|mirror|courier|observer|guardian|telegraph/i.test(
      words,
    )
    ? words
    : null
}
