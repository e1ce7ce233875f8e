import { type Entry, type OpenPage, replay } from '../../src/document'
import { openDatabase } from '../../src/platform/database'
import { DexiePageStore } from '../../src/platform/dexie-store'
import type { PageStore } from '../../src/platform/page-store'
import { inSlices } from '../../src/platform/slices'
import { storable } from '../../src/platform/stored-page'

const INTERVAL = 1000

/** In the place of the program's own store: writes the whole page once a second, and calls an edit saved before that. */
class IntervalStore extends DexiePageStore {
  private readonly pages = new Map<string, OpenPage>()
  private readonly changed = new Set<string>()

  override async load(id: string): Promise<OpenPage | null> {
    await this.writeAll()
    const open = await super.load(id)
    if (open) this.pages.set(id, open)
    return open
  }

  override async append(id: string, entries: readonly Entry[]): Promise<void> {
    const open = this.pages.get(id)
    if (!open || entries.length === 0) return
    this.pages.set(id, replay(open, entries))
    this.changed.add(id)
  }

  /** The whole page is all that it ever stores. */
  override async snapshot(): Promise<void> {}

  async writeAll(): Promise<void> {
    const ids = [...this.changed]
    this.changed.clear()
    for (const id of ids) {
      const open = this.pages.get(id)
      if (open) await this.add(await inSlices(storable(open, Date.now())), Date.now())
    }
  }
}

export async function openPageStore(name = 'galley'): Promise<PageStore> {
  const store = new IntervalStore(await openDatabase(name))
  setInterval(() => void store.writeAll(), INTERVAL)
  return store
}
