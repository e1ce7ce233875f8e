import { test } from 'vitest'
import { checkDerivations } from '../testing/derivations'
import { doubtful } from '../testing/doubtful'
import { PATIENCE } from '../testing/fuzzing'
import {
  articleById,
  articlesOf,
  articleText,
  blocksOf,
  differencesOf,
  doubtsOf,
  findingsOf,
  ledgerOf,
  nextArticleId,
} from '.'
import { outsideOf } from './outside'

test(
  'what is derived from what was derived before is the same as made anew',
  () => {
    checkDerivations(
      (page, review, proposal) => {
        const articles = articlesOf(page, review)
        return {
          blocks: blocksOf(page, review),
          articles,
          byId: articles.map(({ id }) => articleById(page, review, id)),
          texts: articles.map((article) => articleText(page, review, article)),
          outside: outsideOf(page, review),
          next: nextArticleId(page, review, proposal),
          ledger: ledgerOf(page, review),
          differences: differencesOf(page, review, proposal),
          doubts: doubtsOf(page, review, doubtful(proposal)),
          findings: findingsOf(page, review, null),
        }
      },
      400,
      41,
    )
  },
  PATIENCE,
)
