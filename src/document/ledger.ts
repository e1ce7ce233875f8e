import type { Line } from '../engine'
import { blocksOf } from './blocks'
import type { Page } from './page'
import { readingOf } from './reading'
import type { ArticleId, Review } from './review'

/** Where a raw line's text went. */
export type Fate = 'inArticles' | 'furniture' | 'adverts' | 'discarded'

/**
 * The account of a page's text: every printed line with its one fate, in the order of the text. A line that
 * several blocks share counts where its first character went; `pieces` has all of it. The entry of a line
 * that an edit did not touch is the same object as before.
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

interface PrintedLine {
  readonly line: Line
  readonly characters: number
}

interface Printed {
  readonly lines: readonly PrintedLine[]
  readonly characters: number
}

const printed = new WeakMap<Page, Printed>()

/** The page's lines that have anything on them and how much: counted once, since the text never changes. */
function printedOf(page: Page): Printed {
  let known = printed.get(page)
  if (!known) {
    const lines = readingOf(page)
      .lines.filter((line) => !line.blank)
      .map((line) => ({ line, characters: printedIn(page.text, line.start, line.end) }))
    known = { lines, characters: printedIn(page.text, 0, page.text.length) }
    printed.set(page, known)
  }
  return known
}

const latest = new WeakMap<Page, readonly LedgerEntry[]>()

function count(page: Page, review: Review): Ledger {
  const blocks = blocksOf(page, review)
  const { lines, characters } = printedOf(page)
  const before = latest.get(page)
  const totals = { inArticles: 0, furniture: 0, adverts: 0, discarded: 0 }
  const entries: LedgerEntry[] = []
  let accounted = 0
  let next = 0
  for (const [index, { line, characters: inLine }] of lines.entries()) {
    while (next < blocks.length && blocks[next].end <= line.start) next++
    const pieces: LedgerPiece[] = []
    for (let i = next; i < blocks.length && blocks[i].start < line.end; i++) {
      const { start, end, cut } = blocks[i]
      const from = Math.max(start, line.start)
      const to = Math.min(end, line.end)
      const whole = from === line.start && to === line.end
      const characters = whole ? inLine : printedIn(page.text, from, to)
      if (characters === 0) continue
      accounted += characters
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
    const same = before?.[index]
    entries.push(
      same?.line === line.n &&
        same.pieces.length === pieces.length &&
        samePieces(same.pieces, pieces)
        ? same
        : { line: line.n, fate, pieces },
    )
  }
  latest.set(page, entries)
  return {
    ...totals,
    entries,
    lines: lines.length,
    characters,
    accounted,
    balanced: entries.length === lines.length && accounted === characters,
  }
}

const samePieces = (a: readonly LedgerPiece[], b: readonly LedgerPiece[]) =>
  a.every((piece, i) => {
    const { start, end, block, article, fate } = b[i]
    return (
      piece.start === start &&
      piece.end === end &&
      piece.block === block &&
      piece.article === article &&
      piece.fate === fate
    )
  })

function fateOf(role: string): Fate {
  if (role === 'furniture') return 'furniture'
  if (role === 'advert') return 'adverts'
  return role === 'discarded' ? 'discarded' : 'inArticles'
}

function printedIn(text: string, from: number, to: number): number {
  return text.slice(from, to).replace(/\s+/g, '').length
}
