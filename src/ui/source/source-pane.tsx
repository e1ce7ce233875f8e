import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useMemo, useRef } from 'react'
import { type Block, doubtAt, doubtsOf, type Page, type Review, readingOf } from '../../document'
import {
  actionById,
  isLikelyRow,
  partedFrom,
  rowIndexAt,
  rowOfBoundary,
  rowStartsOf,
  type SourceRow,
  selectedRows,
  sourceRows,
} from '../../session'
import { useBlockMenu } from '../block-menu/use-block-menu'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { usePlaceInSource } from '../find/use-place-in-view'
import { actionTip } from '../parts/tip'
import { useKeptRange } from '../parts/use-kept-range'
import { useTurns } from '../parts/use-turns'
import { useWords } from '../words'
import { CarriedBoundary } from './carried-boundary'
import { whyOf } from './facts'
import { hasRoom } from './gaps'
import { asWouldBe } from './held-rows'
import { SourceRowView } from './source-row'
import { useCaretInView } from './use-caret-in-view'
import { useFocusRequests } from './use-focus-requests'
import { useLinkedRows } from './use-linked-rows'
import { useOverscan } from './use-overscan'
import { useRowEvents } from './use-row-events'
import { useSourceDrag } from './use-source-drag'

/** Up to this many rows are all in the page, so that the browser's own search finds them. */
const ALL_ROWS = 600

interface SourcePaneProps {
  /** The page has its printed page, which is not shown. */
  readonly isSheetHidden: boolean
}

/** The raw text, row by row, with its boundaries. */
export const SourcePane = memo(function SourcePane({ isSheetHidden }: SourcePaneProps) {
  const words = useWords()
  const desk = useDesk()
  const { open, shown } = useOpenPage()
  const isHeld = useDeskState(({ drag }) => drag !== null)
  const wouldBe = sourceRows(open.page, shown)
  // With a boundary in the air the text stays where it is under the hand; only whose it is changes. What else a row says
  // takes room and stays, too.
  const still = isHeld ? open.review : shown
  const rows = sourceRows(open.page, still)
  const rowAt = (index: number) =>
    rows === wouldBe || !rows[index] ? rows[index] : asWouldBe(rows[index], wouldBe)
  const scroller = useRef<HTMLDivElement>(null)
  const turn = useTurns(2)
  const list = useRef<Virtualizer<HTMLDivElement, Element>>(null)
  const few = useOverscan(12, list.current)
  // What is in view is drawn in a turn of its own.
  const overscan = turn === 1 ? 0 : rows.length <= ALL_ROWS ? ALL_ROWS : few
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index] && hasRoom(rows[index]) ? 42 : 25),
    getItemKey: useRowKeys(rows),
    rangeExtractor: useKeptRange(scroller),
    overscan,
    paddingStart: 6,
    paddingEnd: 40,
  })
  list.current = virtualizer
  const drag = useSourceDrag(scroller, virtualizer)
  const blockMenu = useBlockMenu({
    pane: 'source',
    scroller,
    find: () => scroller.current?.querySelector<HTMLElement>('.row[data-caret] .line-role'),
    scroll: () => caretRow >= 0 && scrollTo(caretRow),
  })
  const events = useRowEvents(wouldBe, blockMenu.openAt)
  const selection = useDeskState((state) => state.selection)
  const inHand = useDeskState((state) => state.article)
  const doubts = doubtsOf(open.page, still, open.proposal)

  const selected = useMemo(() => {
    if (!selection || selection.anchor === selection.caret) return new Set<number>()
    return new Set(selectedRows(rows, selection).map((row) => row.start))
  }, [rows, selection])
  const caretRow = selection ? rowIndexAt(rows, selection.caret) : -1

  const scrollTo = (index: number) => virtualizer.scrollToIndex(index, { align: 'center' })
  useFocusRequests(scroller, rows, scrollTo)
  usePlaceInSource({ scroller, rows, scrollTo })
  useCaretInView({ scroller, rows, scrollTo })
  useLinkedRows(scroller, rows, virtualizer)

  /** At the first row of a block: why it is doubtful, and where the other end of its article is. */
  const saidOf = ({ start, boundary, block }: SourceRow) => {
    const doubt = start === block.start || boundary ? doubtAt(doubts, block.start) : undefined
    return {
      why: doubt ? whyOf(words, doubt) : null,
      ...linkOf(open.page, still, rows, block),
    }
  }

  return (
    <section
      aria-label={words.source}
      className="relative flex min-h-0 min-w-0 flex-col bg-panel"
      data-pane="source"
      onFocusCapture={({ target, currentTarget }) => {
        // Of a menu the pane is told, too.
        if (currentTarget.contains(target))
          desk.standing = target.closest('[data-boundary]') ? 'boundary' : 'row'
      }}
      data-carrying={drag.isCarrying ? '' : undefined}
    >
      <div className="pane-head">
        <h2>{words.source}</h2>
        <span className="flex-1">
          {words.sourceMeta(
            open.page.source.name || words.pastedName,
            open.page.source.encoding,
            readingOf(open.page).lines.length,
          )}
        </span>
        {isSheetHidden && (
          <button
            type="button"
            className="button font-normal max-lg:hidden"
            {...actionTip(words, 'page.sheet')}
            onClick={() => actionById('page.sheet').run(desk)}
          >
            {words.sheet}
          </button>
        )}
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
            const own = rows[item.index]
            const row = rowAt(item.index)
            if (!row) return null
            return (
              <SourceRowView
                key={item.key}
                measure={virtualizer.measureElement}
                row={row}
                room={hasRoom(own)}
                index={item.index}
                count={rows.length}
                lastLine={rows[rows.length - 1].line}
                opens={rowAt(item.index - 1)?.block.start !== row.block.start}
                text={open.page.text.slice(row.start, row.end)}
                top={item.start}
                selected={selected.has(row.start)}
                inHand={inHand !== null && row.block.cut.article === inHand}
                caret={
                  item.index === caretRow && selection ? Math.min(selection.caret, row.end) : null
                }
                likely={drag.isCarrying && isLikelyRow(open.proposal, rows, item.index)}
                {...(rows[item.index - 1]?.block.start === own.block.start
                  ? NOTHING_SAID
                  : saidOf(own))}
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

const NOTHING_SAID = { why: null, linkFrom: null, linkAt: null, linkLine: null }

/** Where the other end of the article is, where a block begins that is parted from it. */
function linkOf(page: Page, review: Review, rows: readonly SourceRow[], block: Block) {
  const other = partedFrom(page, review, block)
  return {
    linkFrom: other && block.cut.article,
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
