import type { OpenPage } from '../../../document'
import { exportedArticles } from '../../articles-json'
import { codePointsOf } from '../../code-points'
import type { ExportStamp } from '../../export-stamp'
import { listPieces } from '../../json-pieces'
import { pageFacts } from '../../page-facts'
import { refusalOf, schemaProblem } from '../../sound-page'
import type { Writing } from '../../writing'
import { ninjsItem } from './item'
import { checkNinjsItem } from './item-schema'

/** The page's articles as an array of ninjs items, each checked when its turn comes. */
export function* ninjsInPieces(open: OpenPage, stamp: ExportStamp): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  const at = codePointsOf(open.page.text)
  const facts = pageFacts(open, at)
  const wrong: string[] = []
  function* items() {
    for (const article of exportedArticles(open, at)) {
      const item = ninjsItem(article, facts, stamp)
      wrong.push(...checkNinjsItem(item, `#/${article.order - 1}`))
      yield item
    }
  }
  yield* listPieces(items(), 2, '')
  yield '\n'
  return schemaProblem(open, wrong)
}
