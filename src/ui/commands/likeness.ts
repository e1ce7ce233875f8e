import { defaultFilter } from 'cmdk'
import PinyinMatch from 'pinyin-match'

/** More of a query than this tells nothing more, and pinyin has ever more readings. UTF-16 code units. */
const LONGEST_QUERY = 24

/** The least likeness of letters strewn over a name that is still more than chance. */
const LEAST = 0.02

/**
 * How well a name answers what somebody typed, from 0, not at all, to 1: the words themselves first, then the pinyin or
 * the initials of Chinese, then letters in this order with others between.
 */
export function likeness(name: string, query: string): number {
  const wanted = query.trim().toLowerCase().slice(0, LONGEST_QUERY)
  const at = name.toLowerCase().indexOf(wanted)
  if (wanted === '' || at === 0) return 1
  if (at > 0) return 0.9
  const pinyin = PinyinMatch.match(name, wanted)
  if (pinyin) return pinyin[0] === 0 ? 0.85 : 0.75
  const strewn = defaultFilter(name, wanted)
  return strewn < LEAST ? 0 : strewn * 0.7
}

/** The best likeness of any of a thing's names. */
export const bestLikeness = (names: readonly string[], query: string): number =>
  Math.max(0, ...names.map((name) => likeness(name, query)))
