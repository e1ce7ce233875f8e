import { done, type Result, refused } from '../../document'
import type { Decode } from '../encoding'
import { type FileBytes, LARGEST_FILE, tooLarge } from '../import-text'
import { isZip } from '../magic'
import type { Problem } from '../problem'
import { type DirectoryEntry, directoryOf, entriesOf, packedBytes } from './directory'
import { isNoPage, leadsOut, nameOf } from './member-name'
import { crc32, inflated } from './unpack'

/** A file in an archive. It is unpacked when it is read, and each time anew: nothing is kept. */
export interface ZippedFile {
  /** Its path in the archive. */
  readonly name: string
  readonly read: () => Result<FileBytes & { readonly bytes: Uint8Array<ArrayBuffer> }, Problem>
}

/** No archive with more members, or larger than this unpacked, is opened. */
export const MOST_MEMBERS = 10_000
export const LARGEST_UNPACKED = 2_000_000_000
/** How many times larger than packed an archive, or a member, may be. What is small needs no such care. */
export const HIGHEST_RATIO = 20
const SMALL = 1_000_000

const STORED = 0
const DEFLATED = 8

/**
 * What there is in an archive, in its order, without folders and what systems keep for themselves. A member that cannot
 * be read says so when it is; an archive that is damaged or dangerous as a whole is refused before anything is unpacked.
 */
export function openZip(
  { name: file, bytes }: FileBytes,
  decode: Decode,
): Result<readonly ZippedFile[], Problem> {
  const directory = directoryOf(bytes)
  if (!directory) return refused({ code: 'zipDamaged', file })
  const { count: members } = directory
  if (members > MOST_MEMBERS)
    return refused({ code: 'zipTooMany', file, members, limit: MOST_MEMBERS })
  const entries = entriesOf(bytes, directory)
  if (!entries) return refused({ code: 'zipDamaged', file })
  if (isBomb(entries, bytes.length)) return refused({ code: 'zipBomb', file })
  const files = entries
    .map((entry) => ({ entry, name: nameOf(entry, decode) }))
    .filter(({ name }) => !isNoPage(name))
    .map(
      ({ entry, name }): ZippedFile => ({
        name,
        read: () => {
          const read = unpack(entry, name, bytes, `${file}/${name}`)
          return read.ok ? done({ name, bytes: read.value }) : read
        },
      }),
    )
  return files.length > 0 ? done(files) : refused({ code: 'zipEmpty', file })
}

/** Also one whose members share their packed bytes: together they are more than there is. */
function isBomb(entries: readonly DirectoryEntry[], length: number): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedSize, 0)
  return packed > length || size > LARGEST_UNPACKED || isOverRatio(size, length)
}

const isOverRatio = (size: number, packed: number): boolean =>
  size > SMALL && size > HIGHEST_RATIO * packed

function unpack(
  entry: DirectoryEntry,
  name: string,
  archive: Uint8Array,
  file: string,
): Result<Uint8Array<ArrayBuffer>, Problem> {
  const { isEncrypted, method, size, packedSize, crc } = entry
  if (leadsOut(name)) return refused({ code: 'zipPath', file })
  if (isEncrypted) return refused({ code: 'zipEncrypted', file })
  if (method !== STORED && method !== DEFLATED) return refused({ code: 'zipMethod', file, method })
  if (size > LARGEST_FILE) return refused(tooLarge(file, size))
  if (isOverRatio(size, packedSize)) return refused({ code: 'zipBomb', file })
  const packed = packedBytes(archive, entry)
  const bytes = packed && (method === DEFLATED ? inflated(packed, size) : new Uint8Array(packed))
  if (bytes?.length !== size || crc32(bytes) !== crc) return refused({ code: 'zipDamaged', file })
  return isZip(bytes) ? refused({ code: 'zipNested', file }) : done(bytes)
}
