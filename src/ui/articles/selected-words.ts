import { type RefObject, useLayoutEffect } from 'react'
import type { Stretch } from '../../document'
import { rangeOf } from '../parts/text-place'

/**
 * The words of the cards that are selected in the source. The browser draws them over the text, which stays as it is:
 * a selection that somebody makes in it is not disturbed. Browsers that cannot do so show the paragraph alone.
 */
const words = typeof Highlight === 'undefined' ? null : new Highlight()
if (words) CSS.highlights.set('selected-words', words)

/** Shows stretches of an element's text as selected in the source. */
export function useSelectedWords(
  element: RefObject<HTMLElement | null>,
  stretches: readonly Stretch[],
) {
  // After each drawing: it may have put other text nodes into the element.
  useLayoutEffect(() => {
    const own = element.current
    if (!words || !own || stretches.length === 0) return
    const ranges = stretches.map(({ from, to }) => rangeOf(own, from, to))
    for (const range of ranges) words.add(range)
    return () => {
      for (const range of ranges) words.delete(range)
    }
  })
}

/** The first of them in an element. */
export const selectedWordsIn = (element: Element): Range | undefined =>
  [...(words ?? [])].find(
    (range): range is Range => range instanceof Range && element.contains(range.startContainer),
  )
