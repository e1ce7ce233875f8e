import { isHead, isOutside, type Role } from '../../engine'
import { type Article, articleById, blocksOfArticle } from '../articles'
import { byRank, type PlacedBlock, startOf } from '../blocks'
import { isBlank, type Page, type Stretch } from '../page'
import { type Result, refused } from '../result'
import type { ArticleId, Cut, Review } from '../review'
import type { Transaction } from '../transaction'
import {
  type Carved,
  type Cuts,
  carve,
  changeCuts,
  coalesce,
  settledCut,
  startsWithin,
} from './change'
import { putAmong } from './rank'

export interface AttachInput extends Stretch {
  /** The article to give the stretch to; null for an article of its own. */
  readonly article: ArticleId | null
  /** A number not in use: for the article of its own, or for a headline that must make room. */
  readonly newArticle: ArticleId
  /**
   * Among the article's blocks: the one, by its start, before which the stretch is to stand; null puts it last, and
   * without it the text's own order holds. A stretch of the article itself is put in order alone.
   */
  readonly before?: number | null
}

/**
 * Gives the blocks of a stretch to an article. A headline given to a body that has one already takes its
 * place: the former heads go to the body that the headline came from, or stand alone. A headline that
 * adjoins the article's own heads is one more line of them and displaces nothing.
 */
export function attach(page: Page, review: Review, input: AttachInput): Result<Transaction> {
  const carved = carve(page, review, input)
  if (!carved.ok) return carved
  const { cuts, inside, start, end } = carved.value
  const target = input.article ?? input.newArticle
  if (input.article !== null && !articleById(page, review, target)) return refused('noSuchArticle')
  if (inside.every((at) => cuts.get(at)?.article === target))
    return putInOrder(page, review, carved.value, target, input.before)
  if (input.article === null && isWholeArticle(page, review, inside))
    return refused('nothingToChange')

  const bringsHeadline = inside.some((at) => roleInArticle(cuts.get(at)) === 'headline')
  const origin = cuts.get(inside[0])?.article ?? null
  for (const at of inside) {
    const cut = cuts.get(at)
    if (cut) cuts.set(at, settledCut(roleInArticle(cut), target))
  }
  const resident = articleById(page, review, target)
  if (bringsHeadline && resident)
    makeRoom(page, review, cuts, resident, origin, { from: start, to: end }, input)
  if (input.before !== undefined) {
    const { others, moving } = blocksOfDraft(page, review, carved.value, target)
    const place = placeBefore(others, input.before)
    if (place < 0) return refused('noPlaceToMove')
    putAmong(cuts, others, moving, place)
  }
  coalesce(cuts, [...inside, end])
  return changeCuts(page, review, 'attach', start, cuts)
}

/** Puts blocks of a stretch, which are the article's own, before another of its blocks. */
function putInOrder(
  page: Page,
  review: Review,
  carved: Carved,
  article: ArticleId,
  before: AttachInput['before'],
): Result<Transaction> {
  if (before === undefined) return refused('nothingToChange')
  const { cuts, start } = carved
  const { others, moving } = blocksOfDraft(page, review, carved, article)
  const place = placeBefore(others, before)
  if (place < 0) return refused('noPlaceToMove')
  const wanted = [...others.slice(0, place), ...moving, ...others.slice(place)]
  const order = [...others, ...moving].sort(byRank)
  if (wanted.every((block, i) => block === order[i])) return refused('nothingToChange')
  putAmong(cuts, others, moving, place)
  return changeCuts(page, review, 'reorderBlock', start, cuts)
}

const placeBefore = (others: readonly PlacedBlock[], before: number | null): number =>
  before === null ? others.length : others.findIndex(({ start }) => start === before)

/** An article's blocks in a draft, each in the article's order: those of the carved stretch, and the others. */
function blocksOfDraft(page: Page, review: Review, carved: Carved, article: ArticleId) {
  const { cuts, inside, start, end } = carved
  const all = cutsOf(page, review, cuts, article, { from: start, to: end }).sort(byRank)
  const isMoving = new Set(inside)
  return {
    moving: all.filter((block) => isMoving.has(block.start)),
    others: all.filter((block) => !isMoving.has(block.start)),
  }
}

/** What a block is once it belongs to an article: what it was before it was set aside, else body. */
function roleInArticle(cut: Cut | undefined): Role {
  const role = cut?.discard?.was.role ?? cut?.role ?? 'body'
  return isOutside(role) ? 'body' : role
}

function isWholeArticle(page: Page, review: Review, inside: readonly number[]): boolean {
  const own = review.cuts.get(inside[0])?.article
  const blocks = own && articleById(page, review, own)?.blocks
  const starts = new Set(inside)
  return blocks
    ? blocks.length === starts.size && blocks.every(({ start }) => starts.has(start))
    : false
}

function makeRoom(
  page: Page,
  review: Review,
  cuts: Cuts,
  resident: Article,
  origin: ArticleId | null,
  { from, to }: Stretch,
  { newArticle }: AttachInput,
): void {
  const heads = resident.blocks.filter(
    ({ start: at, cut }) => isHead(cut.role) && (at < from || at >= to),
  )
  const adjoins = heads.some(
    (head) =>
      (head.end <= from && isBlank(page, head.end, from)) ||
      (head.start >= to && isBlank(page, to, head.start)),
  )
  if (adjoins || !heads.some(({ cut }) => cut.role === 'headline')) return
  const left = cutsOf(page, review, cuts, origin, { from, to })
  const originWaits = left.length > 0 && !left.some(({ cut }) => isHead(cut.role))
  const home = originWaits ? origin : newArticle
  for (const head of heads) cuts.set(head.start, settledCut(head.cut.role, home))
}

/** The blocks of an article in a draft which differs from the review within a stretch and at its end. */
function cutsOf(
  page: Page,
  review: Review,
  cuts: Cuts,
  article: ArticleId | null,
  { from, to }: Stretch,
): PlacedBlock[] {
  if (article === null) return []
  const before = blocksOfArticle(page, review, article).map(startOf)
  return [...new Set([...before, ...startsWithin(cuts, from, to), to])].flatMap((at) => {
    const cut = cuts.get(at)
    return cut?.article === article ? [{ start: at, cut }] : []
  })
}
