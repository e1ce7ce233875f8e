import { PARTS, type Part } from '../article-text'
import type { Flow } from '../flow'
import type { Page } from '../page'
import type { ArticleId, Review } from '../review'
import type { Run } from '../rows'
import { SLICE, type Sliced } from '../slices'
import { type Findable, type FindScope, findables } from './findable'
import { mayHold, patternOf, type Query } from './pattern'

/** A place at which a query was found. */
export interface Match {
  /** Null, as is the part, outside of articles: such text can be found but not replaced. */
  readonly article: ArticleId | null
  readonly part: Part | null
  /** Clean text `[from, to)` of the part, UTF-16; outside of articles, of its block's raw lines. */
  readonly from: number
  readonly to: number
  /** What stands there. */
  readonly text: string
  /** Raw offset of its first character. */
  readonly at: number
  /** The raw text that it is read from, in the order of reading: several stretches where lines were joined. */
  readonly raw: readonly RawStretch[]
}

/** What is needed to say which of two places comes first. */
export type PlaceInOrder = Pick<Match, 'at' | 'part' | 'from'>

/** The order of places: that of the raw text, then of a card's parts, then of a part's text. */
export const inOrder = (a: PlaceInOrder, b: PlaceInOrder): number =>
  a.at - b.at || rankOf(a.part) - rankOf(b.part) || a.from - b.from

const rankOf = (part: Part | null) => (part === null ? -1 : PARTS.indexOf(part))

/** Raw text `[start, end)`, UTF-16. */
export interface RawStretch {
  readonly start: number
  readonly end: number
}

/**
 * Every place in the scope at which the query is found, in the order of the raw text; places do not overlap. Goes over
 * the scope's texts even when the query is empty, so that they are known when something is looked for. `tell` is told
 * what is found so far whenever there is much more of it: what is found later may stand before it.
 */
export function* findInSlices(
  page: Page,
  review: Review,
  query: Query,
  scope: FindScope,
  tell?: (found: readonly Match[]) => Sliced<void>,
): Sliced<readonly Match[]> {
  const pattern = patternOf(query)
  const found: Match[] = []
  let told = 0
  const isWorthIt = (raw: string) => !pattern || mayHold(pattern, raw)
  for (const findable of findables(page, review, scope, isWorthIt)) {
    if (!findable) {
      if (tell && found.length > MUCH_MORE * told) {
        told = found.length
        yield* tell(found.toSorted(inOrder))
      }
      yield
    } else if (pattern)
      for (const place of placesIn(findable, pattern.places)) {
        found.push(place)
        if (found.length % SLICE === 0) yield
      }
  }
  return found.sort(inOrder)
}

/** To be told more often would cost more than it tells. */
const MUCH_MORE = 4

function* placesIn({ article, part, flow, at }: Findable, pattern: RegExp): Generator<Match> {
  const origin = new Origin(flow, at)
  for (const { index: from, 0: text } of flow.text.matchAll(pattern)) {
    const to = from + text.length
    yield { article, part, from, to, text, ...origin.of(from, to) }
  }
}

/** Where a flow's stretches come from, asked one after the other in the order of the flow. */
class Origin {
  private run = 0
  /** Where that run begins in the flow. */
  private begin = 0

  constructor(
    private readonly flow: Flow,
    private readonly otherwise: number,
  ) {}

  of(from: number, to: number): Pick<Match, 'at' | 'raw'> {
    const { runs } = this.flow
    while (this.run < runs.length && this.end() <= from) this.next()
    let at: number | null = null
    const raw: RawStretch[] = []
    for (;;) {
      const run = runs[this.run]
      if (!run) break
      const stretch = stretchOf(run, from - this.begin, to - this.begin)
      at ??= stretch.start
      if (run.kind !== 'joint' && run.kind !== 'break') add(raw, stretch)
      if (this.end() >= to) break
      this.next()
    }
    return { at: at ?? this.otherwise, raw }
  }

  private end = () => this.begin + this.flow.runs[this.run].text.length

  private next(): void {
    this.begin = this.end()
    this.run++
  }
}

/** The raw stretch of a run's text `[from, to)`: all of the run where its text is not the raw text. */
function stretchOf({ kind, text, start, end }: Run, from: number, to: number): RawStretch {
  if (kind !== 'raw') return { start, end }
  return { start: start + Math.max(0, from), end: start + Math.min(text.length, to) }
}

/** Adds a stretch to those before it, as one with the last where they meet. */
function add(stretches: RawStretch[], stretch: RawStretch): void {
  const last = stretches.at(-1)
  if (last?.end === stretch.start) stretches[stretches.length - 1] = { ...last, end: stretch.end }
  else if (stretch.end > stretch.start) stretches.push(stretch)
}
