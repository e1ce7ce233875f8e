import type { Article, Block } from '../../document'
import { cardGroups } from '../../session'

/** Most cards, and most lines of what stands outside of articles, in one part of a tray. */
const MOST_IN_TRAY = 6
const MOST_OUTSIDE = 60

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

export function itemsOf(articles: readonly Article[], blocks: readonly Block[]): Item[] {
  const items: Item[] = []
  const tray = (kind: 'headlines' | 'bodies', all: readonly Article[]) => {
    for (const [from, articles] of inParts(all, MOST_IN_TRAY))
      items.push({ kind: 'tray', tray: kind, articles, from, all: all.length })
  }
  const outside = (kind: 'furniture' | 'discarded', all: readonly Block[]) => {
    for (const [from, own] of inParts(all, MOST_OUTSIDE))
      items.push({ kind: 'outside', tray: kind, blocks: own, from, all: all.length })
  }
  const { whole, headlines, bodies } = cardGroups(articles)
  for (const article of whole) items.push({ kind: 'card', article })
  tray('headlines', headlines)
  tray('bodies', bodies)
  const printed = blocks.filter(({ cut }) => cut.article === null)
  outside(
    'furniture',
    printed.filter(({ cut }) => cut.role !== 'discarded'),
  )
  outside(
    'discarded',
    printed.filter(({ cut }) => cut.role === 'discarded'),
  )
  return items
}

function* inParts<T>(all: readonly T[], most: number): Generator<[number, readonly T[]]> {
  for (let from = 0; from < all.length; from += most) yield [from, all.slice(from, from + most)]
}

export function keyOf(item: Item): string {
  if (item.kind === 'card') return `card-${item.article.id}`
  return `${item.tray}-${item.from}`
}

export const indexOfArticle = (items: readonly Item[], id: string) =>
  items.findIndex((item) =>
    item.kind === 'card'
      ? item.article.id === id
      : item.kind === 'tray' && item.articles.some((article) => article.id === id),
  )
