import { Inflate } from 'fflate'

/** What is packed becomes at most so many times as much. */
const MOST = 1032
/** The fewest packed bytes that are unpacked at a time. */
const LEAST_STEP = 1024

/** The bytes unpacked; null where they are no such thing or become more than their size, at which it stops. */
export function inflated(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length)
    length += chunk.length
  })
  try {
    let at = 0
    while (length <= size && at < packed.length) {
      // Nobody can stop within a step: it must not become much more than there is still room for.
      const to = at + Math.max(LEAST_STEP, Math.floor((size - length) / MOST))
      inflate.push(packed.subarray(at, to), to >= packed.length)
      at = to
    }
  } catch {
    return null
  }
  return length === size ? bytes : null
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The checksum that an archive keeps of every member. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}
