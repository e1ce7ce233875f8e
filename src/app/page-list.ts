import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { PageStore, PageSummary } from '../platform'

const KEY = ['pages'] as const

/** Milliseconds from one look at what has changed to the next. */
const PACE = 300

/** The list of pages. It is read once; from then on `PageList` keeps it as the store has it. */
export const pageList = (store: PageStore) =>
  queryOptions({
    queryKey: KEY,
    queryFn: () => store.list(),
    staleTime: Number.POSITIVE_INFINITY,
    // Ten thousand rows would be compared field by field.
    structuralSharing: false,
  })

/** Takes into the list what is stored here or in other tabs, row by row: to read all of it again would cost each edit a second. */
export class PageList {
  private readonly changed = new Set<string>()
  private isDue = false
  private isPacing = false
  private last: Promise<void> = Promise.resolve()

  constructor(
    private readonly store: PageStore,
    private readonly queries: QueryClient,
  ) {
    store.watch((ids) => {
      for (const id of ids) this.changed.add(id)
      this.isDue = true
      this.soon()
    })
  }

  /** Resolves when the list has all that was stored before. */
  catchUp(): Promise<void> {
    this.last = this.last.then(() => this.takeChanges())
    return this.last
  }

  /** Reads all of it again, for what nobody has told of. */
  readAnew(): Promise<void> {
    return this.queries.invalidateQueries({ queryKey: KEY }, { cancelRefetch: true })
  }

  private soon(): void {
    if (this.isPacing) return
    this.isPacing = true
    this.isDue = false
    void this.catchUp()
    setTimeout(() => {
      this.isPacing = false
      if (this.isDue) this.soon()
    }, PACE)
  }

  private async takeChanges(): Promise<void> {
    const ids = new Set(this.changed)
    this.changed.clear()
    if (ids.size === 0) return
    // What is being read now may have been read before that; what could not be read is read now.
    if (this.queries.isFetching({ queryKey: KEY }) > 0 || !this.queries.getQueryData(KEY)) {
      await this.queries.cancelQueries({ queryKey: KEY })
      return this.queries.invalidateQueries({ queryKey: KEY })
    }
    try {
      const rows = await this.store.listed([...ids])
      this.queries.setQueryData<readonly PageSummary[]>(
        KEY,
        (pages) => pages && withRows(pages, ids, rows),
      )
    } catch {
      // They are looked for again with the next change.
      for (const id of ids) this.changed.add(id)
    }
  }
}

/** The list after these pages changed: `rows` are those of them that are there. */
function withRows(
  pages: readonly PageSummary[],
  changed: ReadonlySet<string>,
  rows: readonly PageSummary[],
): readonly PageSummary[] {
  const news = new Map(rows.map((row) => [row.id, row]))
  const list: PageSummary[] = []
  for (const page of pages) {
    const row = changed.has(page.id) ? news.get(page.id) : page
    if (row) list.push(row)
    news.delete(page.id)
  }
  return [...list, ...news.values()]
}
