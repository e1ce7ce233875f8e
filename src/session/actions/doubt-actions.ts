import { type ArticleId, attach, blockAt, type Doubt, settle } from '../../document'
import { currentDoubt } from '../current'
import type { Desk } from '../desk'
import { currentFinding, decideAndGoOn } from '../proofreading'
import type { Action, ActionId } from './action'
import type { Need } from './needs'

function acceptDoubt(desk: Desk) {
  const doubt = currentDoubt(desk.state)
  if (!doubt) return
  if (desk.dispatch((page, review) => settle(page, review, { blocks: doubt.blocks })).ok)
    desk.walkDoubts(1)
}

/** Gives a doubtful headline group to another article; null makes it one of its own. */
export function takeChoice(desk: Desk, doubt: Doubt, article: ArticleId | null): boolean {
  const { open } = desk.state
  if (!open) return false
  const last = doubt.blocks.findLast((start) => open.review.cuts.has(start))
  const to =
    last === undefined ? doubt.at : (blockAt(open.page, open.review, last)?.end ?? doubt.at)
  return desk.dispatch((page, review, newArticle) =>
    attach(page, review, { from: doubt.at, to, article, newArticle }),
  ).ok
}

/** Takes the suggestion of this rank, of the finding or else the doubt in hand, and goes on to the next. */
function takeSuggestion(desk: Desk, rank: number) {
  const fix = currentFinding(desk.state)?.finding.fixes[rank]
  if (fix !== undefined) return decideAndGoOn(desk, { fix })
  const doubt = currentDoubt(desk.state)
  const choice = doubt?.alternatives[rank]
  if (doubt && choice && takeChoice(desk, doubt, choice.article)) desk.walkDoubts(1)
}

const suggestion = (id: ActionId, rank: number, needs: Need): Action => ({
  id,
  keys: [String(rank + 1)],
  scope: 'anywhere',
  needs,
  run: (desk) => takeSuggestion(desk, rank),
})

/** Walking through what is doubtful, and settling it. */
export const DOUBT_ACTIONS: readonly Action[] = [
  {
    id: 'doubt.next',
    keys: ['N'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => void desk.walkDoubts(1),
  },
  {
    id: 'doubt.previous',
    keys: ['Shift+N'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => void desk.walkDoubts(-1),
  },
  {
    id: 'doubt.accept',
    keys: ['Y'],
    scope: 'anywhere',
    needs: 'doubt',
    run: acceptDoubt,
  },
  suggestion('doubt.first', 0, 'firstSuggestion'),
  suggestion('doubt.second', 1, 'secondSuggestion'),
  suggestion('doubt.third', 2, 'thirdSuggestion'),
]
