import { done, type Result } from '../document'
import { type Decode, type FileBytes, type Part, type Problem, partsOf } from '../formats'

/** What a file holds that is no page itself: pages, to be brought in one by one by their numbers, or files. */
export interface Several {
  readonly parts: readonly Part[]
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
]

/** The parts of a file with several; null for a page, and for what is told of when it is brought in. */
export async function takeApart(
  file: FileBytes,
  decode: Decode,
): Promise<Result<Several | null, Problem>> {
  const parts = partsOf(file, { decode })
  return done(parts && { parts })
}
