import { codesOf } from './codes'
import type { Body, Workbench } from './columns'
import { bodiesOfStreams, unitsOf } from './columns'
import { NumberList } from './number-list'
import { NumberMap } from './number-map'
import { NumberSet } from './number-set'
import { READ_ANEW, readRunOn, seamWord } from './runs'
import { frequencyOf, isCommon, type PageWords } from './words'

/** What speaks for a headline group and a body being one article, in natural logarithms of odds. */
export interface Affinity {
  readonly words: number
  readonly place: number
  readonly byline: number
  /** Words both hold, by number, rarest in the section first. */
  readonly shared: readonly number[]
  readonly directlyAbove: boolean
}

/** A word of a headline stands in its own body about every second time, by chance in few others. */
const IN_OWN = 0.5
const BY_CHANCE = 0.03
/** Neighbouring pairs of characters overlap, so each is only worth this share of an independent witness. */
const DEPENDENCE = 0.6

const ALONE_ABOVE = 4
const ALONE_BELOW = 3.5
const STACKED_ABOVE = 0.5
const SAME_RANK = 0.8

/** How a group's headline stands among the page's items. */
export interface Place {
  /** The body right below, and the body right above; −1 where something else stands there. */
  readonly below: number
  readonly above: number
  /** Rank in a stack of headline groups, the stack's size, and the index of the first item after it. */
  readonly rank: number
  readonly stack: number
  readonly after: number
}

/** A section of a page: the groups and bodies that are matched with each other, as indices. */
export interface Section {
  readonly groups: readonly number[]
  readonly bodies: readonly number[]
}

/** The affinities of each headline group of a section to each of its bodies, by row and column. */
export interface AffinityTable {
  /** What speaks for a pair, all together: `scores[row * columns + column]`. */
  readonly scores: Float64Array
  /** The same in its parts. */
  at(row: number, column: number): Affinity
}

/** The words of a headline group or of a body, for one after the other. */
const list = new NumberList()

export function affinities(
  bench: Workbench,
  bodies: readonly Body[],
  section: Section,
  places: readonly Place[],
): AffinityTable {
  const columns = section.bodies.length
  const heads = section.groups.map((g) => headWords(bench, g))
  const holdings = new Holdings(heads, columns)
  holdings.read(
    bench,
    section.bodies.map((b) => unitsOf(bench, bodies[b])),
  )
  const lexical = new Float64Array(heads.length * columns)
  heads.forEach((head, row) => {
    holdings.compare(head, lexical, row * columns)
  })
  const below = headlinesStandBelow(bench, places, lexical, section)
  const anywhere = -Math.log(Math.max(1, columns))
  const place = (row: number, column: number) =>
    placeScore(places[section.groups[row]], section.bodies[column], below, anywhere)
  const byline = (row: number, column: number) =>
    bylineScore(
      bench,
      bench.structure.groups[section.groups[row]].bylines.length > 0,
      bodies[section.bodies[column]],
    )
  const scores = new Float64Array(lexical.length)
  for (let row = 0, k = 0; row < heads.length; row++)
    for (let column = 0; column < columns; column++, k++)
      scores[k] = lexical[k] + place(row, column) + byline(row, column)
  return {
    scores,
    at: (row, column) => ({
      words: lexical[row * columns + column],
      place: place(row, column),
      byline: byline(row, column),
      shared: holdings.shared(heads[row], column),
      directlyAbove: places[section.groups[row]].below === section.bodies[column],
    }),
  }
}

/** The words of a headline group, each once, in the order of the text; lines that wrap run on. */
export function headWords({ words, units, drafts, structure }: Workbench, g: number): number[] {
  list.length = 0
  for (const d of structure.groups[g].drafts) {
    const { first, last } = drafts[d]
    const { inkStart, end } = units[first]
    if (first === last && end - inkStart <= HEADLINE)
      for (let k = words.starts[first]; k < words.starts[first + 1]; k++) list.push(words.words[k])
    else {
      let text = ''
      for (let u = first; u <= last; u++) text += units[u].text.slice(0, HEADLINE)
      words.lexicon.read(codesOf(text), 0, text.length, list)
    }
  }
  met.clear()
  const found: number[] = []
  for (let k = 0; k < list.length; k++) if (met.add(list.items[k])) found.push(list.items[k])
  return found
}

const met = new NumberSet()

/** UTF-16 units of a headline's line that are read. */
const HEADLINE = 120

/** The column of each unit whose words are its own. */
const columnOf = new NumberMap()

/** Which bodies of a section hold which words of its headlines. */
class Holdings {
  /** All headlines' words, each once. */
  private readonly words: number[] = []
  /** Place of each headline word among these, plus one; by word. */
  private readonly places: Int32Array
  /** 1 where a body holds a headline word: `held[place * columns + column]`. */
  private readonly held: Uint8Array
  /** Bodies that hold a headline word, by place. */
  private readonly frequency: Int32Array

  constructor(
    heads: readonly (readonly number[])[],
    private readonly columns: number,
  ) {
    let highest = -1
    for (const head of heads) for (const word of head) if (word > highest) highest = word
    this.places = new Int32Array(highest + 1)
    for (const head of heads)
      for (const word of head)
        if (this.places[word] === 0) this.places[word] = this.words.push(word)
    this.held = new Uint8Array(this.words.length * columns)
    this.frequency = new Int32Array(this.words.length)
  }

  /** Reads the units of all bodies. */
  read(bench: Workbench, bodies: readonly (readonly number[])[]): void {
    columnOf.clear()
    // Not all units that hold a common word are known.
    const readsAll = this.words.some((word) => isCommon(frequencyOf(bench.words, word)))
    bodies.forEach((units, column) => {
      for (let k = 0; k < units.length; k++) {
        const above = k === 0 ? -1 : units[k - 1]
        const seam = readsAll ? READ_ANEW : seamWord(bench, above, units[k])
        if (seam === READ_ANEW) this.readUnit(bench, above, units[k], column)
        else {
          columnOf.set(units[k], column)
          if (seam >= 0) this.add(seam, column)
        }
      }
    })
    for (const word of this.words) this.addHolders(bench.words, word)
  }

  /** Reads a unit word by word. */
  private readUnit(bench: Workbench, above: number, u: number, column: number): void {
    list.length = 0
    readRunOn(bench, above, u, list)
    for (let k = 0; k < list.length; k++) this.add(list.items[k], column)
  }

  /** Looks a headline's word up in the units whose words are their own. */
  private addHolders(words: PageWords, word: number): void {
    if (word >= words.known) return
    for (let h = words.holderStarts[word]; h < words.holderStarts[word + 1]; h++) {
      const column = columnOf.get(words.holders[h])
      if (column >= 0) this.add(word, column)
    }
  }

  private add(word: number, column: number): void {
    const place = word < this.places.length ? this.places[word] - 1 : -1
    if (place < 0 || this.held[place * this.columns + column] === 1) return
    this.held[place * this.columns + column] = 1
    this.frequency[place]++
  }

  /** Writes what a headline's words say for each body to `scores` from `at` on. */
  compare(head: readonly number[], scores: Float64Array, at: number): void {
    const { places, held, frequency, columns } = this
    for (const word of head) {
      const place = places[word] - 1
      const there = wordIsThere(frequency[place] - 1, columns)
      for (let column = 0; column < columns; column++)
        scores[at + column] += held[place * columns + column] === 1 ? there : WORD_IS_MISSING
    }
    for (let k = at; k < at + columns; k++) scores[k] = witnessed(scores[k])
  }

  /** A headline's words which a body holds, rarest first. */
  shared(head: readonly number[], column: number): number[] {
    const words = head.filter(
      (word) => this.held[(this.places[word] - 1) * this.columns + column] === 1,
    )
    return words.length < 2
      ? words
      : words.sort((a, b) => this.frequencyOf(a) - this.frequencyOf(b))
  }

  private frequencyOf(word: number): number {
    return this.frequency[this.places[word] - 1]
  }
}

/** What a headline's word says that stands in a body, and in so many others of so many bodies. */
export function wordIsThere(others: number, bodies: number): number {
  const chance = Math.max(BY_CHANCE, (others + 0.15) / (bodies + 3))
  return Math.max(0, Math.log(IN_OWN / Math.min(chance, IN_OWN)))
}

/** What a headline's word says that does not stand in a body. */
export const WORD_IS_MISSING = Math.log((1 - IN_OWN) / (1 - BY_CHANCE))

/** What all words of a headline say together. */
export const witnessed = (sum: number): number => Math.max(-4, Math.min(15, sum * DEPENDENCE))

/** Where each headline group of the page stands. */
export function placesOf(bench: Workbench, bodies: readonly Body[]): Place[] {
  const { items, groups } = bench.structure
  const bodyOf = bodiesOfStreams(bench, bodies)
  const places = new Array<Place>(groups.length)
  for (let k = 0; k < items.length; ) {
    if (items[k].kind !== 'group') {
      k++
      continue
    }
    let end = k
    while (items[end]?.kind === 'group') end++
    const before = items[k - 1]
    const after = items[end]
    for (let i = k; i < end; i++) {
      places[items[i].index] = {
        below: i === end - 1 && after ? bodyOf[after.index] : -1,
        above: i === k && before ? bodyOf[before.index] : -1,
        rank: i - k,
        stack: end - k,
        after: after ? bodyOf[after.index] : -1,
      }
    }
    k = end
  }
  return places
}

/**
 * Probability that on this page headlines stand below their bodies, as some text layers order them: judged by
 * the words that lone headlines share with the body above and with the body below.
 */
function headlinesStandBelow(
  bench: Workbench,
  places: readonly Place[],
  lexical: Float64Array,
  section: Section,
): number {
  const columns = section.bodies.length
  const wordsFor = (row: number, body: number): number => {
    const column = section.bodies.indexOf(body)
    return column < 0 ? 0 : lexical[row * columns + column]
  }
  let evidence = -2
  section.groups.forEach((g, row) => {
    if (places[g].stack > 1) return
    const above = wordsFor(row, places[g].above)
    const below = wordsFor(row, places[g].below)
    evidence += Math.max(-3, Math.min(3, 0.5 * (above - below)))
  })
  const { items } = bench.structure
  if (items.length > 2 && items[0].kind === 'stream' && items[items.length - 1].kind === 'group')
    evidence += 1
  if (items[0]?.kind === 'group') evidence -= 1
  return 1 / (1 + Math.exp(-evidence))
}

/** `anywhere` is what speaks for a body of which nothing else is known. */
function placeScore(place: Place, b: number, below: number, anywhere: number): number {
  let score = anywhere
  if (place.below === b) score += place.stack === 1 ? ALONE_ABOVE * (1 - below) : STACKED_ABOVE
  if (place.above === b) score += (place.stack === 1 ? ALONE_BELOW : ALONE_BELOW / 2) * below
  if (place.stack > 1 && place.after >= 0 && b === place.after + place.rank) score += SAME_RANK
  return score
}

function bylineScore(bench: Workbench, headHasByline: boolean, body: Body): number {
  if (!headHasByline) return 0
  return bench.structure.streams[body.streams[0]].bylines.length > 0 ? -2 : 0.5
}
