import type { Proposal } from '../../engine'
import { articleById } from '../articles'
import { type Block, blockIndexAt, blocksOf, blocksWithin, startOf } from '../blocks'
import type { Page, Stretch } from '../page'
import type { Review } from '../review'
import { changeBetween } from '../review-change'
import { indexAtPlace } from '../sorted'
import { isClosed, isHeld } from './held'
import { proposedArticles, proposedBlocks } from './proposed'

/**
 * The stretches of the page in which its differences from the proposal may be others than before a change; in the order
 * of the text, apart from each other.
 *
 * What a proposed block does to the page depends on the blocks around it, but not beyond two blocks in a row that stand
 * as proposed, or are a person's, before the change and after it: with the first of them the two partitions have a
 * boundary in common, and no difference begins there. From what was touched each stretch reaches to such a place.
 */
export function unsettledStretches(
  page: Page,
  before: Review,
  review: Review,
  proposal: Proposal,
): readonly Stretch[] {
  const blocks = blocksOf(page, review)
  const proposed = proposedBlocks(page, proposal)
  const touched = touchedBlocks(page, before, review, proposal)
  const isQuiet = (index: number): boolean => {
    const block = blocks[index]
    if (!block) return index >= blocks.length
    return !touched.has(block.start) && (isHeld(review, block) || isAmong(proposed, block))
  }
  const stretches: Stretch[] = []
  for (const start of [...touched].sort((a, b) => a - b)) {
    if (start < (stretches.at(-1)?.to ?? 0)) continue
    let first = blockIndexAt(blocks, start)
    let last = first + 1
    while (first > 0 && !(first + 1 < last && isQuiet(first) && isQuiet(first + 1))) first--
    while (last < blocks.length && !(isQuiet(last) && isQuiet(last + 1))) last++
    stretches.push({ from: blocks[first].start, to: blocks[last]?.start ?? page.text.length })
  }
  return stretches
}

/** Does the proposal have a block with these ends, and as the same? */
function isAmong(proposed: readonly Block[], { start, end, cut }: Block): boolean {
  const other = proposed[indexAtPlace(proposed, start, startOf)]
  return other?.end === end && other.cut.role === cut.role && other.cut.article === cut.article
}

/** Starts of the blocks of which a change may have touched what they are, or whether they are a person's. */
function touchedBlocks(
  page: Page,
  before: Review,
  review: Review,
  proposal: Proposal,
): ReadonlySet<number> {
  const { come, fields, corrected } = changeBetween(page, before, review)
  const blocks = blocksOf(page, review)
  const touched = new Set(come.map(startOf))
  const touch = (stretch: Stretch) => {
    for (const { start } of blocksWithin(blocks, stretch)) touched.add(start)
  }
  for (const stretch of corrected) touch(stretch)
  for (const id of fields) {
    if (isClosed(before, id) === isClosed(review, id)) continue
    for (const { start } of articleById(page, review, id)?.blocks ?? []) touched.add(start)
    for (const { start, end } of proposedArticles(page, proposal).get(id) ?? [])
      touch({ from: start, to: end })
  }
  return touched
}
