import type { Cut, Entry, Review, ReviewJson, Sliced, Transaction } from '../document'
import { reviewFromJson, reviewToJson } from '../document'
import type { Line, PageReading, Proposal } from '../engine'

/**
 * Long lists as they are stored and as they come from the worker: pieces of JSON. To copy a text takes next to no
 * time, to copy thousands of objects takes many frames; and each piece is read in a slice of its own. An item that is
 * no text stands for itself: so the first version of the database has them.
 */
export type PackedList<T> = readonly (string | T)[]

/** Items in a piece. */
const PIECE = 400

export function* packList<T extends object>(list: readonly T[]): Sliced<readonly string[]> {
  const pieces: string[] = []
  for (let at = 0; at < list.length; at += PIECE) {
    pieces.push(JSON.stringify(list.slice(at, at + PIECE)))
    yield
  }
  return pieces
}

export function* unpackList<T extends object>(packed: PackedList<T>): Sliced<T[]> {
  const list: T[] = []
  for (const piece of packed) {
    if (typeof piece !== 'string') list.push(piece)
    else {
      for (const item of JSON.parse(piece)) list.push(item)
      yield
    }
  }
  return list
}

type Lists<T, K extends keyof T> = Omit<T, K> & {
  readonly [L in K]: T[L] extends readonly (infer Item)[] ? PackedList<Item> : never
}

export type PackedProposal = Lists<Proposal, 'blocks' | 'attachments' | 'likelyCuts'>

export function* packProposal(proposal: Proposal): Sliced<PackedProposal> {
  return {
    ...proposal,
    blocks: yield* packList(proposal.blocks),
    attachments: yield* packList(proposal.attachments),
    likelyCuts: yield* packList(proposal.likelyCuts),
  }
}

export function* unpackProposal(packed: PackedProposal): Sliced<Proposal> {
  return {
    ...packed,
    blocks: yield* unpackList(packed.blocks),
    attachments: yield* unpackList(packed.attachments),
    likelyCuts: yield* unpackList(packed.likelyCuts),
  }
}

/** Before the third version of the database a review had nothing that was ignored. */
export type PackedReview = Omit<Lists<ReviewJson, 'cuts'>, 'ignored'> &
  Partial<Pick<ReviewJson, 'ignored'>>

export function* packReview(review: Review): Sliced<PackedReview> {
  const json = reviewToJson(review)
  return { ...json, cuts: yield* packList(json.cuts) }
}

export function* unpackReview(packed: PackedReview): Sliced<Review> {
  return reviewFromJson({
    ...packed,
    cuts: yield* unpackList<readonly [number, Cut]>(packed.cuts),
    ignored: packed.ignored ?? [],
  })
}

type PackedTransaction = Omit<Transaction, 'proposal'> & { readonly proposal?: PackedProposal }

/** An entry of the journal: the one thing in it that can be long is the proposal that a change brings. */
export type PackedEntry =
  | Exclude<Entry, { readonly kind: 'do' }>
  | { readonly kind: 'do'; readonly at: number; readonly transaction: PackedTransaction }

function* packEntry(entry: Entry): Sliced<PackedEntry> {
  if (entry.kind !== 'do') return entry
  const { proposal, ...transaction } = entry.transaction
  if (!proposal) return { ...entry, transaction }
  return { ...entry, transaction: { ...transaction, proposal: yield* packProposal(proposal) } }
}

export function* packEntries(entries: readonly Entry[]): Sliced<readonly PackedEntry[]> {
  const packed: PackedEntry[] = []
  for (const entry of entries) packed.push(yield* packEntry(entry))
  return packed
}

export function* unpackEntry(packed: PackedEntry): Sliced<Entry> {
  if (packed.kind !== 'do') return packed
  const { proposal, ...transaction } = packed.transaction
  if (!proposal) return { ...packed, transaction }
  return { ...packed, transaction: { ...transaction, proposal: yield* unpackProposal(proposal) } }
}

export function* unpackEntries(packed: readonly PackedEntry[]): Sliced<readonly Entry[]> {
  const entries: Entry[] = []
  for (const each of packed) {
    entries.push(yield* unpackEntry(each))
    yield
  }
  return entries
}

/** A page's reading without the text, which is where it goes to already. */
export interface PackedReading extends Omit<PageReading, 'text' | 'lines'> {
  /** Start, end and start of the next line, one line after the other; the end of a blank line is negative, less one. */
  readonly lines: Int32Array<ArrayBuffer>
}

export function packReading({ text: _, lines, ...learned }: PageReading): PackedReading {
  const packed = new Int32Array(3 * lines.length)
  for (const [i, { start, end, next, blank }] of lines.entries())
    packed.set([start, blank ? -1 - end : end, next], 3 * i)
  return { ...learned, lines: packed }
}

/** Lines that make a slice. */
const LINES = 4000

export function* unpackReading(packed: PackedReading, text: string): Sliced<PageReading> {
  const { lines: places, ...learned } = packed
  const lines: Line[] = []
  for (let at = 0; at < places.length; at += 3) {
    const end = places[at + 1]
    lines.push({
      n: lines.length + 1,
      start: places[at],
      end: end < 0 ? -1 - end : end,
      next: places[at + 2],
      blank: end < 0,
    })
    if (lines.length % LINES === 0) yield
  }
  return { ...learned, text, lines }
}
