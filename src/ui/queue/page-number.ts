import { HAN_NUMERALS, hanNumber } from '../../engine'

const collator = new Intl.Collator('zh', { numeric: true })

const NUMERALS = new RegExp(`[${HAN_NUMERALS}]+`, 'gu')

const known = new Map<string, string>()

/** 第十二版 as 12版: a collator takes digits alone for numbers, and Han numerals by how they sound. */
function inDigits(pageNumber: string): string {
  const before = known.get(pageNumber)
  if (before !== undefined) return before
  const digits = pageNumber
    .replace(/^第/u, '')
    .replace(NUMERALS, (numeral) => String(hanNumber(numeral)))
  known.set(pageNumber, digits)
  return digits
}

/** The order in which the pages of an issue lie: 2 before 10, 二版 before 三版, A12 before B1. */
export function comparePageNumbers(a: string, b: string): number {
  const [x, y] = [inDigits(a), inDigits(b)]
  // Most are numbers, which the collator takes ten times as long to compare.
  return Number(x) - Number(y) || collator.compare(x, y)
}
