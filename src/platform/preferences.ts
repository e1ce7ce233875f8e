import { browserStorage, type KeyValue } from './key-value'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const QUEUE_SORTS = ['date', 'changed', 'doubts'] as const
type QueueSort = (typeof QUEUE_SORTS)[number]

/** What the program remembers of a person's taste. None of it belongs to a page. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  /** Widths by pane, in whatever unit the pane uses. */
  readonly panes: Readonly<Record<string, number>>
  /** The hint for beginners has been put away, or is needed no more. */
  readonly hintDone: boolean
  /** Names of the commands chosen from their list, the latest first. */
  readonly recentCommands: readonly string[]
  /** By what the queue is sorted, and its issues that are folded away. */
  readonly queue: { readonly sort: QueueSort; readonly folded: readonly string[] }
}

export interface PreferenceStore {
  /** The same object until something changes. */
  get(): Preferences
  set(change: Partial<Preferences>): void
  /** Also tells of changes made in other tabs. */
  subscribe(listener: () => void): () => void
}

const KEY = 'galley.preferences'

/** Preferences in localStorage; kept for the tab alone where the browser refuses. */
export function openPreferences(
  storage: Pick<KeyValue, 'getItem' | 'setItem'> | null = browserStorage(),
): PreferenceStore {
  const listeners = new Set<() => void>()
  let current = read(storage)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  globalThis.addEventListener?.('storage', (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return
    current = read(storage)
    tell()
  })
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change }
      try {
        storage?.setItem(KEY, JSON.stringify(current))
      } catch {
        // Full or forbidden: the change still holds in this tab.
      }
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Each field that is sound, the default for each that is not. */
function read(storage: Pick<KeyValue, 'getItem'> | null): Preferences {
  const stored = parsed(storage)
  const panes = isRecord(stored.panes) ? Object.entries(stored.panes) : []
  const queue = isRecord(stored.queue) ? stored.queue : {}
  return {
    language: LANGUAGES.find((language) => language === stored.language) ?? browserLanguage(),
    theme: THEMES.find((theme) => theme === stored.theme) ?? 'system',
    panes: Object.fromEntries(panes.filter(isWidth)),
    hintDone: stored.hintDone === true,
    recentCommands: strings(stored.recentCommands),
    queue: {
      sort: QUEUE_SORTS.find((sort) => sort === queue.sort) ?? 'date',
      folded: strings(queue.folded),
    },
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []

function parsed(storage: Pick<KeyValue, 'getItem'> | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWidth = (pane: [string, unknown]): pane is [string, number] =>
  typeof pane[1] === 'number' && Number.isFinite(pane[1])

/** The first of the browser's languages that we speak. */
function browserLanguage(): Language {
  const wanted = globalThis.navigator?.languages ?? []
  const spoken = wanted.map((tag) => LANGUAGES.find((language) => tag.startsWith(language)))
  return spoken.find((language) => language !== undefined) ?? (wanted.length > 0 ? 'en' : 'zh')
}
