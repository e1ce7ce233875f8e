import {
  type Decode,
  decodeWith,
  ENCODINGS,
  type Encoding,
  type TextDecoderClass,
} from './encoding'
import { quality } from './legibility'

/** What bytes would read like in one encoding. */
export interface TrialReading {
  readonly encoding: Encoding
  /** The first lines with anything on them. */
  readonly beginning: string
  /** How many places at the head of the file are nothing in this encoding: with any, it cannot be taken. */
  readonly unreadable: number
}

/** Bytes at the head of a file that are tried. */
const HEAD = 1 << 16
const LINES = 3
/** Characters of a line that are shown. */
const LINE = 48

/** The bytes in every encoding that can be read, the likeliest first. */
export function readingsOf(bytes: Uint8Array, Decoder: TextDecoderClass): readonly TrialReading[] {
  const decode = decodeWith(Decoder)
  return ENCODINGS.map((encoding) => trial(bytes, encoding, decode, Decoder))
    .sort((a, b) => a.reading.unreadable - b.reading.unreadable || b.score - a.score)
    .map(({ reading }) => reading)
}

function trial(
  bytes: Uint8Array,
  encoding: Encoding,
  decode: Decode,
  Decoder: TextDecoderClass,
): { reading: TrialReading; score: number } {
  const head = bytes.subarray(0, HEAD)
  const whole = decode(head, encoding)
  const text = whole ?? new Decoder(encoding, { fatal: false, ignoreBOM: true }).decode(head)
  // The head may end between the bytes of a character.
  const read = whole === null && bytes.length > HEAD ? text.replace(/\ufffd{1,3}$/, '') : text
  const unreadable = whole === null ? read.split('\ufffd').length - 1 : 0
  return {
    reading: { encoding, beginning: beginningOf(read), unreadable },
    score: quality(read, decode, encoding === 'utf-8'),
  }
}

const beginningOf = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .split(/[\r\n\f\u2028]+/)
    .filter((line) => /\S/.test(line))
    .slice(0, LINES)
    .map((line) => [...line.trim()].slice(0, LINE).join(''))
    .join('\n')
