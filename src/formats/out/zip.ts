import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { Zip, ZipDeflate } from 'fflate'
import type { ExportNotes } from '../export-notes'
import type { ExportStamp } from '../export-stamp'
import {
  checkManifest,
  MANIFEST_NAME,
  type ManifestFile,
  type ManifestGap,
  manifestText,
} from './manifest'
import { MemberNames } from './member-names'

/** A page as a file of an archive. It was written to its end: what must not leave is a `MissingPage`. */
export interface ZipMember {
  /** As it is wished for, folders parted by `/`. It gets a number where the archive has one of that name. */
  readonly name: string
  /** What the page is called. */
  readonly title: string
  readonly notes: ExportNotes
  /** Each is packed in one go. */
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

/** A page that was to be there, and the sentence that says why it is not. */
export type MissingPage = ManifestGap

/**
 * An archive with a manifest, in chunks, each member taken when its turn comes: one page at a time is held, however many
 * there are. After each piece it yields what there is to write by then, perhaps nothing, so that whoever runs it may let
 * something else have its turn. The same members and stamp give the same bytes.
 */
export async function* zipOf(
  members: Iterable<ZipMember | MissingPage> | AsyncIterable<ZipMember | MissingPage>,
  stamp: ExportStamp,
): AsyncGenerator<Uint8Array, void> {
  const archive = new Archive(stamp)
  const names = new MemberNames([MANIFEST_NAME])
  const files: ManifestFile[] = []
  const missing: ManifestGap[] = []
  for await (const member of members) {
    if ('reason' in member) {
      missing.push(member)
      continue
    }
    const { title, notes, pieces } = member
    const name = names.nameFor(member.name)
    const account = yield* archive.add(name, pieces)
    files.push({ name, title, ...account, ...notes })
  }
  const manifest = manifestText(files, missing, stamp)
  const [wrong] = checkManifest(JSON.parse(manifest))
  if (wrong) throw new Error(`the manifest breaks its schema: ${wrong}`)
  yield* archive.add(MANIFEST_NAME, [manifest])
  yield archive.end()
}

class Archive {
  private chunks: Uint8Array[] = []
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error
    this.chunks.push(chunk)
  })
  private readonly mtime: Date

  constructor({ exportedAt }: ExportStamp) {
    this.mtime = wallClock(new Date(exportedAt))
  }

  async *add(name: string, pieces: ZipMember['pieces']) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = this.mtime
    this.zip.add(file)
    const hash = sha256.create()
    let bytes = 0
    for await (const piece of pieces) {
      const chunk = typeof piece === 'string' ? utf8ToBytes(piece) : piece
      hash.update(chunk)
      bytes += chunk.length
      file.push(chunk)
      yield this.taken()
    }
    file.push(new Uint8Array(), true)
    yield this.taken()
    return { bytes, sha256: bytesToHex(hash.digest()) }
  }

  end(): Uint8Array {
    this.zip.end()
    return this.taken()
  }

  private taken(): Uint8Array {
    const [first, ...rest] = this.chunks.splice(0)
    if (rest.length === 0) return first ?? new Uint8Array()
    const all = new Uint8Array(first.length + rest.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of [first, ...rest]) {
      all.set(chunk, at)
      at += chunk.length
    }
    return all
  }
}

/** Archives hold the time of a clock on the wall: that of UTC, wherever it is made. */
const wallClock = (time: Date): Date =>
  new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  )
