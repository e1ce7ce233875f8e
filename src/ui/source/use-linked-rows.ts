import type { Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { blocksOfArticle, type Page, type Review } from '../../document'
import { isHead } from '../../engine'
import { rowIndexAt, rowsOfBlocks, type SourceRow, sourceRows } from '../../session'
import { useLinkedPane } from '../parts/sync'

/**
 * How far down in view the row is that the cards are kept level with: not at the ends of the page, where headlines
 * stand together whose cards do not.
 */
const LEVEL = 0.3

/** Keeps the articles level with the source while it is scrolled, and the source with them. */
export function useLinkedRows(
  scroller: RefObject<HTMLDivElement | null>,
  page: Page,
  review: Review,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
) {
  const rows = sourceRows(page, review)
  useLinkedPane(
    'source',
    scroller,
    (pane) => {
      const item = virtualizer.getVirtualItemForOffset(pane.scrollTop + pane.clientHeight * LEVEL)
      const row = item && rows[item.index]
      const article = row?.block.cut.article
      if (!article) return null
      const body = bodyRows(page, review, article)
      const index = body.findIndex(({ start }) => start === row.start)
      return { article, fraction: index < 0 ? 0 : index / body.length, level: LEVEL }
    },
    (pane, { article, fraction, level }) => {
      const body = bodyRows(page, review, article)
      const row = body[Math.min(body.length - 1, Math.floor(fraction * body.length))]
      const index = row ? rowIndexAt(rows, row.start) : -1
      const offset = index < 0 ? undefined : virtualizer.getOffsetForIndex(index, 'start')?.[0]
      if (offset !== undefined) pane.scrollTop = offset - pane.clientHeight * level
    },
  )
}

/** An article's rows below its heads; all of them for a headline that stands alone. */
function bodyRows(page: Page, review: Review, article: string): readonly SourceRow[] {
  const own = rowsOfBlocks(sourceRows(page, review), blocksOfArticle(page, review, article))
  const body = own.filter(({ block }) => !isHead(block.cut.role))
  return body.length > 0 ? body : own
}
