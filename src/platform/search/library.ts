import { ChangeNotice } from '../change-notice'
import type { Database } from '../database'
import { makeFold, titlesOf } from './folding'

/** A page as searches see it. */
interface Held {
  readonly id: string
  readonly hash: string
  readonly titles: string
  /** Null until it is read. */
  text: string | null
}

export interface Found {
  readonly ids: readonly string[]
  /** The page after which the search goes on; null when it is through. */
  readonly after: string | null
}

/** Texts that are read together. */
const TEXTS_AT_ONCE = 200
/** Milliseconds after which what was found is handed over. */
const TURN = 30

/**
 * The titles and texts of all pages, as searches compare them, read from the database once and held from then on. What
 * changes, in whichever tab, is read again before the next search.
 */
export class Library {
  private readonly fold = makeFold()
  private readonly held = new Map<string, Held>()
  /** In the order of their ids, as the database has them. */
  private pages: readonly Held[] = []
  /** What is to be read again; null before anything was read. */
  private changed: Set<string> | null = null
  private refreshed: Promise<unknown> = Promise.resolve()
  private readonly notice: ChangeNotice

  constructor(private readonly database: Database) {
    this.notice = new ChangeNotice(database.name)
    this.notice.watch((ids) => {
      for (const id of ids) this.changed?.add(id)
    })
  }

  /** The pages whose titles hold that. */
  async titled(text: string): Promise<Found> {
    const wanted = this.fold(text)
    if (wanted === '') return { ids: [], after: null }
    await this.refresh()
    const found = this.pages.filter(({ titles }) => titles.includes(wanted))
    return { ids: found.map(({ id }) => id), after: '' }
  }

  /** Pages after one whose texts hold that: as many as are found in a turn. */
  async holding(text: string, after: string): Promise<Found> {
    const wanted = this.fold(text)
    await this.refresh()
    const { pages } = this
    const ids: string[] = []
    const end = performance.now() + TURN
    const first = pages.findIndex(({ id }) => id > after)
    for (let at = first; at >= 0 && at < pages.length; at++) {
      if (pages[at].text === null) await this.readTexts(pages.slice(at, at + TEXTS_AT_ONCE))
      if (pages[at].text?.includes(wanted)) ids.push(pages[at].id)
      if (performance.now() >= end) return { ids, after: pages[at].id }
    }
    return { ids, after: null }
  }

  close(): void {
    this.notice.close()
    this.database.close()
  }

  /** One after the other: who asks in the middle of the first reading waits for it. */
  private refresh(): Promise<void> {
    const turn = this.refreshed.then(() => this.takeChanges())
    this.refreshed = turn.catch(() => {
      this.changed = null
    })
    return turn
  }

  private async takeChanges(): Promise<void> {
    const { summaries } = this.database
    const ids = this.changed && [...this.changed]
    if (ids?.length === 0) return
    this.changed = new Set()
    const rows = ids ? await summaries.bulkGet(ids) : await summaries.toArray()
    const before = new Map(this.held)
    for (const id of ids ?? []) this.held.delete(id)
    for (const row of rows) {
      if (!row) continue
      const { id, hash } = row
      const text = before.get(id)?.hash === hash ? before.get(id)?.text : null
      this.held.set(id, { id, hash, titles: this.fold(titlesOf(row)), text: text ?? null })
    }
    this.pages = [...this.held.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Reads along the keys, which is twice as fast as to ask for one after the other. */
  private async readTexts(some: readonly Held[]): Promise<void> {
    const ids = this.database.pages.where(':id')
    const rows = await ids.between(some[0].id, some[some.length - 1].id, true, true).toArray()
    const texts = new Map(rows.map(({ id, text }) => [id, text]))
    for (const page of some) page.text ??= this.fold(texts.get(page.id) ?? '')
  }
}
