import type { Body, Section, Workbench } from './columns'
import type { MatchingWeights } from './matching'
import { Topics } from './topics'
import { LIKENESS_ODDS } from './topics-table'

const headTopics: Topics[] = []
const bodyTopics: Topics[] = []

/** What it says that a headline and a body are, or are not, about the same matter, whatever their words; by row and column. */
export function topicScores(
  bench: Workbench,
  bodies: readonly Body[],
  section: Section,
): Float64Array {
  const { groups, streams } = bench.structure
  section.groups.forEach((g, row) => {
    const topics = cleared(headTopics, row)
    gather(bench, groups[g].drafts, topics)
    topics.settle()
  })
  section.bodies.forEach((b, column) => {
    const topics = cleared(bodyTopics, column)
    for (const s of bodies[b].streams) gather(bench, streams[s].drafts, topics)
    topics.settle()
  })
  const columns = section.bodies.length
  const scores = new Float64Array(section.groups.length * columns)
  for (let row = 0, k = 0; row < section.groups.length; row++)
    for (let column = 0; column < columns; column++, k++)
      scores[k] = topicScore(bench.matching, headTopics[row].likeness(bodyTopics[column]))
  return scores
}

/** One of a list that grows as it is needed, emptied. */
function cleared(list: Topics[], k: number): Topics {
  list[k] ??= new Topics()
  return list[k].clear()
}

function gather({ drafts, topics }: Workbench, list: readonly number[], into: Topics): void {
  for (const d of list) into.add(topics, drafts[d].first, drafts[d].last + 1)
}

function topicScore({ mostAlike, leastAlike }: MatchingWeights, likeness: number | null): number {
  if (likeness === null) return 0
  const { slope, even } = LIKENESS_ODDS
  return Math.max(leastAlike, Math.min(mostAlike, slope * (likeness - even)))
}
