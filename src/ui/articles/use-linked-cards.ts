import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useRef } from 'react'
import { type ArticleId, articleById, articleText, type Page, type Review } from '../../document'
import { bring } from '../parts/bring'
import { useLinkedPane } from '../parts/sync'
import { heightOfRaw, rawAtHeight, type ShownCard } from './card-level'
import type { Items } from './items'

interface Cards {
  readonly page: Page
  readonly review: Review
  readonly items: Items
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
}

/** Keeps the source level with the cards while they are scrolled, and the cards with the source. */
export function useLinkedCards(
  scroller: RefObject<HTMLDivElement | null>,
  { page, review, items, virtualizer }: Cards,
) {
  const giveUp = useRef<(() => void) | null>(null)
  const shown = (element: HTMLElement | null | undefined): ShownCard | null => {
    const article = element && articleById(page, review, element.dataset.card ?? '')
    return article ? { element, page, review, text: articleText(page, review, article) } : null
  }
  const cardOf = (pane: HTMLElement, article: ArticleId) =>
    shown(pane.querySelector<HTMLElement>(`[data-card="${article}"]`))

  useLinkedPane(
    'articles',
    scroller,
    (pane) => {
      giveUp.current?.()
      const level = levelOf(pane)
      const y = heightAt(pane, level)
      const cards = [...pane.querySelectorAll<HTMLElement>('[data-card]')]
      const card = shown(
        cards.find((own) => own.getBoundingClientRect().bottom > y) ?? cards.at(-1),
      )
      if (!card) return null
      return { article: card.element.dataset.card ?? '', at: rawAtHeight(card, y), level }
    },
    (pane, { article, at, level }) => {
      giveUp.current?.()
      const index = items.indexOf(article)
      if (index < 0) return
      giveUp.current = bring(
        () => cardOf(pane, article),
        () => virtualizer.scrollToIndex(index, { align: 'start' }),
        (card) => {
          pane.scrollTop += heightOfRaw(card, at) - heightAt(pane, level)
        },
      )
    },
  )
}

const heightAt = (pane: HTMLElement, level: number): number =>
  pane.getBoundingClientRect().top + pane.clientHeight * level

/** How far down in view the source is kept level: as far as the cards are scrolled, so that their ends are reached. */
const levelOf = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number =>
  scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0
