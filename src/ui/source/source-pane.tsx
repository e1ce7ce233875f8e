import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useMemo, useRef } from 'react'
import {
  blocksOfArticle,
  doubtAt,
  doubtsOf,
  type Page,
  type Review,
  readingOf,
} from '../../document'
import { isHead } from '../../engine'
import {
  isLikelyRow,
  partedFrom,
  rowIndexAt,
  rowOfBoundary,
  rowStartsOf,
  rowsOfBlocks,
  type SourceRow,
  selectedRows,
  sourceRows,
} from '../../session'
import { useBlockMenu } from '../block-menu/use-block-menu'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { usePlaceInSource } from '../find/use-place-in-view'
import { useLinkedPane } from '../parts/sync'
import { useTurns } from '../parts/use-turns'
import { useWords } from '../words'
import { CarriedBoundary } from './carried-boundary'
import { whyOf } from './facts'
import { SourceRowView } from './source-row'
import { useCaretInView } from './use-caret-in-view'
import { useFocusRequests } from './use-focus-requests'
import { useRowEvents } from './use-row-events'
import { useSourceDrag } from './use-source-drag'

/** Up to this many rows are all in the page, so that the browser's own search finds them. */
const ALL_ROWS = 600
/**
 * How far down in view the row is that the cards are kept level with: not at the ends of the page, where headlines
 * stand together whose cards do not.
 */
const LEVEL = 0.3

/** The raw text, row by row, with its boundaries. */
export const SourcePane = memo(function SourcePane() {
  const words = useWords()
  const desk = useDesk()
  const { open, shown } = useOpenPage()
  const rows = sourceRows(open.page, shown)
  const scroller = useRef<HTMLDivElement>(null)
  const turn = useTurns(2)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.boundary === 'article' ? 42 : 25),
    getItemKey: useRowKeys(rows),
    // What is in view is drawn in a turn of its own.
    overscan: turn === 1 ? 0 : rows.length <= ALL_ROWS ? ALL_ROWS : 12,
    paddingStart: 6,
    paddingEnd: 40,
  })
  const drag = useSourceDrag(scroller, virtualizer)
  const blockMenu = useBlockMenu({
    pane: 'source',
    scroller,
    find: () => scroller.current?.querySelector<HTMLElement>('.row[data-caret] .line-role'),
    scroll: () => caretRow >= 0 && scrollTo(caretRow),
  })
  const events = useRowEvents(rows, blockMenu.openAt)
  const selection = useDeskState((state) => state.selection)
  const inHand = useDeskState((state) => state.article)
  const doubts = doubtsOf(open.page, shown, open.proposal)

  const selected = useMemo(() => {
    if (!selection || selection.anchor === selection.caret) return new Set<number>()
    return new Set(selectedRows(rows, selection).map((row) => row.start))
  }, [rows, selection])
  const caretRow = selection ? rowIndexAt(rows, selection.caret) : -1

  const scrollTo = (index: number) => virtualizer.scrollToIndex(index, { align: 'center' })
  useFocusRequests(scroller, rows, scrollTo)
  usePlaceInSource({ scroller, rows, scrollTo })
  useCaretInView({ scroller, rows, scrollTo })
  useLinkedScroll(scroller, open.page, shown, virtualizer)

  return (
    <section
      aria-label={words.source}
      className="relative flex min-h-0 min-w-0 flex-col bg-panel"
      data-pane="source"
      onFocusCapture={({ target, currentTarget }) => {
        // Of a menu the pane is told, too.
        if (currentTarget.contains(target)) desk.standing = 'row'
      }}
      data-carrying={drag.isCarrying ? '' : undefined}
    >
      <div className="pane-head">
        <h2>{words.source}</h2>
        <span>
          {words.sourceMeta(
            open.page.source.name || words.pastedName,
            open.page.source.encoding,
            readingOf(open.page).lines.length,
          )}
        </span>
      </div>
      <div
        ref={scroller}
        id="source-lines"
        className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden"
        onPointerLeave={events.leave}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: its items are placed by a virtual list */}
        <div
          role="list"
          aria-label={words.sourceLines}
          className="relative"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const doubt =
              row.start === row.block.start || row.boundary
                ? doubtAt(doubts, row.block.start)
                : undefined
            const opens = rows[item.index - 1]?.block.start !== row.block.start
            return (
              <SourceRowView
                key={item.key}
                measure={virtualizer.measureElement}
                row={row}
                index={item.index}
                count={rows.length}
                lastLine={rows[rows.length - 1].line}
                opens={opens}
                text={open.page.text.slice(row.start, row.end)}
                top={item.start}
                selected={selected.has(row.start)}
                inHand={inHand !== null && row.block.cut.article === inHand}
                caret={
                  item.index === caretRow && selection ? Math.min(selection.caret, row.end) : null
                }
                likely={drag.isCarrying && isLikelyRow(open.proposal, rows, item.index)}
                {...linkOf(open.page, shown, rows, row, opens)}
                why={doubt && opens ? whyOf(words, doubt) : null}
                onGrabBoundary={drag.grab}
                {...events.handlers}
              />
            )
          })}
        </div>
      </div>
      {drag.isCarrying && <CarriedBoundary ref={drag.carried} on="source" />}
      {blockMenu.menu}
    </section>
  )
})

/** Where the other end of the article is, for a row where that is said. */
function linkOf(
  page: Page,
  review: Review,
  rows: readonly SourceRow[],
  { block }: SourceRow,
  opens: boolean,
) {
  const other = opens ? partedFrom(page, review, block) : null
  return {
    linkAt: other?.start ?? null,
    linkLine: other && rows[rowOfBoundary(rows, other.start)].line,
  }
}

/** Where rows start is their key. Whoever places them need not do so anew as long as all start where they did. */
function useRowKeys(rows: readonly SourceRow[]): (index: number) => number {
  const latest = useRef(rows)
  latest.current = rows
  const starts = rowStartsOf(rows)
  return useCallback((index: number) => latest.current[index]?.start ?? index, [starts])
}

type RowVirtualizer = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>

/** Keeps the articles level with the source while it is scrolled, and the source with them. */
function useLinkedScroll(
  scroller: React.RefObject<HTMLDivElement | null>,
  page: Page,
  review: Review,
  virtualizer: RowVirtualizer,
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
