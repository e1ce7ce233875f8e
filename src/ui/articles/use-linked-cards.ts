import type { Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useLinkedPane } from '../parts/sync'
import type { Items } from './items'

/** Keeps the source level with the cards while they are scrolled, and the cards with the source. */
export function useLinkedCards(
  items: Items,
  scroller: RefObject<HTMLDivElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
) {
  useLinkedPane(
    'articles',
    scroller,
    (pane) => {
      const level = levelOf(pane)
      const at = pane.getBoundingClientRect().top + pane.clientHeight * level
      const cards = [...pane.querySelectorAll<HTMLElement>('[data-card]')]
      const card = cards.find((own) => own.getBoundingClientRect().bottom > at) ?? cards.at(-1)
      if (!card) return null
      const { top, height } = card.getBoundingClientRect()
      const fraction = Math.min(1, Math.max(0, (at - top) / height))
      return { article: card.dataset.card ?? '', fraction, level }
    },
    (pane, { article, fraction, level }) => {
      const card = pane.querySelector<HTMLElement>(`[data-card="${article}"]`)
      if (!card) {
        const index = items.indexOf(article)
        if (index >= 0) virtualizer.scrollToIndex(index, { align: 'start' })
        return
      }
      const { top, height } = card.getBoundingClientRect()
      const at = pane.getBoundingClientRect().top + pane.clientHeight * level
      pane.scrollTop += top + fraction * height - at
    },
  )
}

/** How far down in view the source is kept level: as far as the cards are scrolled, so that their ends are reached. */
const levelOf = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number =>
  scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0
