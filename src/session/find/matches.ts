import {
  type ArticleId,
  countBefore,
  type FindScope,
  findInSlices,
  inOrder,
  type Match,
  type OpenPage,
  type Part,
  type PlaceInOrder,
  type Query,
  SLICE,
  type Sliced,
} from '../../document'

/** A stretch `[from, to)` of text in which the place of this index was found. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly place: number
}

/** What was found on a page, in the order of the raw text, and by where it is shown. */
export interface Matches {
  readonly places: readonly Match[]
  /** Stretches of the raw text, in its order; those of one place may be several. */
  readonly inSource: readonly Mark[]
  /** Stretches of clean text, in its order, by article and part. */
  readonly inParts: ReadonlyMap<string, readonly Mark[]>
}

export const NO_MATCHES: Matches = { places: [], inSource: [], inParts: new Map() }

export const partKey = (article: ArticleId | null, part: Part | null) => `${article} ${part}`

/** What is found on a page; `tell` is told of the first of it, and then whenever there is much more. */
export function* matchesInSlices(
  { page, review }: OpenPage,
  query: Query,
  scope: FindScope,
  tell: (matches: Matches) => void,
): Sliced<Matches> {
  const places = yield* findInSlices(page, review, query, scope, function* (found) {
    tell(yield* matchesOf(found))
  })
  return yield* matchesOf(places)
}

function* matchesOf(places: readonly Match[]): Sliced<Matches> {
  const inSource: Mark[] = []
  const inParts = new Map<string, Mark[]>()
  for (const [place, { article, part, from, to, raw }] of places.entries()) {
    if (place % SLICE === SLICE - 1) yield
    for (const { start, end } of raw) inSource.push({ from: start, to: end, place })
    const key = partKey(article, part)
    const own = inParts.get(key)
    if (own) own.push({ from, to, place })
    else inParts.set(key, [{ from, to, place }])
  }
  yield
  inSource.sort((a, b) => a.from - b.from)
  return { places, inSource, inParts }
}

/** A stretch `[from, to)` of a part's clean text. */
export type Stretch = Pick<Match, 'article' | 'part' | 'from' | 'to'>

/**
 * Index of the first place from there on, around the page's end to its beginning; −1 where nothing was found. Places
 * that begin in the stretch `passed` are passed over.
 */
export function placeFrom(
  { places }: Matches,
  from: PlaceInOrder,
  passed: Stretch | null = null,
): number {
  const first = countBefore(places, (place) => inOrder(place, from) < 0)
  for (let i = 0; i < places.length; i++) {
    const index = (first + i) % places.length
    if (!passed || !beginsIn(places[index], passed)) return index
  }
  return places.length > 0 ? 0 : -1
}

const beginsIn = (place: Stretch, { article, part, from, to }: Stretch) =>
  place.article === article && place.part === part && place.from >= from && place.from < to

const NONE: readonly Mark[] = []

/** The marks in a stretch of raw text `[start, end)`. The same array where there are none. */
export function marksIn({ inSource }: Matches, start: number, end: number): readonly Mark[] {
  let first = countBefore(inSource, (mark) => mark.from < start)
  // A correction over several lines, in which something was found, begins in a line before.
  while (first > 0 && inSource[first - 1].to > start) first--
  let last = first
  while (last < inSource.length && inSource[last].from < end) last++
  return last === first ? NONE : inSource.slice(first, last)
}
