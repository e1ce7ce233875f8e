import { type Block, blockIndexAt, blocksOf } from './blocks'
import { type Derived, derivation } from './derivation'
import type { Page } from './page'
import { readingOf } from './reading'
import type { ArticleId, Review } from './review'
import { changeBetween, type ReviewChange } from './review-change'
import { atOnce, SLICE, type Sliced } from './slices'
import { allLines, type LineRange, linesWithin, mergedRanges } from './touched-lines'

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

/** The ledger of a page under a review: counted from the text, not from the blocks alone. */
export const ledgerOf = derivation(wholeLedger, nextLedger)

function* wholeLedger(page: Page, review: Review): Sliced<Ledger> {
  const printed = yield* printedOf(page)
  return balanced(printed, yield* counted(page, review, allLines(page)))
}

/** Counts those lines again that may have another fate, or blocks that begin elsewhere in them. */
function nextLedger(before: Derived<Ledger>, page: Page, review: Review): Ledger {
  const ranges = linesToCount(page, changeBetween(page, before.review, review))
  if (ranges.length === 0) return before.value
  const now = { ...before.value }
  for (const range of ranges) {
    const old = atOnce(counted(page, before.review, range))
    const own = atOnce(counted(page, review, range))
    for (const field of COUNTED) now[field] += own[field] - old[field]
  }
  return balanced(now, now)
}

/**
 * The lines at the edges of the blocks that a change took away or brought, and those between two edges where a block of
 * another fate stands now. However long a block is from which a line was taken, its other lines are where they were.
 */
function linesToCount(page: Page, { gone, come }: ReviewChange): readonly LineRange[] {
  const edges = [...new Set([...gone, ...come].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  )
  return mergedRanges(
    edges.flatMap((from, i) => {
      const edge = { from: Math.max(0, from - 1), to: Math.min(from + 1, page.text.length) }
      const rest = { from, to: edges[i + 1] ?? from }
      const hasOther = fateAt(gone, from) !== fateAt(come, from)
      return (hasOther ? [edge, rest] : [edge]).map((stretch) => linesWithin(page, stretch))
    }),
  )
}

/** The fate of what stands at an offset; null where none of these blocks has it. */
function fateAt(blocks: readonly Block[], offset: number): Fate | null {
  const block = blocks[blockIndexAt(blocks, offset)]
  return block && offset >= block.start && offset < block.end ? fateOf(block.cut.role) : null
}

/** What is counted line by line. */
const COUNTED = ['inArticles', 'furniture', 'adverts', 'discarded', 'accounted'] as const
type Counted = Record<(typeof COUNTED)[number], number>

function* counted(page: Page, review: Review, range: LineRange): Sliced<Counted> {
  const counts = { inArticles: 0, furniture: 0, adverts: 0, discarded: 0, accounted: 0 }
  let entries = 0
  for (const { fate, pieces } of ledgerEntries(page, review, range)) {
    counts[fate] += 1
    for (const piece of pieces) counts.accounted += piece.characters
    if (++entries % SLICE === 0) yield
  }
  return counts
}

function balanced({ lines, characters }: Printed, counts: Counted): Ledger {
  const { inArticles, furniture, adverts, discarded, accounted } = counts
  const fates = inArticles + furniture + adverts + discarded
  return {
    ...{ lines, inArticles, furniture, adverts, discarded, characters, accounted },
    balanced: fates === lines && accounted === characters,
  }
}

/** The entries of the ledger, one for each printed line that a block has a part of, in the order of the text. */
export function* ledgerEntries(
  page: Page,
  review: Review,
  range: LineRange = allLines(page),
): Generator<LedgerEntry> {
  const blocks = blocksOf(page, review)
  const lines = readingOf(page).lines.slice(range.first, range.last)
  let next = Math.max(0, blockIndexAt(blocks, lines[0]?.start ?? 0))
  for (const line of lines) {
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

/** And U+0085, which ends a line. */
const SPACES = new Set(
  Array.from({ length: LAST_SPACE + 1 }, (_, code) => code).filter((code) =>
    /[\s\u0085]/.test(String.fromCharCode(code)),
  ),
)
