import type { Body, Workbench } from './columns'
import type { MatchingWeights } from './matching'
import { NumberList } from './number-list'
import { NumberSet } from './number-set'
import { Scratch } from './scratch'

/** The words of a headline group, each once, in the order of the text; lines that wrap run on. */
export function headWords({ words: page, drafts, structure }: Workbench, g: number): number[] {
  const { words, starts, seamPairs } = page
  met.clear()
  const found: number[] = []
  for (const d of structure.groups[g].drafts) {
    const { first, last } = drafts[d]
    for (let u = first; u <= last; u++) {
      if (u > first && seamPairs[u] >= 0 && met.add(seamPairs[u])) found.push(seamPairs[u])
      for (let k = starts[u]; k < starts[u + 1]; k++) if (met.add(words[k])) found.push(words[k])
    }
  }
  return found
}

const met = new NumberSet()
const bodyRoom = new Scratch(Int32Array)

/** Which bodies of a section hold which words. Good until others are asked for. */
export class Holdings {
  /** The body that each unit stands in: its column, −1 for none. */
  private readonly columnOf: Int32Array
  private readonly columns: number
  /** What a word says for each of so many columns that hold it. */
  private readonly there: Float64Array

  constructor(
    private readonly bench: Workbench,
    bodies: readonly Body[],
    chosen: readonly number[],
  ) {
    const { units, structure, drafts } = bench
    this.columns = chosen.length
    this.there = wordsAreThere(bench.matching, chosen.length)
    this.columnOf = bodyRoom.room(units.length).fill(-1, 0, units.length)
    chosen.forEach((b, column) => {
      for (const s of bodies[b].streams)
        for (const d of structure.streams[s].drafts)
          this.columnOf.fill(column, drafts[d].first, drafts[d].last + 1)
    })
  }

  /** Writes what a headline's words say for each body to `scores`, which are zero, from `at` on. */
  compare(head: readonly number[], scores: Float64Array, at: number): void {
    const { matching } = this.bench
    const absent = wordIsMissing(matching)
    let missing = 0
    for (const word of head) {
      const { items, length } = this.lookUp(word)
      missing += absent
      const there = this.there[length] - absent
      for (let h = 0; h < length; h++) scores[at + items[h]] += there
    }
    for (let k = at; k < at + this.columns; k++)
      scores[k] = witnessed(matching, scores[k] + missing)
  }

  /** For each column those of a headline's words which its body holds, rarest first. */
  shared(head: readonly number[]): number[][] {
    const found: { word: number; holding: Int32Array }[] = []
    for (const word of head) {
      const holding = this.lookUp(word)
      if (holding.length > 0) found.push({ word, holding: holding.numbers.slice() })
    }
    found.sort((a, b) => a.holding.length - b.holding.length)
    const shared: number[][] = []
    for (let column = 0; column < this.columns; column++) shared.push([])
    for (const { word, holding } of found) for (const column of holding) shared[column].push(word)
    return shared
  }

  /** The columns that hold a word, also where a line wraps in its midst. */
  private lookUp(word: number): NumberList {
    const { columnOf } = this
    const holding = lookedUp
    const { holders, holderStarts, firstSeam, nextSeam } = this.bench.words
    holding.length = 0
    columnsMet.clear()
    for (let h = holderStarts[word]; h < holderStarts[word + 1]; h++) {
      const column = columnOf[holders[h]]
      if (column >= 0 && columnsMet.add(column)) holding.push(column)
    }
    for (let u = firstSeam[word]; u >= 0; u = nextSeam[u]) {
      const column = columnOf[u]
      if (column >= 0 && columnOf[u - 1] === column && columnsMet.add(column)) holding.push(column)
    }
    return holding
  }
}

/** The columns that hold the word that was looked up last. */
const lookedUp = new NumberList()
const columnsMet = new NumberSet()

/** What a headline's word says that stands in a body, and in so many others of so many bodies. */
export function wordIsThere(
  { inOwn, byChance }: MatchingWeights,
  others: number,
  bodies: number,
): number {
  const chance = Math.max(byChance, (others + 0.15) / (bodies + 3))
  return Math.max(0, Math.log(inOwn / Math.min(chance, inOwn)))
}

/** The same for each number of bodies that hold a word, from none to all; what it says where none does is not asked for. */
const wordsAreThere = (matching: MatchingWeights, bodies: number): Float64Array =>
  new Float64Array(bodies + 1).map((_, holding) => wordIsThere(matching, holding - 1, bodies))

/** What a headline's word says that does not stand in a body. */
const wordIsMissing = ({ inOwn, byChance }: MatchingWeights): number =>
  Math.log((1 - inOwn) / (1 - byChance))

/** What all words of a headline say together. */
const witnessed = ({ dependence, mostWords, leastWords }: MatchingWeights, sum: number): number =>
  Math.max(leastWords, Math.min(mostWords, sum * dependence))
