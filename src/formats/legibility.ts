import type { Decode } from './encoding'

/**
 * The characters that make up most of any modern Chinese text, simplified and traditional: in a text read in
 * the wrong encoding they are as rare as any others.
 */
const MOST_USED = new Set(
  '的一是不了在人有我他这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运' +
    '這們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問應戰頭體見產話給門兒東聲員論處義幾認條係氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬觸術領確傳師觀讓識帶導爭運',
)

const known = new WeakMap<Decode, ReadonlySet<string>>()

/**
 * The characters that the Chinese and Taiwanese standards chose as commonly used: the first levels of
 * GB 2312 and of Big5, each one stretch of its encoding.
 */
function commonHan(decode: Decode): ReadonlySet<string> {
  let common = known.get(decode)
  if (!common) {
    const simplified = decode(level([0xb0, 0xd7], [[0xa1, 0xfe]]), 'gb18030') ?? ''
    const traditional =
      decode(
        level(
          [0xa4, 0xc5],
          [
            [0x40, 0x7e],
            [0xa1, 0xfe],
          ],
        ),
        'big5',
      ) ?? ''
    common = new Set(simplified + traditional)
    known.set(decode, common)
  }
  return common
}

/** Every two-byte character with its first byte in one range and its second in any of the others. */
function level([from, to]: Range, seconds: readonly Range[]): Uint8Array {
  const bytes: number[] = []
  for (let first = from; first <= to; first++)
    for (const [low, high] of seconds)
      for (let second = low; second <= high; second++) bytes.push(first, second)
  return Uint8Array.from(bytes)
}

type Range = readonly [number, number]

const CJK_MARKS =
  /[\u3000-\u3011\u3014\u3015\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff05\uff0e\uff10-\uff19]/
const HAN = /\p{Script=Han}/u
const LETTER = /[\p{L}\p{N}\p{P}\p{S}\p{M}]/u
/** No characters at all, or no one's. */
const UNASSIGNED = /[\p{Cn}\p{Co}\p{Cs}]/u
/** Scripts that take up much of Unicode: what a wrong reading mostly hits. */
const UNLIKELY = /[\p{Script=Hangul}\p{Script=Yi}\p{Script=Tibetan}\p{Script=Ethiopic}]/u
const CONTROL = /\p{Cc}/u

/**
 * How much of a text is what people write: near 1 for a text of one language, below 0 for noise. `anyScript`
 * when the encoding itself proves that the characters were meant.
 */
export function quality(text: string, decode: Decode, anyScript = false): number {
  const usual = commonHan(decode)
  let sum = 0
  let count = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    if (code === 0xfeff || code === 9 || code === 10 || code === 12 || code === 13) continue
    count++
    if (code >= 0x20 && code < 0x7f) sum += 0.9
    else if (MOST_USED.has(char) || CJK_MARKS.test(char)) sum += 1
    else if (usual.has(char)) sum += 0.7
    else if (HAN.test(char)) sum += 0.1
    else if (CONTROL.test(char)) sum -= 3
    else if (UNASSIGNED.test(char) || (!anyScript && UNLIKELY.test(char))) sum -= 1
    else if (LETTER.test(char)) sum += anyScript ? 0.5 : 0.3
  }
  return count === 0 ? 0.5 : sum / count
}

/** Share of the code units that are no control characters. */
export function printableShare(text: string): number {
  if (text === '') return 1
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32) || code === 127) controls++
  }
  return 1 - controls / text.length
}
