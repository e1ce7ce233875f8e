import type { OpenPage } from '../document'
import { ahead } from '../ui/parts/later'

const projectFile = ahead(() => import('./project-file'))

/** Downloads the page on the desk as it lies here, where it can no longer be stored. */
export async function takeElsewhere(open: OpenPage | null): Promise<void> {
  if (open) await (await projectFile()).downloadProject(open)
}
