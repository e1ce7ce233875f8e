import { blocksOf } from './blocks'
import type { Page } from './page'
import { readingOf } from './reading'
import type { ArticleId, Review } from './review'

/** Where a raw line's text went. */
export type Fate = 'inArticles' | 'furniture' | 'adverts' | 'discarded'

/**
 * The account of a page's text: every printed line with its one fate, in the order of the text. A line that
 * several blocks share counts where its first character went; `pieces` has all of it.
 */
export interface Ledger {
  readonly entries: readonly LedgerEntry[]
  /** Lines with anything printed on them. */
  readonly lines: number
  readonly inArticles: number
  readonly furniture: number
  readonly adverts: number
  readonly discarded: number
  /** Code units of the text other than white space, and how many of them stand in exactly one block. */
  readonly characters: number
  readonly accounted: number
  /** Every line has a fate and every character is accounted for once. An export needs this. */
  readonly balanced: boolean
}

export interface LedgerEntry {
  /** 1-based number of the raw line. */
  readonly line: number
  readonly fate: Fate
  readonly pieces: readonly LedgerPiece[]
}

/** Raw text `[start, end)` of one line that lies in one block. */
export interface LedgerPiece {
  readonly start: number
  readonly end: number
  readonly block: number
  readonly article: ArticleId | null
  readonly fate: Fate
}

const cache = new WeakMap<Review['cuts'], { page: Page; ledger: Ledger }>()

/** The ledger of a page under a review: counted from the text, not from the blocks alone. */
export function ledgerOf(page: Page, review: Review): Ledger {
  const known = cache.get(review.cuts)
  if (known?.page === page) return known.ledger
  const ledger = count(page, review)
  cache.set(review.cuts, { page, ledger })
  return ledger
}

function count(page: Page, review: Review): Ledger {
  const blocks = blocksOf(page, review)
  const totals = { inArticles: 0, furniture: 0, adverts: 0, discarded: 0 }
  const entries: LedgerEntry[] = []
  let accounted = 0
  let next = 0
  for (const line of readingOf(page).lines) {
    if (line.blank) continue
    while (next < blocks.length && blocks[next].end <= line.start) next++
    const pieces: LedgerPiece[] = []
    for (let i = next; i < blocks.length && blocks[i].start < line.end; i++) {
      const { start, end, cut } = blocks[i]
      const from = Math.max(start, line.start)
      const to = Math.min(end, line.end)
      const printed = printedIn(page.text, from, to)
      if (printed === 0) continue
      accounted += printed
      pieces.push({
        start: from,
        end: to,
        block: start,
        article: cut.article,
        fate: fateOf(cut.role),
      })
    }
    if (pieces.length === 0) continue
    const [{ fate }] = pieces
    totals[fate] += 1
    entries.push({ line: line.n, fate, pieces })
  }
  const lines = readingOf(page).lines.filter((line) => !line.blank).length
  const characters = printedIn(page.text, 0, page.text.length)
  return {
    ...totals,
    entries,
    lines,
    characters,
    accounted,
    balanced: entries.length === lines && accounted === characters,
  }
}

function fateOf(role: string): Fate {
  if (role === 'furniture') return 'furniture'
  if (role === 'advert') return 'adverts'
  return role === 'discarded' ? 'discarded' : 'inArticles'
}

function printedIn(text: string, from: number, to: number): number {
  return text.slice(from, to).replace(/\s+/g, '').length
}
