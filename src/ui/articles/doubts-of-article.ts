import { type Article, type Doubt, doubtAt } from '../../document'

const cache = new WeakMap<Article, readonly Doubt[]>()

/** The doubts that begin in an article's blocks, in the order of the text: the same array as long as they are the same. */
export function doubtsOfArticle(article: Article, doubts: readonly Doubt[]): readonly Doubt[] {
  const own = article.blocks
    .flatMap(({ start }) => doubtAt(doubts, start) ?? [])
    .sort((a, b) => a.at - b.at)
  const known = cache.get(article)
  if (known?.length === own.length && own.every((doubt, i) => doubt === known[i])) return known
  cache.set(article, own)
  return own
}
