import { openDatabase } from './database'
import { DexiePageStore } from './dexie-store'
import { MemoryPageStore } from './memory-store'
import type { PageStore } from './page-store'
import { storageError } from './storage-error'

/**
 * The store of this browser; one in memory, which says so, when the browser has none to give. What a newer version of the
 * program has stored can be read, and nothing is written to it.
 */
export async function openPageStore(name = 'galley'): Promise<PageStore> {
  try {
    return new DexiePageStore(await openDatabase(name))
  } catch (error) {
    return new MemoryPageStore(storageError(error).problem)
  }
}
