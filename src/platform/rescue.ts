import { browserStorage, type KeyValue } from './key-value'
import type { PackedEntry } from './packed'

/** Entries of one page that its tab could not wait to see stored. */
export interface Rescued {
  /** The last entry that the database was known to have. */
  readonly after: number
  readonly entries: readonly PackedEntry[]
}

/**
 * What a closing tab leaves behind. The database answers too late for it; localStorage is written in the very
 * moment. Where the browser refuses, nothing is kept: whoever leaves was warned then.
 */
export class Rescue {
  private readonly own = new Set<string>()
  private readonly storage: KeyValue | null = browserStorage()

  /** `database` keeps apart what belongs to different ones. */
  constructor(private readonly database: string) {}

  keep(page: string, rescued: Rescued): void {
    this.own.add(page)
    try {
      this.storage?.setItem(this.keyOf(page), JSON.stringify(rescued))
    } catch {
      // Full or forbidden.
    }
  }

  find(page: string): Rescued | null {
    try {
      const found: unknown = JSON.parse(this.storage?.getItem(this.keyOf(page)) ?? 'null')
      return isRescued(found) ? found : null
    } catch {
      return null
    }
  }

  clear(page: string): void {
    try {
      this.storage?.removeItem(this.keyOf(page))
    } catch {
      // Forbidden: then nothing was kept either.
    }
  }

  /** For a tab that stayed after all, and stored what it had kept. */
  clearOwn(page: string): void {
    if (this.own.delete(page)) this.clear(page)
  }

  private keyOf(page: string): string {
    return `${this.database}.rescue.${page}`
  }
}

/**
 * The rescued entries that the database lacks. `stored` is what it has behind `after`, in order: some or all of
 * the same, or else another tab's work, which stands.
 */
export function missingEntries(
  { entries }: Rescued,
  stored: readonly PackedEntry[],
): readonly PackedEntry[] {
  const same = stored.every(
    (entry, i) => i >= entries.length || JSON.stringify(entry) === JSON.stringify(entries[i]),
  )
  return same ? entries.slice(stored.length) : []
}

function isRescued(value: unknown): value is Rescued {
  if (typeof value !== 'object' || value === null) return false
  const { after, entries } = value as Partial<Record<keyof Rescued, unknown>>
  return typeof after === 'number' && Array.isArray(entries)
}
