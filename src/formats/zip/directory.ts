/** What an archive's directory says of a member. Nothing of it has been checked against the member itself. */
export interface DirectoryEntry {
  readonly name: Uint8Array
  readonly isUtf8: boolean
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where the member's own header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const MEMBER = 0x02014b50
const LOCAL = 0x04034b50
/** Of the end's record without its comment, and the comment at its longest. */
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
/** What stands for a number that is in the 64-bit field. */
const IN_64 = 0xffffffff
const EXTRA_64 = 1

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength)

/** The directory's extent and how many members it lists; null where there is none. */
export function directoryOf(
  bytes: Uint8Array,
): { readonly count: number; readonly offset: number } | null {
  const view = viewOf(bytes)
  const last = bytes.length - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue
    const end = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) }
    return (end.count === 0xffff || end.offset === IN_64) && hasLocator(view, at)
      ? end64(view, Number(view.getBigUint64(at - 12, true)))
      : end
  }
  return null
}

const hasLocator = (view: DataView, end: number): boolean =>
  end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64

function end64(view: DataView, at: number): { count: number; offset: number } | null {
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  }
}

/** The members that a directory lists; null where it breaks off. */
export function entriesOf(
  bytes: Uint8Array,
  { count, offset }: { readonly count: number; readonly offset: number },
): readonly DirectoryEntry[] | null {
  const view = viewOf(bytes)
  const entries: DirectoryEntry[] = []
  let at = offset
  while (entries.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== MEMBER) return null
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) return null
    const flags = view.getUint16(at + 8, true)
    const extra = numbers64(view, nameEnd, extraEnd)
    const inEither = (value: number) => (value === IN_64 ? (extra.shift() ?? value) : value)
    // The order in which the 64-bit field has them.
    const size = inEither(view.getUint32(at + 24, true))
    const packedSize = inEither(view.getUint32(at + 20, true))
    entries.push({
      name: bytes.subarray(at + 46, nameEnd),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 0x2041) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packedSize,
      offset: inEither(view.getUint32(at + 42, true)),
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

function numbers64(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA_64) continue
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    const numbers: number[] = []
    for (let n = at + 4; n + 8 <= end; n += 8) numbers.push(Number(view.getBigUint64(n, true)))
    return numbers
  }
  return []
}

/** A member's bytes as they are packed; null where the archive does not have them. */
export function packedBytes(
  bytes: Uint8Array,
  { offset, packedSize }: DirectoryEntry,
): Uint8Array | null {
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return from + packedSize <= bytes.length ? bytes.subarray(from, from + packedSize) : null
}
