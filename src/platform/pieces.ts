import type { PackedList } from './packed'
import type { PageRow } from './stored-page'

const LISTS = ['cuts', 'blocks', 'attachments', 'likelyCuts'] as const
type ListName = (typeof LISTS)[number]

/** A piece of one of a page's long lists. `n` rises with every piece that is stored. */
export interface PieceRow {
  readonly n?: number
  readonly page: string
  readonly list: ListName
  readonly piece: string
}

/** Lists of no more pieces than this stay in the page's row. */
const FEW = 2

/** A page's row and, apart from it, the pieces of its long lists: one after the other they hold up nobody. */
export function takeApart(row: PageRow): { row: PageRow; pieces: readonly PieceRow[] } {
  const lists = listsOf(row)
  const pieces: PieceRow[] = []
  for (const list of LISTS) {
    const packed = lists[list]
    if (packed.length <= FEW || !packed.every((piece) => typeof piece === 'string')) continue
    for (const piece of packed) pieces.push({ page: row.id, list, piece })
    lists[list] = []
  }
  return { row: withLists(row, lists), pieces }
}

/** The whole row again. */
export function putTogether(row: PageRow, pieces: readonly PieceRow[]): PageRow {
  const lists = listsOf(row)
  for (const list of LISTS) {
    const own = pieces.filter((piece) => piece.list === list).map(({ piece }) => piece)
    if (own.length > 0) lists[list] = own
  }
  return withLists(row, lists)
}

type Lists = Record<ListName, PackedList<never>>

const listsOf = ({ base, proposal }: PageRow): Lists => ({
  cuts: base.cuts as PackedList<never>,
  blocks: proposal.blocks as PackedList<never>,
  attachments: proposal.attachments as PackedList<never>,
  likelyCuts: proposal.likelyCuts as PackedList<never>,
})

const withLists = (row: PageRow, { cuts, ...lists }: Lists): PageRow => ({
  ...row,
  base: { ...row.base, cuts },
  proposal: { ...row.proposal, ...lists },
})
