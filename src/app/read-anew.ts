import { done, type Result } from '../document'
import type { Encoding, Problem } from '../formats'
import { withId } from '../platform'
import type { Services } from './services'

type Reader = Pick<Services, 'store' | 'journal' | 'newId'> & {
  readonly engine: Pick<Services['engine'], 'bringIn'>
}

/** A page whose bytes are read in another encoding than before. */
interface ReadAnew {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding: Encoding
  readonly addedAt: number
}

/**
 * Reads and proposes a page anew. Where nothing was done to it the reading takes its place; a page that was worked on
 * stays, and the reading becomes another. Returns the id of the page that it became.
 */
export async function readAnew(
  { engine, store, journal, newId }: Reader,
  { id, name, bytes, encoding, addedAt }: ReadAnew,
): Promise<Result<string, Problem>> {
  const read = await engine.bringIn({ name, bytes }, { id, at: addedAt, encoding })
  if (!read.ok) return read
  // Last of all, since another tab may be at it.
  await journal.flush().catch(() => {})
  const open = await journal.load(id)
  const isUntouched = open?.done.length === 0 && open.undone.length === 0
  const page = isUntouched ? read.value : withId(read.value, newId())
  await journal.replace(page.row.id, () => store.add(page, addedAt))
  return done(page.row.id)
}
