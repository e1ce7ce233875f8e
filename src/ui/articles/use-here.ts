import type { PointerEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { type ArticleId, overlap, type Stretch } from '../../document'
import { currentStretch } from '../../session'
import { useDeskState } from '../desk-context'
import { useIsHere, useSetHover } from '../parts/hover'

/**
 * Ties what a card reads from raw text to it: each shows when the other is under the pointer. What the element needs
 * for that.
 */
export function useHere(article: ArticleId, ranges: readonly Stretch[]) {
  const setHover = useSetHover()
  return {
    'data-here': useIsHere(ranges) ? '' : undefined,
    onPointerEnter: (event: PointerEvent) => setHover(event, article, ranges),
    onPointerLeave: (event: PointerEvent) => setHover(event, article),
  }
}

/** The raw text that is selected, or the row of the caret, if something of an article is read from it there. */
export const useSelectedHere = (article: ArticleId, ranges: readonly Stretch[]): Stretch | null =>
  useDeskState(
    useShallow((state) => {
      if (state.article !== article) return null
      const stretch = currentStretch(state)
      return stretch && ranges.some((range) => overlap(range, stretch)) ? stretch : null
    }),
  )
