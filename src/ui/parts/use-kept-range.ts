import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'

/**
 * Which items of a virtual list are drawn: those in its range, and the one that has the keyboard, however far away it was
 * scrolled. What is taken off the page loses the keyboard, and the next key would do nothing. Items carry `data-index`.
 */
export function useKeptRange(scroller: RefObject<HTMLElement | null>) {
  return useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      const index = indexOfKeyboard(scroller.current)
      if (index === null || index >= range.count) return drawn
      if (index < drawn[0]) return [index, ...drawn]
      return index > drawn[drawn.length - 1] ? [...drawn, index] : drawn
    },
    [scroller],
  )
}

function indexOfKeyboard(list: HTMLElement | null): number | null {
  const { activeElement } = document
  if (!activeElement || !list?.contains(activeElement)) return null
  const index = activeElement.closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? null : Number(index)
}
