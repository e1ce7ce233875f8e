import { codesOf } from './codes'
import { type Body, bodiesOfStreams, type Workbench } from './columns'
import type { Match } from './match'
import { NumberList } from './number-list'
import { isOutside } from './role'
import { frequencyOf } from './words'

/** Which article each draft belongs to; articles are numbered in the order in which they first appear. */
export interface Articles {
  /** For each draft, its article's id; null outside every article. */
  readonly ofDraft: readonly (string | null)[]
  readonly ofGroup: readonly string[]
  readonly ofBody: readonly string[]
  /** Body drafts that go on with a column from elsewhere. */
  readonly continuing: ReadonlySet<number>
}

export function formArticles(
  bench: Workbench,
  bodies: readonly Body[],
  matches: readonly Match[],
): Articles {
  const { drafts, structure } = bench
  const owner = new Array<number>(drafts.length).fill(-1)
  bodies.forEach((body, b) => {
    for (const s of body.streams) for (const d of structure.streams[s].drafts) owner[d] = b
  })
  structure.groups.forEach((group, g) => {
    const article = matches[g].body >= 0 ? matches[g].body : bodies.length + g
    for (const d of [...group.drafts, ...group.bylines]) owner[d] = article
  })
  const homes = bodiesOfStreams(bench, bodies)
  const unitOwner = structure.captions.length > 0 ? unitOwners(bench, bodies) : []
  for (const { draft, above } of structure.captions)
    owner[draft] = captionOwner(bench, unitOwner, draft, homes[Math.max(above, 0)] ?? -1)
  // Whatever else belongs to nothing, on a page without a body, is an article by itself.
  for (let d = 0; d < drafts.length; d++)
    if (owner[d] < 0) owner[d] = bodies.length + matches.length + d
  const ids: string[] = []
  let count = 0
  const idOf = (article: number): string => {
    ids[article] ??= String(++count)
    return ids[article]
  }
  const ofDraft: (string | null)[] = []
  for (let d = 0; d < drafts.length; d++)
    ofDraft.push(isOutside(drafts[d].role) ? null : idOf(owner[d]))
  const ofBody: string[] = []
  for (let b = 0; b < bodies.length; b++) ofBody.push(idOf(b))
  const ofGroup: string[] = []
  for (let g = 0; g < matches.length; g++)
    ofGroup.push(idOf(matches[g].body >= 0 ? matches[g].body : bodies.length + g))
  return { ofDraft, ofBody, continuing: continuingDrafts(bench, bodies), ofGroup }
}

function continuingDrafts({ structure }: Workbench, bodies: readonly Body[]): Set<number> {
  const continuing = new Set<number>()
  for (const { streams } of bodies)
    for (let k = 1; k < streams.length; k++) continuing.add(structure.streams[streams[k]].opening)
  return continuing
}

/** A caption belongs to the article above it, the page's first below it, unless its words clearly stand in another one. */
function captionOwner(
  bench: Workbench,
  owners: readonly number[],
  draft: number,
  home: number,
): number {
  const { first, last } = bench.drafts[draft]
  let text = ''
  for (let u = first; u <= last; u++) text += bench.units[u].text.slice(0, 200)
  const scores = new Map<number, number>()
  const { words } = bench
  const list = new NumberList()
  words.lexicon.read(codesOf(text), 0, text.length, list)
  for (const word of new Set(list.numbers)) {
    const from = words.holderStarts[word]
    const holders = words.holders.subarray(from, from + frequencyOf(words, word))
    const at = new Set(Array.from(holders, (u) => owners[u]).filter((b) => b >= 0))
    for (const b of at) scores.set(b, (scores.get(b) ?? 0) + 1 / at.size)
  }
  let best = home
  for (const [b, score] of scores) {
    const rival = best < 0 ? 0 : (scores.get(best) ?? 0)
    if (score > rival + (best === home ? 1.5 : 0)) best = b
  }
  return best
}

function unitOwners(bench: Workbench, bodies: readonly Body[]): number[] {
  const owners = new Array<number>(bench.units.length).fill(-1)
  bodies.forEach((body, b) => {
    for (const s of body.streams) {
      for (const d of bench.structure.streams[s].drafts)
        owners.fill(b, bench.drafts[d].first, bench.drafts[d].last + 1)
    }
  })
  return owners
}
