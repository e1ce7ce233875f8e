import { keepReading, type OpenPage } from '../document'
import { type Engine, inSlices } from '../platform'
import { deskPreparation } from '../session'

/** Texts up to this length (UTF-16 code units) are read here: that is sooner done than asked for elsewhere. */
const SHORT = 20_000

/** Derives what the desk will show of a page, without holding up a frame, however long the page is. */
export async function prepareForDesk(
  open: OpenPage,
  reader: Pick<Engine, 'read'>,
  signal: AbortSignal,
): Promise<void> {
  const { page } = open
  if (page.text.length > SHORT)
    try {
      keepReading(page, await reader.read(page.text, signal))
    } catch {
      // Whoever went elsewhere needs no page. Without a worker it is read here, and is as right.
      signal.throwIfAborted()
    }
  await inSlices(deskPreparation(open), signal)
}
