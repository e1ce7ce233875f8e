import { type Article, type ArticleId, type Block, countBefore, type Outside } from '../../document'
import { cardGroups } from '../../session'

/**
 * Cards, and lines of what stands outside of articles, that a tray shows as one: with more it is shown in parts of so many,
 * drawn as they come into view.
 */
const CARDS: Portion = { whole: 6, part: 3 }
const LINES: Portion = { whole: 60, part: 20 }

interface Portion {
  readonly whole: number
  readonly part: number
}

const most = ({ whole, part }: Portion, all: readonly unknown[]) =>
  all.length <= whole ? whole : part

/** What the pane of articles has, one below the other. Long trays are shown in parts, drawn as they come into view. */
export type Item =
  | { readonly kind: 'card'; readonly article: Article }
  | {
      readonly kind: 'tray'
      readonly tray: 'headlines' | 'bodies'
      readonly articles: readonly Article[]
      /** The place of the part's first in the tray, and how many the tray has. */
      readonly from: number
      readonly all: number
    }
  | {
      readonly kind: 'outside'
      readonly tray: 'furniture' | 'discarded'
      readonly blocks: readonly Block[]
      readonly from: number
      readonly all: number
    }

/** Pixels that a card, and a line of what stands outside of them, usually takes: near enough until it is drawn. */
const CARD = 260
const OUTSIDE_LINE = 25

export const heightOf = (item: Item): number => {
  if (item.kind === 'card') return CARD
  return item.kind === 'tray' ? item.articles.length * CARD : item.blocks.length * OUTSIDE_LINE + 40
}

/** The items by their index. Each is made when it is asked for: of thousands a few are drawn. */
export interface Items {
  readonly count: number
  at(index: number): Item
  /** −1 where the article has no card. */
  indexOf(article: ArticleId): number
  /** The part of a tray that has the block which starts there; −1 where none has. */
  indexOfOutside(start: number): number
  /** Has each item the key that the item at its index has there? */
  hasKeysOf(other: Items): boolean
  /** How many items are whole articles, and how many of each tray's parts there are: with the articles, all keys. */
  readonly counts: readonly number[]
  readonly whole: readonly Article[]
}

export function itemsOf(articles: readonly Article[], { printed, discarded }: Outside): Items {
  const { whole, headlines, bodies } = cardGroups(articles)
  const sections = [
    section(whole, 1, ([article]) => ({ kind: 'card', article })),
    section(headlines, most(CARDS, headlines), (own, from, all) => {
      return { kind: 'tray', tray: 'headlines', articles: own, from, all }
    }),
    section(bodies, most(CARDS, bodies), (own, from, all) => {
      return { kind: 'tray', tray: 'bodies', articles: own, from, all }
    }),
    section(printed, most(LINES, printed), (blocks, from, all) => {
      return { kind: 'outside', tray: 'furniture', blocks, from, all }
    }),
    section(discarded, most(LINES, discarded), (blocks, from, all) => {
      return { kind: 'outside', tray: 'discarded', blocks, from, all }
    }),
  ]
  const at = (index: number): Item => {
    let first = 0
    for (const { count, at: item } of sections) {
      if (index < first + count) return item(index - first)
      first += count
    }
    throw new RangeError(`no item ${index}`)
  }
  const indexOf = (id: ArticleId): number => {
    let first = 0
    for (const [i, list] of [whole, headlines, bodies].entries()) {
      const index = list.findIndex((article) => article.id === id)
      if (index >= 0) return first + Math.floor(index / (i === 0 ? 1 : most(CARDS, list)))
      first += sections[i].count
    }
    return -1
  }
  const indexOfOutside = (start: number): number => {
    let first = whole.length + sections[1].count + sections[2].count
    for (const [i, blocks] of [printed, discarded].entries()) {
      const index = countBefore(blocks, (block) => block.start < start)
      if (blocks[index]?.start === start) return first + Math.floor(index / most(LINES, blocks))
      first += sections[3 + i].count
    }
    return -1
  }
  const counts = sections.map(({ count }) => count)
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    at,
    indexOf,
    indexOfOutside,
    hasKeysOf: (other) =>
      counts.every((count, i) => count === other.counts[i]) &&
      whole.every(({ id }, i) => id === other.whole[i].id),
    counts,
    whole,
  }
}

/** What is shown so many at a time. */
function section<T>(
  all: readonly T[],
  most: number,
  item: (own: readonly T[], from: number, all: number) => Item,
) {
  return {
    count: Math.ceil(all.length / most),
    at: (index: number) =>
      item(all.slice(index * most, (index + 1) * most), index * most, all.length),
  }
}

/** Do the items together take no more than so many pixels, as far as it is guessed? */
export function isLower({ count, at }: Items, height: number): boolean {
  let rest = height
  for (let index = 0; index < count && rest >= 0; index++) rest -= heightOf(at(index))
  return rest >= 0
}

export function keyOf(item: Item): string {
  if (item.kind === 'card') return `card-${item.article.id}`
  return `${item.tray}-${item.from}`
}
