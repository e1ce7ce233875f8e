import { FORM_LENGTH } from '../forms'
import { isDigit, isHan, isLatin } from '../script'
import type { Sight } from './sight'
import { feature, type Seen } from './vocabulary'

const STOP_INSIDE = feature('stop inside')
const COMMA_INSIDE = feature('comma inside')
const COLON_INSIDE = feature('colon inside')
const SPACE_INSIDE = feature('space inside')
const WIDE_SPACE_INSIDE = feature('wide space inside')
const QUOTES = feature('quotes')
const TITLE_MARKS = feature('title marks')
const DIVIDER = feature('divider')
const MANY_DIGITS = feature('many digits')
const MUCH_LATIN = feature('much latin')
const CAPITALS = feature('capitals')
const LATIN_DEBRIS = feature('latin debris')
const LATIN_CAPITALS = feature('latin capitals')
const LATIN_PROSE = feature('latin prose')
const NO_HAN = feature('no han')

/** What a line is printed with: marks, digits, letters. */
export function seeInk({ units, measures }: Sight, i: number, seen: Seen): void {
  const text = units[i].text.slice(0, FORM_LENGTH)
  if (/[。！？!?]./u.test(text)) seen.add(STOP_INSIDE)
  if (/[，,；;].*./u.test(text)) seen.add(COMMA_INSIDE)
  if (/[：:]./u.test(text)) seen.add(COLON_INSIDE)
  if (/\S[ \u3000]\S/u.test(text)) seen.add(SPACE_INSIDE)
  if (/\u3000/u.test(text)) seen.add(WIDE_SPACE_INSIDE)
  if (/[“‘「『]/u.test(text)) seen.add(QUOTES)
  if (/[《〈]/u.test(text)) seen.add(TITLE_MARKS)
  if (/[·│|｜／/]/u.test(text)) seen.add(DIVIDER)
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
  if (digits * 3 > ink) seen.add(MANY_DIGITS)
  if (measures.script === 'cjk' && latin * 3 > ink) seen.add(MUCH_LATIN)
  if (measures.script === 'latin' && latin > 3 && capitals * 4 > latin * 3) seen.add(CAPITALS)
  if (measures.script === 'latin') seeLatin(text, seen)
  if (han === 0 && measures.script === 'cjk') seen.add(NO_HAN)
}

/** Latin pages: specks that OCR took for letters, lines of capitals, and prose with its small letters. */
function seeLatin(text: string, seen: Seen): void {
  if (!/\p{L}{3}/u.test(text)) {
    seen.add(LATIN_DEBRIS)
    return
  }
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const capital = words.filter((word) => word === word.toUpperCase()).length
  if (capital >= 1 && capital === words.length) seen.add(LATIN_CAPITALS)
  else if (words.length >= 4) seen.add(LATIN_PROSE)
}
