import type { Replaced } from '../../document'
import type { Words } from '../words'

/** How much was replaced, and what an editor should know of it. */
export const reportText = (words: Words, { places, articles, reopened, left }: Replaced): string =>
  [
    words.replaced(places, articles),
    reopened > 0 && words.replaceReopened(reopened),
    left > 0 && words.replaceLeft(left),
  ]
    .filter(Boolean)
    .join(' ')
