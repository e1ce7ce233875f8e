import type { Box } from '../../engine'

/** A word as recognition cut it out; in Chinese often a single character. */
export interface Word {
  readonly text: string
  readonly box?: Box
  /** The file has a space before it. */
  readonly isApart: boolean
}

const HAN =
  /[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
/** Marks as wide as a character, much of it white. */
const WIDE_MARK = /[\u3001-\u3004\u3008-\u303f\uff01-\uff60]/
/** Marks that Chinese shares with other languages, or that recognition takes for wide ones. */
const OTHER_MARK = /[\u2014\u2018-\u201d\u2026!-/:-@[-`{-~]/

/** White from which on a space was printed, measured by the line's height: between two Han, and beside a mark. */
const PRINTED = { han: 0.7, mark: 1.2 }

/**
 * A line of its words. Recognition puts a space between any two words, and every few Chinese characters are one to
 * it: between those a space stands only where as much white was printed.
 */
export function spacedWords(words: readonly Word[], height: number | undefined): string {
  let line = ''
  words.forEach((word, i) => {
    const before = words[i - 1]
    if (word.isApart && before && isPrinted(before, word, height)) line += ' '
    line += word.text
  })
  return line
}

function isPrinted(left: Word, right: Word, height: number | undefined): boolean {
  const kind = chineseBetween([...left.text].at(-1) ?? '', [...right.text][0] ?? '')
  if (!kind || !left.box || !right.box || !height) return true
  return right.box.x - left.box.x - left.box.width >= PRINTED[kind] * height
}

/** What Chinese two neighbours are; null where the one or the other is something else. */
function chineseBetween(a: string, b: string): 'han' | 'mark' | null {
  if (HAN.test(a) && HAN.test(b)) return 'han'
  const isChinese = (char: string) => HAN.test(char) || WIDE_MARK.test(char)
  const belongs = (char: string) => isChinese(char) || OTHER_MARK.test(char)
  return (isChinese(a) && belongs(b)) || (isChinese(b) && belongs(a)) ? 'mark' : null
}
