import { blocksOf } from './blocks'
import type { Page } from './page'
import { readingOf } from './reading'
import type { ArticleId, Review } from './review'
import { atOnce, SLICE, type Sliced } from './slices'

/** Where a raw line's text went. */
export type Fate = 'inArticles' | 'furniture' | 'adverts' | 'discarded'

/**
 * The account of a page's text: every printed line has one fate. A line that several blocks share counts where its
 * first character went.
 */
export interface Ledger {
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

/** A printed line, where it went, and what of it lies in which block. */
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
  /** Code units other than white space. */
  readonly characters: number
  readonly block: number
  readonly article: ArticleId | null
  readonly fate: Fate
}

const cache = new WeakMap<Review['cuts'], { page: Page; ledger: Ledger }>()

/** The ledger of a page under a review: counted from the text, not from the blocks alone. */
export const ledgerOf = (page: Page, review: Review): Ledger => atOnce(ledgerInSlices(page, review))

export function* ledgerInSlices(page: Page, review: Review): Sliced<Ledger> {
  const known = cache.get(review.cuts)
  if (known?.page === page) return known.ledger
  const { lines, characters } = yield* printedOf(page)
  const totals = { inArticles: 0, furniture: 0, adverts: 0, discarded: 0 }
  let accounted = 0
  let entries = 0
  for (const { fate, pieces } of ledgerEntries(page, review)) {
    totals[fate] += 1
    for (const piece of pieces) accounted += piece.characters
    if (++entries % SLICE === 0) yield
  }
  const balanced = entries === lines && accounted === characters
  const ledger = { ...totals, lines, characters, accounted, balanced }
  cache.set(review.cuts, { page, ledger })
  return ledger
}

/** The entries of the ledger, one for each printed line that a block has a part of, in the order of the text. */
export function* ledgerEntries(page: Page, review: Review): Generator<LedgerEntry> {
  const blocks = blocksOf(page, review)
  let next = 0
  for (const line of readingOf(page).lines) {
    if (line.blank) continue
    while (next < blocks.length && blocks[next].end <= line.start) next++
    const pieces: LedgerPiece[] = []
    for (let i = next; i < blocks.length && blocks[i].start < line.end; i++) {
      const { start: block, end, cut } = blocks[i]
      const piece = { start: Math.max(block, line.start), end: Math.min(end, line.end) }
      const characters = printedIn(page.text, piece.start, piece.end)
      const { article, role } = cut
      if (characters > 0) pieces.push({ ...piece, characters, block, article, fate: fateOf(role) })
    }
    if (pieces.length > 0) yield { line: line.n, fate: pieces[0].fate, pieces }
  }
}

interface Printed {
  readonly lines: number
  readonly characters: number
}

const printed = new WeakMap<Page, Printed>()

/** How many lines of the page have anything on them, and how much: counted once, since the text never changes. */
function* printedOf(page: Page): Sliced<Printed> {
  const known = printed.get(page)
  if (known) return known
  let lines = 0
  for (const line of readingOf(page).lines) if (!line.blank) lines++
  yield
  let characters = 0
  for (let at = 0; at < page.text.length; at += STRETCH) {
    characters += printedIn(page.text, at, Math.min(at + STRETCH, page.text.length))
    yield
  }
  const all = { lines, characters }
  printed.set(page, all)
  return all
}

/** Code units that are counted in a slice. */
const STRETCH = 100_000

function fateOf(role: string): Fate {
  if (role === 'furniture') return 'furniture'
  if (role === 'advert') return 'adverts'
  return role === 'discarded' ? 'discarded' : 'inArticles'
}

function printedIn(text: string, from: number, to: number): number {
  let characters = 0
  for (let at = from; at < to; at++) if (isInk(text.charCodeAt(at))) characters++
  return characters
}

/** Anything but white space, told character by character: to cut a long page up for it takes many times as long. */
const isInk = (code: number): boolean => (code > LAST_SPACE ? code !== MARK : !SPACES.has(code))

/** The byte order mark, white space within a text, and the last of all other white space. */
const MARK = 0xfeff
const LAST_SPACE = 0x3000

const SPACES = new Set(
  Array.from({ length: LAST_SPACE + 1 }, (_, code) => code).filter((code) =>
    /\s/.test(String.fromCharCode(code)),
  ),
)
