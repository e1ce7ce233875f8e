import type { Decoding } from './chain'
import type { Layout } from './claim'
import { isLead } from './forms'
import { STATE_COUNT, stateIndex } from './states'

/**
 * A body without any headline is rare on a page: the decoding must be this sure, in logarithms of odds,
 * that an article opens where no headline, byline or lead says so.
 */
const SURE = 3.5

/**
 * Openings taken back: a body which found no headline, has neither byline nor lead, and follows right on another
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
    const p = (state: 'opening' | 'body') => decoding.marginals[u * STATE_COUNT + stateIndex(state)]
    if (Math.log(Math.max(p('opening'), 1e-12) / Math.max(p('body'), 1e-12)) > SURE) return
    changed[u] = stateIndex('body')
    any = true
  })
  return any ? changed : null
}
