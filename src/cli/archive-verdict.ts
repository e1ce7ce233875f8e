import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { type Language, MANIFEST_NAME, type ManifestFile } from '../formats'
import { fileVerdict, type Verdict } from './file-verdict'
import type { Messages } from './messages'

/** An archive that Galley wrote unpacks to less, in bytes: what would be more is no such archive. */
const LARGEST = 2_000_000_000

/** Whether the files of an archive are those that its manifest has, and each what its format says. */
export function archiveVerdict(
  path: string,
  bytes: Uint8Array,
  messages: Messages,
  language: Language,
): Verdict {
  const unreadable = { result: null, wrong: [messages.noManifest(path)] }
  let members: Readonly<Record<string, Uint8Array>>
  try {
    let size = 0
    members = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        return size <= LARGEST
      },
    })
  } catch {
    return unreadable
  }
  if (!Object.hasOwn(members, MANIFEST_NAME)) return unreadable
  const { [MANIFEST_NAME]: manifest, ...files } = members
  const verdict = fileVerdict(`${path}/${MANIFEST_NAME}`, manifest, messages, language)
  if (verdict.wrong.length > 0) return { ...verdict, result: null }
  const said: readonly ManifestFile[] = JSON.parse(Buffer.from(manifest).toString()).files
  const wrong = said.flatMap(({ name, bytes: size, sha256 }) => {
    const own = `${path}/${name}`
    if (!Object.hasOwn(files, name)) return [messages.notInArchive(own)]
    const file = files[name]
    if (file.length !== size || createHash('sha256').update(file).digest('hex') !== sha256)
      return [messages.notAsInManifest(own)]
    return /\.json(?:l|ld)?$/.test(name) ? fileVerdict(own, file, messages, language).wrong : []
  })
  const known = new Set(said.map(({ name }) => name))
  for (const name of Object.keys(files))
    if (!known.has(name)) wrong.push(messages.notInManifest(`${path}/${name}`))
  return { result: messages.validatedArchive(path, said.length, wrong.length), wrong }
}
