import { test } from 'vitest'
import { checkDerivations } from '../testing/derivations'
import { PATIENCE } from '../testing/fuzzing'
import { articleById, articlesOf, blocksOf, nextArticleId } from '.'
import { outsideOf } from './outside'

test(
  'what is derived from what was derived before is the same as made anew',
  () => {
    checkDerivations(
      (page, review, proposal) => ({
        blocks: blocksOf(page, review),
        articles: articlesOf(page, review),
        byId: articlesOf(page, review).map(({ id }) => articleById(page, review, id)),
        outside: outsideOf(page, review),
        next: nextArticleId(page, review, proposal),
      }),
      400,
      41,
    )
  },
  PATIENCE,
)
