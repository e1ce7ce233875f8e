import type { OpenPage } from '../document'
import { Draft, fileNameFor, PROJECT } from '../formats'
import { download, inSlices } from '../platform'
import { stamp } from './stamp'

/** Downloads a page with all its history, as it lies here, stored or not. */
export async function downloadProject(open: OpenPage): Promise<void> {
  const draft = new Draft(PROJECT.write(open, stamp()))
  await inSlices(draft.writeOn())
  await download(fileNameFor(open.page, PROJECT), draft.pieces, PROJECT.mime)
}
