/**
 * What kind each character is, as far as typesetting cares. A table of one integer for each UTF-16 code unit: what the
 * engine asks of a character is a bit of it, so that one look over a line answers all that is asked of the line.
 * Halves of surrogate pairs are `SURROGATE` and nothing else: who needs to know more of them reads code points.
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

const EMPTY_WORDS =
  '的了在是和与與及或就也都而于於之不有这這那其他她它我你您们們上下中对對为為以把被从從到向所将將等个個一'

const LISTED: readonly (readonly [kind: number, characters: string])[] = [
  [FORM_FEED, '\f'],
  [WIDE_SPACE, '\u3000'],
  [HEAVY, '。；'],
  [STOP, '。！？!?'],
  [POINT, '.．…'],
  [COMMA, '，,；;'],
  [PAUSE, '、'],
  [COLON, '：:'],
  [QUOTE, '“‘「『'],
  [TITLE, '《〈'],
  [DIVIDER, '·│|｜／/'],
  [OPEN, '（('],
  [CLOSE, '）)'],
  [PROSE, '，。；、,;'],
  [VERSE, '，。；：、！？'],
  [VERSE_END, '，。；！？'],
  [CLOSER, '”’"\'」』）)】》〉］]'],
  [SENTENCE_END, '。！？!?…︒｡．.'],
  [GOES_ON, '，、；,;—－-“‘「『（(《〈【'],
  [NEVER_FIRST, '，。、；：！？）》」』】”’,.;:!?)]%％'],
  [EMPTY_WORD, EMPTY_WORDS],
]

const DESCRIBED: readonly (readonly [kind: number, characters: RegExp])[] = [
  [HAN, /[\p{Script=Han}\u3005\u3007\u30fc\u4e00-\u9fff]+/gu],
  [DIGIT, /[0-9０-９]+/gu],
  [LATIN, /\p{Script=Latin}+/gu],
  [LETTER, /\p{L}+/gu],
  [SMALL, /\p{Changes_When_Uppercased}+/gu],
  [SPACE, /\s+/gu],
  [WORDY, /[0-9A-Za-zÀ-ɏ]+/gu],
  [NAMELESS, /[^\p{Script=Han}（）()0-9\s·・•]+/gu],
]

/** East Asian wide characters, with the quotation marks and dashes that Chinese type sets wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—·×△□■○●◎☆★◆◇▲▼\u2460-\u24ff\u2160-\u217f℃‰]+/gu
/** Combining marks take no room of their own. */
const MARK = /\p{Mn}+/gu

/**
 * Blocks in which all are alike: three quarters of all code units, which it would take long to go through one by one when
 * the program starts.
 */
const BLOCKS: readonly (readonly [from: number, end: number, kinds: number])[] = [
  // Han, extension A and the common ones.
  [0x3400, 0x4dc0, HAN | LETTER | (2 << WIDTH)],
  [0x4e00, 0xa000, HAN | LETTER | (2 << WIDTH)],
  // Hangul.
  [0xac00, 0xd7a4, LETTER | NAMELESS | (2 << WIDTH)],
  [0xd800, 0xe000, SURROGATE | (1 << WIDTH)],
  // For private use.
  [0xe000, 0xf900, NAMELESS | (1 << WIDTH)],
]

function describe(): Uint32Array {
  const kinds = new Uint32Array(0x10000).fill(1 << WIDTH)
  let rest = 0
  for (const [from, end, kind] of BLOCKS) {
    if (rest < from) describeEach(kinds, rest, from)
    kinds.fill(kind, from, end)
    rest = end
  }
  describeEach(kinds, rest, kinds.length)
  for (const [kind, characters] of LISTED)
    for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)] |= kind
  return kinds
}

function describeEach(kinds: Uint32Array, from: number, end: number): void {
  const text = textOf(from, end)
  const mark = (characters: RegExp, kind: number, cleared = 0) => {
    for (const { index, 0: run } of text.matchAll(characters))
      for (let code = from + index; code < from + index + run.length; code++)
        kinds[code] = (kinds[code] & ~cleared) | kind
  }
  for (const [kind, characters] of DESCRIBED) mark(characters, kind)
  mark(MARK, 0, 3 << WIDTH)
  // Some marks are wide by themselves.
  mark(WIDE, 2 << WIDTH, 3 << WIDTH)
}

/** So many characters are put together at once. */
const PART = 0x400

/** The characters from one code unit up to another. */
function textOf(from: number, end: number): string {
  const parts: string[] = []
  for (let at = from; at < end; at += PART)
    parts.push(
      String.fromCharCode(...Array.from({ length: Math.min(PART, end - at) }, (_, i) => at + i)),
    )
  return parts.join('')
}

/** `KINDS[code unit]`: all that holds of it. */
export const KINDS: Uint32Array = describe()

/** 1 for each Han that is no function character: a byte each, for words are asked for all over the table. */
export const WORD_HAN: Uint8Array = describeWords()

function describeWords(): Uint8Array {
  const found = new Uint8Array(KINDS.length)
  let rest = 0
  for (const [from, end, kinds] of [...BLOCKS, [KINDS.length, KINDS.length, 0] as const]) {
    for (let code = rest; code < from; code++) if ((KINDS[code] & HAN) !== 0) found[code] = 1
    if ((kinds & HAN) !== 0) found.fill(1, from, end)
    rest = end
  }
  for (let i = 0; i < EMPTY_WORDS.length; i++) found[EMPTY_WORDS.charCodeAt(i)] = 0
  return found
}

/** All that holds of any of the code units from `start` to before `end`. */
export function kindsOf(codes: Uint16Array, start: number, end: number): number {
  let kinds = 0
  for (let k = start; k < end; k++) kinds |= KINDS[codes[k]]
  return kinds
}
