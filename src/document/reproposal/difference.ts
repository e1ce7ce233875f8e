import type { Proposal } from '../../engine'
import { type Block, blocksOf, blocksWithin } from '../blocks'
import { type Derived, derivation } from '../derivation'
import type { Page, Stretch } from '../page'
import type { Review } from '../review'
import type { Sliced } from '../slices'
import { countBefore, spliced } from '../sorted'
import { blocksAsProposed } from './as-proposed'
import { unsettledStretches } from './unsettled'

/**
 * A stretch of text that the proposal would have otherwise and nobody has touched: its blocks now and its blocks as
 * proposed. Both have a boundary at either end.
 */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly now: readonly Block[]
  readonly proposed: readonly Block[]
}

/**
 * What the proposal would change on the page, outside of everything a person touched or approved, in the order of the
 * text. Taking one over, or leaving it, changes none of the others.
 */
export const differencesOf = derivation(wholeDifferences, nextDifferences)

/** The difference that has the code unit at `offset`. They stand in the order of the text. */
export function differenceAt(
  differences: readonly Difference[],
  offset: number,
): Difference | undefined {
  const difference = differences[countBefore(differences, ({ from }) => from <= offset) - 1]
  return difference && offset < difference.to ? difference : undefined
}

function* wholeDifferences(
  page: Page,
  review: Review,
  proposal: Proposal,
): Sliced<readonly Difference[]> {
  yield* blocksOf.inSlices(page, review)
  return differencesWithin(page, review, proposal, { from: 0, to: page.text.length })
}

function nextDifferences(
  { value: differences, review: before }: Derived<readonly Difference[]>,
  page: Page,
  review: Review,
  proposal: Proposal,
): readonly Difference[] {
  const stretches = unsettledStretches(page, before, review, proposal)
  return spliced(
    differences,
    stretches.map((stretch) => ({
      from: countBefore(differences, ({ from }) => from < stretch.from),
      to: countBefore(differences, ({ from }) => from < stretch.to),
      items: differencesWithin(page, review, proposal, stretch),
    })),
  )
}

/** The differences in a stretch that none reaches into from outside. */
function differencesWithin(page: Page, review: Review, proposal: Proposal, stretch: Stretch) {
  const now = blocksWithin(blocksOf(page, review), stretch)
  return joined(compare(now, blocksAsProposed(page, review, proposal, stretch)))
}

/** Compares two partitions of the text, from one boundary that both have to the next. */
function compare(now: readonly Block[], proposed: readonly Block[]): Difference[] {
  const differences: Difference[] = []
  let i = 0
  let j = 0
  while (i < now.length && j < proposed.length) {
    const [a, b] = [i, j]
    while (now[i].end !== proposed[j].end) {
      if (now[i].end < proposed[j].end) i++
      else j++
    }
    i++
    j++
    if (i - a > 1 || j - b > 1 || !alike(now[a], proposed[b]))
      differences.push({
        from: now[a].start,
        to: now[i - 1].end,
        now: now.slice(a, i),
        proposed: proposed.slice(b, j),
      })
  }
  return differences
}

const alike = (a: Block, b: Block) => a.cut.role === b.cut.role && a.cut.article === b.cut.article

/** Makes one difference of neighbours that take text from the same article to the same other one. */
function joined(differences: readonly Difference[]): Difference[] {
  const all: Difference[] = []
  for (const difference of differences) {
    const last = all.at(-1)
    const passage = passageOf(difference)
    if (last && last.to === difference.from && passage !== null && passage === passageOf(last))
      all[all.length - 1] = {
        from: last.from,
        to: difference.to,
        now: [...last.now, ...difference.now],
        proposed: [...last.proposed, ...difference.proposed],
      }
    else all.push(difference)
  }
  return all
}

/** From which article to which other one a difference takes all of its text; null when it is not that simple. */
function passageOf({ now, proposed }: Difference): string | null {
  const from = now[0].cut.article
  const to = proposed[0].cut.article
  const isPlain =
    from !== to &&
    now.every(({ cut }) => cut.article === from) &&
    proposed.every(({ cut }) => cut.article === to)
  return isPlain ? `${from} ${to}` : null
}
