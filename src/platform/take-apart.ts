import { done, type Result } from '../document'
import {
  type Decode,
  type FileBytes,
  isZip,
  openZip,
  type Part,
  type Problem,
  partsOf,
} from '../formats'

/** What a file holds that is no page itself: pages, to be brought in one by one by their numbers, or files. */
export type Several =
  | { readonly parts: readonly Part[] }
  | {
      readonly files: readonly { readonly name: string; readonly file: Blob }[]
      /** What is wrong with those that cannot be had. */
      readonly problems: readonly Problem[]
    }

/** Whether a file may hold more than one page, by how it begins: most do not, and are not looked into twice. */
export const mayHoldSeveral = (bytes: Uint8Array): boolean =>
  BEGINNINGS.some((beginning) => beginning.every((byte, i) => bytes[i] === byte))

const BEGINNINGS: readonly (readonly number[])[] = [
  // `<`, behind a mark of the encoding or none.
  [0x3c],
  [0xef, 0xbb, 0xbf, 0x3c],
  [0xff, 0xfe, 0x3c],
  [0xfe, 0xff, 0, 0x3c],
  // `PK`: an archive.
  [0x50, 0x4b],
]

/** The parts of a file with several; null for a page, and for what is told of when it is brought in. */
export async function takeApart(
  file: FileBytes,
  decode: Decode,
): Promise<Result<Several | null, Problem>> {
  if (isZip(file.bytes)) return unpacked(file, decode)
  const parts = partsOf(file, { decode })
  return done(parts && { parts })
}

/** All files of an archive, each handed to the browser as soon as it is unpacked: it keeps them where it likes. */
function unpacked(file: FileBytes, decode: Decode): Result<Several, Problem> {
  const archive = openZip(file, decode)
  if (!archive.ok) return archive
  const files: { name: string; file: Blob }[] = []
  const problems: Problem[] = []
  for (const { name, read } of archive.value) {
    const member = read()
    if (member.ok) files.push({ name, file: new Blob([member.value.bytes]) })
    else problems.push(member.refusal)
  }
  return done({ files, problems })
}
