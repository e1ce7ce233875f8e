import { blocksOfArticle, type Doubt, type Page, type Review } from '../../document'
import { lineCount, rowsOfBlocks, type SourceRow, sourceRows } from '../../session'
import { letterOf } from '../palette'
import type { Words } from '../words'
import { doubtReasons } from '../words/doubt-reasons'

/** `A 稿` / `article A`, or the role's name for what stands outside every article. */
export function ownerName(words: Words, block: SourceRow['block']): string {
  const { article, role } = block.cut
  return article === null ? words.roles[role] : words.ownerOf(letterOf(article))
}

/** The accessible name of the boundary above a row. */
export function boundaryName(words: Words, row: SourceRow): string {
  if (!row.above) return ''
  const above = row.above.cut
  const below = row.block.cut
  if (above.article === below.article && above.article !== null)
    return words.boundaryInside(
      words.ownerOf(letterOf(below.article)),
      words.roles[above.role],
      words.roles[below.role],
    )
  return words.boundaryBetween(ownerName(words, row.above), ownerName(words, row.block))
}

interface BoundaryCounts {
  readonly line: number
  readonly above: string
  readonly aboveLines: number
  readonly below: string
  readonly belowLines: number
}

/** What a boundary's value says: its line, and how many lines the articles (or blocks) on either side have. */
export function boundaryCounts(
  words: Words,
  page: Page,
  review: Review,
  row: SourceRow,
): BoundaryCounts {
  const { above, block } = row
  const inside = above?.cut.article === block.cut.article
  const count = (of: SourceRow['block'] | null) => {
    if (of === null) return 0
    const { article } = of.cut
    const blocks = inside || article === null ? [of] : blocksOfArticle(page, review, article)
    return lineCount(rowsOfBlocks(sourceRows(page, review), blocks))
  }
  return {
    line: row.line,
    above: above ? (inside ? words.roles[above.cut.role] : ownerName(words, above)) : '',
    aboveLines: count(above),
    below: inside ? words.roles[block.cut.role] : ownerName(words, block),
    belowLines: count(block),
  }
}

export const boundaryValue = (words: Words, counts: BoundaryCounts): string =>
  words.boundaryValue(counts.line, counts.above, counts.aboveLines, counts.below, counts.belowLines)

export const boundaryMoved = (words: Words, counts: BoundaryCounts): string =>
  words.boundaryMoved(counts.line, counts.above, counts.aboveLines, counts.below, counts.belowLines)

/** How sure, and why. The figure is first, because what is too long for its place is cut off at the end. */
export function whyOf(words: Words, doubt: Doubt): string {
  const reasons = doubtReasons(words, doubt)
  return [
    words.sure(Math.round(doubt.confidence * 100)),
    ...(reasons.length > 0 ? reasons : [words.doubtWhy]),
  ].join(' · ')
}
