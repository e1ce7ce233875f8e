import type { Body, Section, Workbench } from './columns'
import { Fingerprint } from './fingerprint'
import type { MatchingWeights } from './matching'
import { Topics } from './topics'
import { LIKENESS_ODDS } from './topics-table'

/** What headlines and bodies are about, by their numbers; for one page after the other. */
const headTopics: Topics[] = []
const bodyTopics: Topics[] = []
const print = new Fingerprint()

/**
 * How alike the headlines and bodies of a page are in what they are about. Most of them stand in many of the arrangements
 * that the second look tries: each is put together, and two are compared, only once. Good until another page's are asked for.
 */
export class Likenesses {
  /** The numbers of headlines and of bodies, by the fingerprint of their units. */
  private readonly heads = new Map<number, number>()
  private readonly bodies = new Map<number, number>()
  /** What likeness says, by the numbers of headline and body. */
  private readonly scores: number[][] = []

  /**
   * Writes what it says that a headline and a body are, or are not, about the same matter, whatever their words; by row and
   * column.
   */
  writeScores(
    bench: Workbench,
    bodies: readonly Body[],
    section: Section,
    scores: Float64Array,
  ): void {
    const { matching } = bench
    const numbers = section.bodies.map((b) => this.numberOfBody(bench, bodies[b]))
    let k = 0
    for (const g of section.groups) {
      const head = this.numberOfHead(bench, g)
      const known = this.scores[head]
      for (const body of numbers) {
        let score = known[body]
        if (score === undefined) {
          score = topicScore(matching, headTopics[head].likeness(bodyTopics[body]))
          known[body] = score
        }
        scores[k++] = score
      }
    }
  }

  private numberOfHead(bench: Workbench, g: number): number {
    const { drafts } = bench.structure.groups[g]
    const key = print.clear().takeUnits(bench.drafts, drafts).value
    let number = this.heads.get(key)
    if (number === undefined) {
      number = this.heads.size
      this.heads.set(key, number)
      this.scores.push([])
      const topics = cleared(headTopics, number)
      gather(bench, drafts, topics)
      topics.settle()
    }
    return number
  }

  private numberOfBody(bench: Workbench, { streams: own }: Body): number {
    const { streams } = bench.structure
    print.clear()
    for (const s of own) print.takeUnits(bench.drafts, streams[s].drafts)
    let number = this.bodies.get(print.value)
    if (number === undefined) {
      number = this.bodies.size
      this.bodies.set(print.value, number)
      const topics = cleared(bodyTopics, number)
      for (const s of own) gather(bench, streams[s].drafts, topics)
      topics.settle()
    }
    return number
  }
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
