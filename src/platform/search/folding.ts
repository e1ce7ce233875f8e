import { makeScripts } from '../../engine'
import type { PageFacts } from '../page-summary'

/** A text reduced to what a search goes by. */
export type Fold = (text: string) => string

/** What the list says of a page, as one text; what lies between its parts is in no query. */
export const titlesOf = ({ title, publication, date, pageNumber }: PageFacts): string =>
  [title, publication, date, pageNumber].join(BETWEEN)

const BETWEEN = '\u{1}'

const UNITS = 0x10000
/** How many UTF-16 code units become a text at once. */
const AT_ONCE = 8192

/**
 * White space is left out, because a column breaks its lines anywhere; width and case count for nothing, and simplified
 * characters find traditional ones.
 */
export function makeFold(): Fold {
  const { simplified } = makeScripts()
  const folded = new Uint16Array(UNITS)
  for (let unit = 0; unit < UNITS; unit++) {
    const char = String.fromCharCode(halfWidth(unit))
    const [lower] = simplified(char).toLowerCase()
    folded[unit] = /\s/.test(char) ? 0 : lower.charCodeAt(0)
  }
  return (text) => {
    const units = new Uint16Array(text.length)
    let length = 0
    for (let at = 0; at < text.length; at++) {
      const unit = folded[text.charCodeAt(at)]
      if (unit !== 0) units[length++] = unit
    }
    let all = ''
    for (let at = 0; at < length; at += AT_ONCE)
      all += String.fromCharCode(...units.subarray(at, Math.min(length, at + AT_ONCE)))
    return all
  }
}

/** Unicode's full-width forms U+FF01–FF5E stand for U+0021–7E. */
const halfWidth = (unit: number) => (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit)
