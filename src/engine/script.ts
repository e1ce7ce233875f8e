import { KINDS, WIDTH } from './characters'

/** Which script a character belongs to, as far as typesetting cares. */

const HAN = /[\p{Script=Han}\u3005\u3007\u30fc]/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3005\u3007]/u
/** Full-width punctuation and forms: set solid, never with a space beside them. */
const WIDE_MARK =
  /[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6“”‘’…—·]/u
const ASTRAL_LEAD = /[\ud800-\udbff]/
const ASTRAL_TRAIL = /[\udc00-\udfff]/

export const isHan = (char: string): boolean => {
  const code = char.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return code > 0x2e7f && HAN.test(char)
}

/** Han or kana: scripts that are set without spaces between words. */
export const isCjk = (char: string): boolean => CJK.test(char)

export const isWideMark = (char: string): boolean => WIDE_MARK.test(char)

export const isDigit = (char: string): boolean => /[0-9０-９]/.test(char)

export const isLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char)

/**
 * Printed width of a stretch of text in full-width characters: an East Asian wide character counts 1,
 * everything else ½ (Unicode Standard Annex #11, with the quotation marks and dashes that Chinese type sets wide).
 */
export function widthOf(text: string): number {
  let halves = 0
  for (let i = 0; i < text.length; i++) halves += KINDS[text.charCodeAt(i)] >>> WIDTH
  return halves / 2
}

/** Han characters as a share of all that is printed; 0 for nothing printed. */
export function hanShare(text: string): number {
  let han = 0
  let ink = 0
  for (const char of text) {
    if (char.trim() === '') continue
    ink++
    if (HAN.test(char)) han++
  }
  return ink === 0 ? 0 : han / ink
}

/** First code point of a non-empty text, and the last one. */
export const firstChar = (text: string): string =>
  text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0)

export function lastChar(text: string): string {
  if (text === '') return ''
  const unit = text[text.length - 1]
  if (ASTRAL_TRAIL.test(unit) && text.length > 1 && ASTRAL_LEAD.test(text[text.length - 2])) {
    return text.slice(-2)
  }
  return unit
}
