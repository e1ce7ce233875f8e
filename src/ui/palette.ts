import { type ArticleId, articleLetter } from '../document'

const HUES = 12
const PATTERNS = 6

/**
 * The classes that give an article its ink, ground and pattern: the same for as long as the article lives.
 * Articles whose inks look alike to some eyes have different patterns.
 */
export function tintOf(article: ArticleId | null): string {
  if (article === null) return 'tinted hue-none'
  const number = Number(article) - 1
  return `tinted hue-${(number % HUES) + 1} pattern-${((number + Math.floor(number / HUES)) % PATTERNS) + 1}`
}

/** An article's letter; a middle dot for what is in none. */
export const letterOf = (article: ArticleId | null): string =>
  article === null ? '·' : articleLetter(article)
