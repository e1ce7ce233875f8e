import { type Article, articlesOf, type Page, type Review } from '../document'

export interface CardGroups {
  readonly whole: readonly Article[]
  readonly headlines: readonly Article[]
  readonly bodies: readonly Article[]
}

const groups = new WeakMap<readonly Article[], CardGroups>()

/** The articles as the cards show them: whole ones first, then headlines alone, then bodies alone. */
export function cardGroups(articles: readonly Article[]): CardGroups {
  let known = groups.get(articles)
  if (!known) {
    known = {
      whole: articles.filter(({ hasHead, hasBody }) => hasHead && hasBody),
      headlines: articles.filter(({ hasBody }) => !hasBody),
      bodies: articles.filter(({ hasHead, hasBody }) => hasBody && !hasHead),
    }
    groups.set(articles, known)
  }
  return known
}

/** The articles from the first card to the last: what "next" means to whoever looks at them. */
export function cardsInOrder(page: Page, review: Review): readonly Article[] {
  const { whole, headlines, bodies } = cardGroups(articlesOf(page, review))
  return [...whole, ...headlines, ...bodies]
}
