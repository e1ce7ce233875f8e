/** A stretch of a text in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly length: number
}

/** A number as it is printed: digits with inner points, commas, ranges, and a sign of measure. */
const NUMBER = /[0-9０-９]+(?:[.．,，:：/~～\-－—][0-9０-９]+)*(?:[%％‰℃°]|[＋+])?/g
/** What may follow a number as its measure: dates, counters, amounts. */
const MEASURE =
  /^[年月日号时時点點分秒个個人名户戶元角万萬亿億千百十余餘多位次项項家级級届屆期天周岁歲号號版页頁章条條件只隻台辆輛座所间間层層栋幢组組处處里米公平立吨噸斤克亩畝倍成度吋寸尺强強批场場支部本套块塊张張起对對双雙行路号楼樓室村]/
const CJK = /[\p{Script=Han}]/u
const SPACES = ' \u00a0\u2009\u202f'
const SPACE = /[ \u00a0\u2009\u202f]/
const DIGIT = /[0-9０-９]/

/**
 * Spaces which a PDF put around numbers between Han characters, as in `6 月 27 日上午`.
 * A space goes where the number has Han on that side, and it either stands between Han on both sides
 * or is followed by its measure. Full-width spaces, spaces between words and between slogans stay.
 */
export function digitSpaces(text: string): Stretch[] {
  const found: Stretch[] = []
  if (!DIGIT.test(text) || !SPACE.test(text)) return found
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index
    const end = start + match[0].length
    const left = spacesBefore(text, start)
    const right = spacesAfter(text, end)
    const hanLeft = CJK.test(charBefore(text, start - left))
    const after = text.slice(end + right, end + right + 2)
    const hanRight = CJK.test(after) && CJK.test(String.fromCodePoint(after.codePointAt(0) ?? 0))
    const measured = MEASURE.test(after)
    const both = hanLeft && hanRight
    if (left > 0 && hanLeft && (measured || (both && right > 0))) push(found, start - left, left)
    if (right > 0 && hanRight && (measured || (both && left > 0))) push(found, end, right)
  }
  return found
}

function push(found: Stretch[], start: number, length: number): void {
  const last = found[found.length - 1]
  if (last && last.start + last.length > start) return
  found.push({ start, length })
}

function spacesBefore(text: string, at: number): number {
  let n = 0
  while (n < 2 && at - n > 0 && SPACES.includes(text[at - n - 1])) n++
  return n
}

function spacesAfter(text: string, at: number): number {
  let n = 0
  while (n < 2 && at + n < text.length && SPACES.includes(text[at + n])) n++
  return n
}

function charBefore(text: string, at: number): string {
  if (at <= 0) return ''
  const unit = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]
}
