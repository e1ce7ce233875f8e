// Writes which characters are of which kinds to src/engine/characters-table.ts, as this Node.js knows Unicode; the same bytes
// every time. To work it out takes the time of two frames, which no start of the program should spend.
//
//   npx tsx src/tools/characters.ts
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CLOSE,
  CLOSER,
  COLON,
  COMMA,
  DIGIT,
  DIVIDER,
  EMPTY_WORD,
  FORM_FEED,
  GOES_ON,
  HAN,
  HEAVY,
  LATIN,
  LETTER,
  NAMELESS,
  NEVER_FIRST,
  OPEN,
  PAUSE,
  POINT,
  PROSE,
  QUOTE,
  SENTENCE_END,
  SMALL,
  SPACE,
  STOP,
  SURROGATE,
  TITLE,
  VERSE,
  VERSE_END,
  WIDE_SPACE,
  WIDTH,
  WORDY,
} from '../engine/characters'

const TABLE = fileURLToPath(new URL('../engine/characters-table.ts', import.meta.url))

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

function describe(): Uint32Array {
  const described = new Uint32Array(0x10000).fill(1 << WIDTH)
  const text = Array.from(described, (_, code) => String.fromCharCode(code)).join('')
  const mark = (characters: RegExp, kind: number, cleared = 0) => {
    for (const { index, 0: run } of text.matchAll(characters))
      for (let code = index; code < index + run.length; code++)
        described[code] = (described[code] & ~cleared) | kind
  }
  for (const [kind, characters] of DESCRIBED) mark(characters, kind)
  mark(MARK, 0, 3 << WIDTH)
  // Some marks are wide by themselves.
  mark(WIDE, 2 << WIDTH, 3 << WIDTH)
  for (const [kind, characters] of LISTED)
    for (let i = 0; i < characters.length; i++) described[characters.charCodeAt(i)] |= kind
  return described.fill(SURROGATE | (1 << WIDTH), 0xd800, 0xe000)
}

/** Enough for all combinations that there are; none needs an escape. */
const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#%&()*+,-./:;<=>?@[]^_{|}~'

const all = [...describe()]
const combinations = [...new Set(all)]
if (combinations.length > SYMBOLS.length) throw new RangeError('more kinds than symbols')
const symbolOf = new Map(combinations.map((kind, index) => [kind, SYMBOLS[index]]))
const starts = all.flatMap((kind, code) => (kind === all[code - 1] ? [] : code))
const runs = starts.map((start, i) => {
  const count = (starts[i + 1] ?? all.length) - start
  return `${count > 1 ? count : ''}${symbolOf.get(all[start])}`
})

/** Lines of up to so many characters, broken between runs. */
function lines(words: readonly string[], width: number): string {
  const filled: string[] = ['']
  for (const word of words)
    if (filled[filled.length - 1].length + word.length <= width) filled[filled.length - 1] += word
    else filled.push(word)
  return filled.join('\n')
}

writeFileSync(
  TABLE,
  `/**
 * Which code units are of which kinds, as Unicode ${process.versions.unicode} has them. Do not edit by hand; the same command writes the
 * same bytes:
 *
 *   npx tsx src/tools/characters.ts
 */
export const UNICODE = '${process.versions.unicode}'

/** The combinations of kinds that there are, and the symbol of each. */
// biome-ignore format: numbers, one after the other
export const CHARACTER_KINDS: readonly number[] = [
${lines(
  combinations.map((kind) => `${kind}, `),
  110,
)
  .split('\n')
  .map((line) => `  ${line.trim()}`)
  .join('\n')}
]
export const KIND_SYMBOLS = '${SYMBOLS.slice(0, combinations.length)}'

/** From U+0000 to U+FFFF: how many code units in a row are alike, where it is more than one, and their symbol. */
export const CHARACTER_RUNS = \`
${lines(runs, 118)}
\`
`,
)
console.log(
  `Written: ${relative(process.cwd(), TABLE)}, ${runs.length} runs of ${combinations.length} kinds`,
)
