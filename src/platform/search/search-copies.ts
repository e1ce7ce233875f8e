import { pause } from '../slices'
import type { StoredCopy } from '../stored-page'
import { makeFold, titlesOf } from './folding'

/** Pages that are looked through before others have their turn. */
const PAGES_AT_ONCE = 40

/** The search of pages that lie in memory. */
export async function* searchCopies(
  copies: readonly StoredCopy[],
  text: string,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const fold = makeFold()
  const wanted = fold(text)
  if (wanted === '') return
  const isTitled = ({ summary }: StoredCopy) => fold(titlesOf(summary)).includes(wanted)
  const holds = ({ page }: StoredCopy) => fold(page.text).includes(wanted)
  yield copies.filter(isTitled).map(({ page }) => page.id)
  for (let at = 0; at < copies.length; at += PAGES_AT_ONCE) {
    await pause()
    signal.throwIfAborted()
    const some = copies.slice(at, at + PAGES_AT_ONCE)
    yield some.filter((copy) => !isTitled(copy) && holds(copy)).map(({ page }) => page.id)
  }
}
