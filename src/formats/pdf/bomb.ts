import { Unzlib } from 'fflate'

/** In bytes: what a page draws, and each table of a file, unpacks to less. */
const LARGEST = 128_000_000
/** In bytes and times: what is larger than that says hardly anything if it was packed so small. */
const LARGE = 8_000_000
const TOO_SMALL = 200
/** Deflate makes at most so many bytes of one: a short stream cannot unpack to too much. */
const MOST_FROM_ONE = 1032
/** In bytes: what is unpacked at once. */
const PIECE = 4096
/** In bytes: how far before a stream its dictionary is looked for. */
const DICTIONARY = 600

/**
 * Whether a stream of a PDF unpacks to far more than any page draws: pdf.js unpacks it whole, and a megabyte may hold a thousand.
 * Pictures and fonts are left aside, which are as large as they say.
 */
export function isPdfBomb(bytes: Uint8Array): boolean {
  let at = find(bytes, 'stream', 0)
  while (at >= 0) {
    const start = at + 'stream'.length
    const end = find(bytes, 'endstream', start)
    if (end < 0) return false
    const times = timesDeflated(latin(bytes, Math.max(0, at - DICTIONARY), at))
    if (times > 0 && (end - start) * MOST_FROM_ONE ** times > LARGE) {
      const packed = bytes.subarray(start + lineEnd(bytes, start), end)
      if (unpacksTooFar(packed, times)) return true
    }
    at = find(bytes, 'stream', end + 'endstream'.length)
  }
  return false
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (latin(bytes, at, at + word.length) === word) return at
  return -1
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The line break between `stream` and what it holds: CR LF, or LF alone. */
const lineEnd = (bytes: Uint8Array, at: number): number => (bytes[at] === 13 ? 2 : 1)

function timesDeflated(before: string): number {
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  if (/\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(dictionary))
    return 0
  return dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
}

function unpacksTooFar(packed: Uint8Array, times: number): boolean {
  let taken = 0
  let unpacked = 0
  let push = (piece: Uint8Array) => {
    unpacked += piece.length
  }
  for (let i = 0; i < times; i++) {
    const next = push
    const stage = new Unzlib((piece) => inPieces(piece, next))
    push = (piece) => stage.push(piece)
  }
  const isTooFar = () => unpacked > LARGEST || (unpacked > LARGE && unpacked > TOO_SMALL * taken)
  try {
    inPieces(packed, (piece) => {
      if (isTooFar()) return
      taken += piece.length
      push(piece)
    })
  } catch {
    // What is spoilt is told when it is read.
  }
  return isTooFar()
}

function inPieces(bytes: Uint8Array, take: (piece: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE) take(bytes.subarray(at, at + PIECE))
}
