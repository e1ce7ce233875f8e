import { printableShare, quality } from './legibility'

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The bytes as text, byte order mark and all; null when they are not in that encoding. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null

/** What of the platform's TextDecoder is used. */
export interface TextDecoderClass {
  new (
    label: string,
    options: { fatal: boolean; ignoreBOM: boolean },
  ): { decode(bytes: Uint8Array): string }
}

/** Decoding by the platform's TextDecoder, a new one each time: a failed one may keep what it had read. */
export const decodeWith =
  (Decoder: TextDecoderClass): Decode =>
  (bytes, encoding) => {
    try {
      return new Decoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return null
    }
  }

export interface Decoded {
  /** Exactly as decoded, the byte order mark alone taken off. */
  readonly text: string
  readonly encoding: Encoding
  /** Every encoding the file's head can be read in, best first: what an editor may choose instead. */
  readonly possible: readonly Encoding[]
}

/** Bytes at the head of a file by which its encoding is told. */
const SAMPLE = 1 << 18
/** Below this a reading is no language: the bytes are something else. Any pair of bytes is UTF-16. */
const LEGIBLE: Readonly<Record<Encoding, number>> = {
  'utf-8': 0.35,
  gb18030: 0.35,
  big5: 0.35,
  'utf-16le': 0.55,
  'utf-16be': 0.55,
}

/**
 * Finds the encoding by trying each and judging how much of the result is commonly used text.
 * Null when none reads well.
 */
export function decodeBytes(bytes: Uint8Array, decode: Decode): Decoded | null {
  const marked = markOf(bytes)
  if (marked) {
    const text = decode(bytes, marked)
    if (text !== null) return { text: withoutMark(text), encoding: marked, possible: [marked] }
  }
  const readings: { encoding: Encoding; score: number }[] = []
  for (const encoding of ENCODINGS) {
    const text = decodeHead(bytes, encoding, decode)
    if (text === null) continue
    readings.push({
      encoding,
      score: quality(text, decode, encoding === 'utf-8') + PRIOR[encoding],
    })
  }
  readings.sort((a, b) => b.score - a.score)
  const possible = readings.map(({ encoding }) => encoding)
  for (const { encoding, score } of readings) {
    if (score < LEGIBLE[encoding]) continue
    const text = decode(bytes, encoding)
    if (text !== null) return { text: withoutMark(text), encoding, possible }
  }
  return null
}

/** Whether the bytes say themselves what they are: UTF-8 hardly ever comes about by chance, a mark at their head never. */
export const isCertain = ({ encoding, possible }: Omit<Decoded, 'text'>): boolean =>
  encoding === 'utf-8' || (encoding.startsWith('utf-16') && possible.length === 1)

/** The file read in an encoding that a person chose; null when it cannot be. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, decode: Decode): string | null {
  const text = decode(bytes, encoding)
  return text === null ? null : withoutMark(text)
}

/**
 * Whether bytes that no encoding explains, or the text they decode to, are no text at all: a text has
 * hardly any control characters.
 */
export const looksBinary = (text: string): boolean => printableShare(text) < 0.99

/** Bytes that happen to be valid UTF-8 nearly always are: chance alone rarely makes them so. */
const PRIOR: Readonly<Record<Encoding, number>> = {
  'utf-8': 0.3,
  gb18030: 0.02,
  big5: 0,
  'utf-16le': 0,
  'utf-16be': -0.01,
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

/** The head of the file, cut back by up to three bytes where it would split a character. */
function decodeHead(bytes: Uint8Array, encoding: Encoding, decode: Decode): string | null {
  if (bytes.length <= SAMPLE) return decode(bytes, encoding)
  for (let less = 0; less <= 3; less++) {
    const text = decode(bytes.subarray(0, SAMPLE - less), encoding)
    if (text !== null) return text
  }
  return null
}
