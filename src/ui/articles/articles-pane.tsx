import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useCallback, useId, useMemo, useRef } from 'react'
import {
  type Article,
  articleConfidence,
  articlesOf,
  articleText,
  correctionsOfBlocks,
  doubtsOf,
  outsideOf,
} from '../../document'
import { useBlockMenu } from '../block-menu/use-block-menu'
import { useDesk, useOpenPageOnCards } from '../desk-context'
import { usePlaceOnCard } from '../find/use-place-in-view'
import { useFlight } from '../flight/flight'
import { useKeptRange } from '../parts/use-kept-range'
import { useTurns } from '../parts/use-turns'
import { useWords, type Words } from '../words'
import { ApproveSeen } from './approve-seen'
import { Card } from './card'
import { doubtsOfArticle } from './doubts-of-article'
import { heightOf, type Item, type Items, isLower, itemsOf, keyOf } from './items'
import { OutsideTray, OwnArticleZone } from './trays'
import { useHandInView } from './use-hand-in-view'
import { useLinkedCards } from './use-linked-cards'
import { useOneByOne } from './use-one-by-one'
import { useSelectionOnCards } from './use-selection-on-cards'
import { useSight } from './use-sight'

/** Panes up to this height (pixels, as it is guessed) are drawn whole, so that the browser's own search finds all. */
const SHORT = 16_000

/** The articles as cards, and below them what is not whole or belongs to none. */
export const ArticlesPane = memo(function ArticlesPane() {
  const words = useWords()
  const desk = useDesk()
  const { open, shown: wouldBe } = useOpenPageOnCards()
  // With a block in the air each card tells what would become of it, and all stay where they are.
  const isFlying = useFlight(({ stretch }) => stretch !== null)
  const shown = isFlying ? open.review : wouldBe
  const scroller = useRef<HTMLDivElement>(null)
  const turn = useTurns(2)
  const articles = articlesOf(open.page, shown)
  const outside = outsideOf(open.page, shown)
  const items = useMemo(() => itemsOf(articles, outside), [articles, outside])
  const isShort = isLower(items, SHORT)
  const virtualizer = useVirtualizer({
    count: items.count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items.at(index)),
    getItemKey: useItemKeys(items),
    rangeExtractor: useKeptRange(scroller),
    // What is in view is drawn in a turn of its own.
    overscan: turn === 1 ? 0 : isShort ? items.count : 1,
    gap: 14,
    paddingStart: 14,
    paddingEnd: 80,
    scrollPaddingStart: 14,
  })
  useHandInView(items, scroller, (index) => virtualizer.scrollToIndex(index, { align: 'start' }))
  usePlaceOnCard(scroller, items, (index) => virtualizer.scrollToIndex(index, { align: 'start' }))
  useSelectionOnCards(scroller)
  useLinkedCards(scroller, { page: open.page, review: shown, items, virtualizer })
  useSight(scroller)
  const { menu } = useBlockMenu({
    pane: 'articles',
    scroller,
    find: () => markInHand(scroller.current, desk.state.article),
    scroll: () => {
      const index = items.indexOf(desk.state.article ?? '')
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'start' })
    },
  })
  const inView = virtualizer.getVirtualItems()
  const drawn = useOneByOne(
    inView.map(({ index }) => keyOf(items.at(index))),
    () => {
      const index = items.indexOf(desk.state.article ?? '')
      return index < 0 ? null : keyOf(items.at(index))
    },
  )
  const headOnly = articles.filter((article) => !article.hasBody).length

  const card = (article: Article) => (
    <Card
      key={article.id}
      page={open.page}
      ignored={open.review.ignored}
      article={article}
      text={articleText(open.page, shown, article)}
      doubts={doubtsOfArticle(article, doubtsOf(open.page, shown, open.proposal))}
      confidence={articleConfidence(open, article.blocks)}
      corrections={correctionsOfBlocks(shown, article.blocks).length}
    />
  )
  const render = (item: Item): ReactNode => {
    switch (item.kind) {
      case 'card':
        return card(item.article)
      case 'tray':
        return (
          <Tray title={trayTitle(words, item.tray)} count={countOf(item.articles, item)}>
            {item.articles.map(card)}
          </Tray>
        )
      case 'outside':
        return (
          <OutsideTray
            page={open.page}
            title={trayTitle(words, item.tray)}
            count={countOf(item.blocks, item)}
            blocks={item.blocks}
          />
        )
    }
  }

  return (
    <section
      aria-label={words.articles}
      className="relative flex min-h-0 min-w-0 flex-col"
      data-pane="articles"
      onFocusCapture={({ target, currentTarget }) => {
        // Of a menu the pane is told, too.
        if (currentTarget.contains(target)) desk.standing = 'card'
      }}
    >
      <div className="pane-head">
        <h2>{words.articles}</h2>
        <span className="flex-1">{words.articlesMeta(articles.length, headOnly)}</span>
        <ApproveSeen />
      </div>
      <div
        ref={scroller}
        data-cards=""
        className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden px-[18px]"
        tabIndex={items.count === 0 ? 0 : undefined}
      >
        {articles.length === 0 && <p className="py-10 text-center text-soft">{words.noArticles}</p>}
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {inView.map(({ index, key, start, size }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              // A layer of its own: where the cards above it grow, it is moved, not drawn again.
              className="absolute inset-x-0 top-0 will-change-transform"
              style={{ transform: `translateY(${start}px)` }}
            >
              {drawn.has(keyOf(items.at(index))) ? (
                render(items.at(index))
              ) : (
                <div className="card" data-undrawn="" style={{ height: size }} />
              )}
            </div>
          ))}
        </div>
      </div>
      <OwnArticleZone />
      {menu}
    </section>
  )
})

/** The grip of a block that has the keyboard; else the letter of the card in hand. */
const markInHand = (pane: HTMLElement | null, article: string | null) =>
  pane?.querySelector<HTMLElement>('.block-grip:focus') ??
  pane?.querySelector<HTMLElement>(`[data-card="${article}"] .chip`)

/**
 * Whoever places the items need not place them all anew as long as their keys are what they were: of thousands a drag changes
 * two at each move.
 */
function useItemKeys(items: Items): (index: number) => string {
  const latest = useRef(items)
  const known = useRef(items)
  latest.current = items
  if (!items.hasKeysOf(known.current)) known.current = items
  return useCallback((index: number) => keyOf(latest.current.at(index)), [known.current])
}

function Tray({ title, count, children }: { title: string; count: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="tray flex flex-col gap-2.5" aria-labelledby={id}>
      <h3 className="text-xs font-normal text-soft">
        <span id={id}>{title}</span> <span className="text-faint">{count}</span>
      </h3>
      {children}
    </section>
  )
}

/** How many a tray has; of a part of one, which. */
const countOf = (own: readonly unknown[], { from, all }: { from: number; all: number }): string =>
  all === own.length ? String(all) : `${from + 1}–${from + own.length} / ${all}`

function trayTitle(words: Words, tray: 'headlines' | 'bodies' | 'furniture' | 'discarded'): string {
  return {
    headlines: words.trayHeadlines,
    bodies: words.trayBodies,
    furniture: words.trayFurniture,
    discarded: words.trayDiscarded,
  }[tray]
}
