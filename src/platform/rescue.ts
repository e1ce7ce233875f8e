import type { Entry } from '../document'
import { browserStorage, type KeyValue } from './key-value'
import type { PackedEntry } from './packed'

/** Entries of one page that their tab could not wait to see stored. */
export interface Left {
  /** When the page was stored as a whole on which they were made; 0 where that is not known. */
  readonly storedAt: number
  /** The last entry that the database was known to have. */
  readonly after: number
  readonly entries: readonly PackedEntry[]
}

/** The same with where it lies. */
export interface Found extends Left {
  readonly key: string
}

/**
 * What closing tabs leave behind. The database answers too late for them; localStorage is written in the very moment,
 * by each tab under a key of its own. Where the browser refuses, nothing is kept: whoever leaves was warned then.
 */
export class Rescue {
  /** What this tab has left there, as it was handed in. */
  private readonly own = new Map<string, readonly Entry[]>()
  private readonly storage: KeyValue | null = browserStorage()

  /** `database` keeps apart what belongs to different ones. */
  constructor(
    private readonly database: string,
    private readonly tab: string = crypto.randomUUID(),
  ) {}

  keep(page: string, entries: readonly Entry[], left: Left): void {
    this.own.set(page, entries)
    try {
      this.storage?.setItem(this.ownKey(page), JSON.stringify(left))
    } catch {
      // Full or forbidden.
    }
  }

  /** What other tabs have left of a page. */
  find(page: string): readonly Found[] {
    return this.keysOf(page).flatMap((key) => {
      const left = key === this.ownKey(page) ? null : this.read(key)
      return left ? [{ ...left, key }] : []
    })
  }

  clear(found: readonly Found[]): void {
    for (const { key } of found) this.remove(key)
  }

  /** The page is gone for good. */
  forget(page: string): void {
    this.own.delete(page)
    for (const key of this.keysOf(page)) this.remove(key)
  }

  /** For a tab that stayed after all: entries that it had left have been stored, the page's last under that number. */
  stored(page: string, entries: readonly Entry[], after: number): void {
    const own = this.own.get(page)
    if (!own) return
    // In the middle of storing it may have left more than is stored now.
    const rest = own.slice(entries.length)
    const left = this.read(this.ownKey(page))
    if (left && rest.length > 0 && entries.every((entry, i) => entry === own[i]))
      this.keep(page, rest, { ...left, after, entries: left.entries.slice(-rest.length) })
    else {
      this.own.delete(page)
      this.remove(this.ownKey(page))
    }
  }

  private read(key: string): Left | null {
    try {
      return leftIn(JSON.parse(this.storage?.getItem(key) ?? 'null'))
    } catch {
      return null
    }
  }

  private remove(key: string): void {
    try {
      this.storage?.removeItem(key)
    } catch {
      // Forbidden: then nothing was kept either.
    }
  }

  private keysOf(page: string): readonly string[] {
    try {
      const { length } = this.storage ?? { length: 0 }
      const keys = Array.from({ length }, (_, i) => this.storage?.key(i) ?? '')
      return keys.filter((key) => this.pageOf(key) === page)
    } catch {
      return []
    }
  }

  private ownKey(page: string): string {
    return `${this.database}.rescue/${this.tab}/${page}`
  }

  /** Before each tab had its own key, the page alone stood in it. */
  private pageOf(key: string): string | null {
    const [, page] = /^\.rescue(?:\.|\/[^/]*\/)(.*)$/s.exec(this.withoutName(key)) ?? []
    return page ?? null
  }

  private withoutName(key: string): string {
    return key.startsWith(this.database) ? key.slice(this.database.length) : ''
  }
}

function leftIn(value: unknown): Left | null {
  if (typeof value !== 'object' || value === null) return null
  const { storedAt = 0, after, entries } = value as Partial<Record<keyof Left, unknown>>
  return typeof storedAt === 'number' && typeof after === 'number' && Array.isArray(entries)
    ? { storedAt, after, entries }
    : null
}
