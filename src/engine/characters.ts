import { CHARACTER_KINDS, CHARACTER_RUNS, KIND_SYMBOLS } from './characters-table'

/**
 * What kind each character is, as far as typesetting cares. A table of one integer for each UTF-16 code unit: what the
 * engine asks of a character is a bit of it, so that one look over a line answers all that is asked of the line.
 * Halves of surrogate pairs are `SURROGATE` and nothing else: who needs to know more of them reads code points.
 *
 * Which characters are of a kind is described in `tools/characters.ts`.
 */

/** As `isHan`. */
export const HAN = 1 << 0
/** 0–9 and ０–９. */
export const DIGIT = 1 << 1
/** As `isLatin`. */
export const LATIN = 1 << 2
export const LETTER = 1 << 3
/** Has a capital that is another character. */
export const SMALL = 1 << 4
/** White space, as `\s` has it. */
export const SPACE = 1 << 5
export const WIDE_SPACE = 1 << 6
export const FORM_FEED = 1 << 7
/** 。 and ； end no heading and stand in none. */
export const HEAVY = 1 << 8
/** 。！？!? */
export const STOP = 1 << 9
/** ，,；; */
export const COMMA = 1 << 10
/** 、 */
export const PAUSE = 1 << 11
/** ：: */
export const COLON = 1 << 12
/** “‘「『 */
export const QUOTE = 1 << 13
/** 《〈 */
export const TITLE = 1 << 14
/** ·│|｜／/ */
export const DIVIDER = 1 << 15
/** （( and ）) */
export const OPEN = 1 << 16
export const CLOSE = 1 << 17
/** Marks that prose cannot do without for long: 。 and all commas and pauses. */
export const PROSE = 1 << 18
/** The marks of verse, and those a verse may end in: ，。；：、！？ and ，。；！？ */
export const VERSE = 1 << 19
export const VERSE_END = 1 << 20
/** Marks that close what was opened: they stand behind a sentence's end. */
export const CLOSER = 1 << 21
/** Marks that end a sentence wherever they stand, and marks after which one goes on. */
export const SENTENCE_END = 1 << 22
export const GOES_ON = 1 << 23
/** Marks that no line may begin with. */
export const NEVER_FIRST = 1 << 24
/** Function characters: a pair that holds one is not a word. */
export const EMPTY_WORD = 1 << 25
/** What words of letters and numbers begin with: ASCII digits, and Latin letters without any mark beyond ɏ. */
export const WORDY = 1 << 26
/** What stands in no name and in no section's title: anything but Han, digits, brackets, dots and white space. */
export const NAMELESS = 1 << 27
export const SURROGATE = 1 << 28
/** .．… */
export const POINT = 1 << 29

/** Printed width in half characters, 0 to 2, in the topmost bits: `kind >>> WIDTH`. */
export const WIDTH = 30

/** `KINDS[code unit]`: all that holds of it. */
export const KINDS = new Uint32Array(0x10000)

/** 1 for each Han that is no function character: a byte each, for words are asked for all over the table. */
export const WORD_HAN = new Uint8Array(0x10000)

let begin = 0
for (const [, count, symbol] of CHARACTER_RUNS.matchAll(/(\d*)([^\d\s])/g)) {
  const kinds = CHARACTER_KINDS[KIND_SYMBOLS.indexOf(symbol)]
  const end = begin + Number(count || 1)
  KINDS.fill(kinds, begin, end)
  if ((kinds & (HAN | EMPTY_WORD)) === HAN) WORD_HAN.fill(1, begin, end)
  begin = end
}

/** All that holds of any of the code units from `start` to before `end`. */
export function kindsOf(codes: Uint16Array, start: number, end: number): number {
  let kinds = 0
  for (let k = start; k < end; k++) kinds |= KINDS[codes[k]]
  return kinds
}
