import type { BinaryKind } from './problem'

const MAGIC: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['image', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0]],
  ['image', [0x4d, 0x4d, 0, 0x2a]],
  ['image', [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['office', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['archive', [0x1f, 0x8b, 8]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
]

/** What a file says it is by its first bytes; null for one that may be text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const begins = (from: number, signature: readonly number[]) =>
    signature.every((byte, i) => bytes[from + i] === byte)
  if (begins(0, RIFF) && begins(8, WEBP)) return 'image'
  const known = MAGIC.find(([, signature]) => begins(0, signature))?.[0] ?? null
  return known === 'zip' && isOfficeZip(bytes) ? 'office' : known
}

export const isPdf = (bytes: Uint8Array): boolean => binaryKind(bytes) === 'pdf'
export const isZip = (bytes: Uint8Array): boolean => binaryKind(bytes) === 'zip'

const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/** Office documents are zips whose first member has one of a few names. */
function isOfficeZip(bytes: Uint8Array): boolean {
  const name = String.fromCharCode(...bytes.subarray(30, 60))
  return /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.oasis)/.test(
    name,
  )
}
