/** Numerals, months and days as papers print them. */

/** Han numerals of dates and pages, for use inside a character class. */
export const HAN_NUMERALS = '〇○零一二三四五六七八九十廿卅'

const DIGITS = '〇一二三四五六七八九'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** An English month, whole or shortened, for use inside a pattern that ignores case. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

/** September → 9; what `MONTH_NAME` matched. */
export const monthNumber = (name: string): number =>
  MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

const digitOf = (char: string): number => (char === '○' || char === '零' ? 0 : DIGITS.indexOf(char))

const narrow = (text: string): string => text.normalize('NFKC')

/** 27, ２７, 二十七, 廿七, 二七 → 27; 十 → 10. NaN for anything else. */
export function hanNumber(text: string): number {
  const plain = narrow(text)
  if (/^\d+$/.test(plain)) return Number(plain)
  const spelt = plain.replace('廿', '二十').replace('卅', '三十')
  const [tens, ones] = spelt.split('十')
  if (ones === undefined) return digits(spelt)
  return (tens === '' ? 1 : digits(tens)) * 10 + (ones === '' ? 0 : digits(ones))
}

function digits(text: string): number {
  const values = [...text].map(digitOf)
  return values.length === 0 || values.includes(-1) ? Number.NaN : Number(values.join(''))
}

/** 2026, 二〇二六, 民國九年 (its first year was 1912; 元年 is the first) → the year. */
export function yearNumber(text: string): number {
  const republic = /^(?:中華|中华)?民[国國](.+)$/u.exec(text)
  if (!republic) return hanNumber(text)
  return 1911 + (republic[1] === '元' ? 1 : hanNumber(republic[1]))
}

/** YYYY-MM-DD of a day that exists, in a year in which papers were printed; otherwise null. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1600 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day > last) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day as far as it was printed. */
export interface PrintedDay {
  readonly year: number | null
  readonly month: number | null
  readonly day: number
}

/** No report is longer on its way to the paper, not even by ship, in days. */
const LONGEST_WAY = 200
const MS_PER_DAY = 86_400_000

/**
 * YYYY-MM-DD of a day from which a paper reports: a year or month that is not printed is that of the last such day
 * up to the day of issue (YYYY-MM-DD). Null when there is no day of issue to tell by, or that day is too long ago.
 */
export function reportedDay(
  { year, month, day }: PrintedDay,
  issued: string | null,
): string | null {
  if (year !== null && month !== null) return isoDate(year, month, day)
  const issue = /^(\d{4})-(\d\d)-\d\d$/.exec(issued ?? '')
  if (!issue) return null
  const last = month ?? Number(issue[2])
  const lastYear = Number(issue[1])
  const candidates = [isoDate(lastYear, last, day)]
  if (month !== null) candidates.push(isoDate(lastYear - 1, month, day))
  else
    candidates.push(last === 1 ? isoDate(lastYear - 1, 12, day) : isoDate(lastYear, last - 1, day))
  const days = (date: string) => (Date.parse(issue[0]) - Date.parse(date)) / MS_PER_DAY
  return (
    candidates.find((date) => date !== null && days(date) >= 0 && days(date) <= LONGEST_WAY) ?? null
  )
}
