import type { Decoding } from './chain'
import type { Layout } from './claim'
import { sharedRare } from './columns'
import { isLead } from './forms'
import { PROSE_ON, STATE_COUNT, type State, stateIndex } from './states'

/**
 * A body without any headline is rare on a page: the decoding must be this sure, in logarithms of odds,
 * that an article opens where no headline, byline or lead says so.
 */
const SURE = 3.5
/** The same for a headline's second line, where it shares words with the body that the first line found. */
const SURE_OF_HEADLINE = 3

/** The same for a headline in a body's midst, against a subhead. */
const SURE_OF_STORY = 3.5
/** Words that two runs of body share and no other text has, from which on they are most likely one story. */
const SAME_STORY = 4

/**
 * Beginnings taken back: a body which found no headline, has neither byline nor lead, and follows right on another
 * body most likely goes on with it. Returns the changed states, or null where nothing changes.
 */
export function rejoined(
  { states, bench, bodies, matches }: Layout,
  decoding: Decoding,
): number[] | null {
  const { structure, drafts, units } = bench
  const headed = new Set(matches.map((match) => match.body))
  const followsStream = new Set<number>()
  structure.items.forEach((item, k) => {
    if (item.kind === 'stream' && structure.items[k - 1]?.kind === 'stream')
      followsStream.add(item.index)
  })
  const changed = [...states]
  let any = false
  bodies.forEach((body, b) => {
    const s = body.streams[0]
    const stream = structure.streams[s]
    const u = drafts[stream.opening].first
    const alone = !headed.has(b) && followsStream.has(s) && stream.drafts[0] === stream.opening
    if (!alone || units[u].fixed !== null || isLead(units[u].text.slice(0, 60))) return
    const p = (state: State) => decoding.marginals[u * STATE_COUNT + stateIndex(state)]
    const goesOn = PROSE_ON.reduce((sum, state) => sum + p(state), 0)
    if (Math.log(Math.max(p('opening'), 1e-12) / Math.max(goesOn, 1e-12)) > SURE) return
    changed[u] = stateIndex('body')
    any = true
  })
  for (const u of secondLines({ states, bench, bodies, matches })) {
    const p = (state: 'headline' | 'headlineOn') =>
      Math.max(decoding.marginals[u * STATE_COUNT + stateIndex(state)], 1e-12)
    if (Math.log(p('headline') / p('headlineOn')) > SURE_OF_HEADLINE) continue
    changed[u] = stateIndex('headlineOn')
    any = true
  }
  for (const u of subheads({ states, bench, bodies, matches }, decoding)) {
    changed[u] = stateIndex('subhead')
    any = true
    // What follows the subhead goes on with the body above it.
    changed[u + 1] = stateIndex('body')
  }
  return any ? changed : null
}

/**
 * One-line headlines between two runs of body that may be subheads: the decoding is not sure, nothing but the line
 * itself opens the lower run, and that goes on about the matter of the upper one.
 */
function subheads({ states, bench }: Layout, decoding: Decoding): number[] {
  const { structure, drafts, units } = bench
  const found: number[] = []
  structure.items.forEach((item, k) => {
    const above = structure.items[k - 1]
    const below = structure.items[k + 1]
    if (item.kind !== 'group' || above?.kind !== 'stream' || below?.kind !== 'stream') return
    const group = structure.groups[item.index]
    const lower = structure.streams[below.index]
    const { first, last, role } = drafts[group.drafts[0]]
    const opening = drafts[lower.opening].first
    const single = group.drafts.length === 1 && group.bylines.length === 0 && first === last
    if (!single || role !== 'headline' || opening !== first + 1 || lower.bylines.length > 0) return
    if (units[opening].fixed !== null || isLead(units[opening].text.slice(0, 60))) return
    const p = (state: 'headline' | 'subhead') =>
      Math.max(decoding.marginals[first * STATE_COUNT + stateIndex(state)], 1e-12)
    if (Math.log(p('headline') / p('subhead')) > SURE_OF_STORY) return
    if (states[first] !== stateIndex('headline')) return
    if (sharedRare(bench, structure.streams[above.index].units, lower.units) < SAME_STORY) return
    found.push(first)
  })
  return found
}

/**
 * First units of headline groups that may be the second line of the group right above: one of the two found no
 * body, yet speaks of the other's, and two-line headlines are commoner than headlines without a body.
 */
function secondLines({ states, bench, matches }: Layout): number[] {
  const { structure, drafts } = bench
  const found: number[] = []
  structure.items.forEach((item, k) => {
    const above = structure.items[k - 1]
    if (item.kind !== 'group' || above?.kind !== 'group') return
    const group = structure.groups[item.index]
    const upper = structure.groups[above.index]
    const touching =
      upper.bylines.length === 0 && upper.drafts[upper.drafts.length - 1] === group.drafts[0] - 1
    const u = drafts[group.drafts[0]].first
    const onlyHeadline = upper.drafts.every((d) => drafts[d].role !== 'deck')
    if (
      touching &&
      onlyHeadline &&
      speaksOf(matches, item.index, above.index) &&
      states[u] === stateIndex('headline')
    )
      found.push(u)
  })
  return found
}

/** One of the two groups found a body; the other found none, but shares words with that body. */
function speaksOf(matches: Layout['matches'], a: number, b: number): boolean {
  const [lonely, paired] = matches[a].body < 0 ? [matches[a], matches[b]] : [matches[b], matches[a]]
  if (lonely.body >= 0 || paired.body < 0) return false
  const affinity = lonely.others.find((other) => other.body === paired.body)?.affinity
  return affinity != null && affinity.words > -1 && affinity.shared.length > 0
}
