import { settle } from '../../document'
import { currentDoubt } from '../current'
import type { Desk } from '../desk'
import { walkDoubts } from '../doubts'
import { currentFinding, decideAndGoOn } from '../proofreading'
import { suggestionsFor, takeSuggestion } from '../suggestions'
import type { Action, ActionId } from './action'
import type { Need } from './needs'

/** From a doubt that was just settled to the next. */
function walkOn(desk: Desk) {
  const { news } = desk.state
  walkDoubts(desk, 1, news?.kind === 'done' ? news : null)
}

function acceptDoubt(desk: Desk) {
  const doubt = currentDoubt(desk.state)
  if (!doubt) return
  if (desk.dispatch((page, review) => settle(page, review, { blocks: doubt.blocks })).ok)
    walkOn(desk)
}

/** Takes the suggestion of this rank, of the finding or else the doubt in hand, and goes on to the next. */
function takeOfRank(desk: Desk, rank: number) {
  const { open } = desk.state
  const fix = currentFinding(desk.state)?.finding.fixes[rank]
  if (fix !== undefined) return decideAndGoOn(desk, { fix })
  const doubt = currentDoubt(desk.state)
  const suggestion = open && doubt && suggestionsFor(open, doubt)[rank]
  if (doubt && suggestion && takeSuggestion(desk, doubt, suggestion)) walkOn(desk)
}

const suggested = (id: ActionId, rank: number, needs: Need): Action => ({
  id,
  keys: [String(rank + 1)],
  scope: 'anywhere',
  needs,
  run: (desk) => takeOfRank(desk, rank),
})

/** Walking through what is doubtful, and settling it. */
export const DOUBT_ACTIONS: readonly Action[] = [
  {
    id: 'doubt.next',
    keys: ['N'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => void walkDoubts(desk, 1),
  },
  {
    id: 'doubt.previous',
    keys: ['Shift+N'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => void walkDoubts(desk, -1),
  },
  {
    id: 'doubt.accept',
    keys: ['Y'],
    scope: 'anywhere',
    needs: 'doubt',
    run: acceptDoubt,
  },
  suggested('doubt.first', 0, 'firstSuggestion'),
  suggested('doubt.second', 1, 'secondSuggestion'),
  suggested('doubt.third', 2, 'thirdSuggestion'),
]
