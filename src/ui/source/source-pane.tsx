import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type PointerEvent,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isWholeOffset, nextArticleId, readingOf, split } from '../../document'
import { isHead } from '../../engine'
import {
  actionById,
  caretAt,
  groupOf,
  rowIndexAt,
  rowOfBoundary,
  type SourceRow,
  selectedRows,
  selectGroup,
  sourceRows,
} from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { useGrab } from '../parts/block-drag'
import { useHover, useSetHover } from '../parts/hover'
import { useLinkedPane } from '../parts/sync'
import { useWords } from '../words'
import { caretAtPoint } from './caret-at-point'
import { doubtsByBlock, whyOf } from './facts'
import { SourceRowView } from './source-row'
import { useBoundaryDrag } from './use-boundary-drag'

const BlockMenu = lazy(async () => ({ default: (await import('./block-menu')).BlockMenu }))

/** Up to this many rows are all in the page, so that the browser's own search finds them. */
const ALL_ROWS = 600
/** The line of the pane, from its top, that the other pane is kept level with. */
const LEVEL = 0.3

/** The raw text, row by row, with its boundaries. */
export function SourcePane() {
  const words = useWords()
  const desk = useDesk()
  const { open, shown } = useOpenPage()
  const rows = sourceRows(open.page, shown)
  const scroller = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<HTMLElement | null>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.boundary === 'article' ? 42 : 25),
    getItemKey: (index) => rows[index]?.start ?? index,
    overscan: rows.length <= ALL_ROWS ? ALL_ROWS : 24,
    paddingStart: 6,
    paddingEnd: 40,
  })
  const grabBoundary = useBoundaryDrag(desk, scroller, virtualizer)
  const events = useRowEvents(rows, setMenu)
  const selection = useDeskState((state) => state.selection)
  const hovered = useHover((hover) => hover.article)
  const doubts = doubtsByBlock(open, shown)

  const selected = useMemo(() => {
    if (!selection || selection.anchor === selection.caret) return new Set<number>()
    return new Set(selectedRows(rows, selection).map((row) => row.start))
  }, [rows, selection])
  const caretRow = selection ? rowIndexAt(rows, selection.caret) : -1

  useFocusRequests(scroller, rows, (index) => virtualizer.scrollToIndex(index))
  useLinkedScroll(scroller, rows, virtualizer)

  const panel = useDeskState((state) => state.panel)
  useEffect(() => {
    if (panel !== 'role') return
    const mark = scroller.current?.querySelector<HTMLElement>('.row[data-caret] .line-role')
    if (mark) setMenu(mark)
    else desk.showPanel(null)
  }, [panel, desk])

  return (
    <section
      aria-label={words.source}
      className="relative flex min-h-0 min-w-0 flex-col bg-panel"
      data-pane="source"
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside take the keys; they bubble here */}
      <div
        ref={scroller}
        id="source-lines"
        className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden"
        onKeyDown={(event) => moveByKey(event, desk, open.page.text, rows)}
        onPointerLeave={() => events.leave()}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: its items are placed by a virtual list */}
        <div
          role="list"
          aria-label={words.source}
          className="relative"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const doubt =
              row.start === row.block.start || row.boundary
                ? doubts.get(row.block.start)
                : undefined
            const first = item.index === 0 || rows[item.index - 1].block !== row.block
            return (
              <SourceRowView
                key={item.key}
                measure={virtualizer.measureElement}
                row={row}
                rows={rows}
                index={item.index}
                text={open.page.text.slice(row.start, row.end)}
                top={item.start}
                selected={selected.has(row.start)}
                caret={
                  item.index === caretRow && selection ? Math.min(selection.caret, row.end) : null
                }
                hovered={hovered !== null && row.block.cut.article === hovered}
                why={doubt && first ? whyOf(words, doubt) : null}
                onGrabBoundary={grabBoundary}
                {...events.handlers}
              />
            )
          })}
        </div>
      </div>
      {menu && (
        <Suspense fallback={null}>
          <BlockMenu
            anchor={menu}
            onClose={() => {
              setMenu(null)
              if (desk.state.panel === 'role') desk.showPanel(null)
              if (desk.state.selection) desk.focus('row', desk.state.selection.caret)
            }}
          />
        </Suspense>
      )}
    </section>
  )
}

function useRowEvents(rows: readonly SourceRow[], openMenu: (anchor: HTMLElement) => void) {
  const desk = useDesk()
  const grab = useGrab()
  const setHover = useSetHover()
  const latest = useRef(rows)
  latest.current = rows
  const handlers = useMemo(
    () => ({
      onGrabBlock(event: PointerEvent, row: SourceRow) {
        const { open, selection } = desk.state
        if (!open) return
        const chosen = selection ? selectedRows(latest.current, selection) : []
        const several = chosen.length > 1 && chosen.some(({ start }) => start === row.start)
        const group = groupOf(open.page, open.review, row.block)
        const from = several ? chosen[0].start : group[0].start
        const to = several ? chosen[chosen.length - 1].next : group[group.length - 1].end
        const label = open.page.text.slice(from, to).trim().split('\n')[0].slice(0, 30)
        grab(event, { from, to }, label)
      },
      onPress(event: MouseEvent, row: SourceRow) {
        const { open, selection } = desk.state
        if (!open || event.button !== 0) return
        const text = event.currentTarget as HTMLElement
        const offset = caretAtPoint(text, event.clientX, event.clientY)
        let caret = Math.min(row.end, row.start + (offset ?? 0))
        if (!isWholeOffset(open.page.text, caret)) caret -= 1
        desk.select({ caret, anchor: event.shiftKey && selection ? selection.anchor : caret })
        desk.focus('row', row.start)
        event.preventDefault()
      },
      onEdit() {
        actionById('text.edit').run(desk)
      },
      onSelectBlock(row: SourceRow) {
        const { open } = desk.state
        if (!open) return
        desk.select(selectGroup(open.page, open.review, latest.current, row.block))
        desk.focus('row', row.start)
      },
      onBlockMenu(anchor: HTMLElement, row: SourceRow) {
        const { selection } = desk.state
        const chosen = selection ? selectedRows(latest.current, selection) : []
        if (chosen.length < 2 || !chosen.some(({ start }) => start === row.start))
          desk.select(menuSelection(latest.current, row))
        openMenu(anchor)
      },
      onSplit(row: SourceRow) {
        const result = desk.dispatch((page, review) =>
          split(page, review, { at: row.start, newArticle: nextArticleId(review) }),
        )
        desk.select(caretAt(row.start))
        if (result.ok) desk.focus('row', row.start)
      },
      onHover(row: SourceRow) {
        setHover(row.block.cut.article)
      },
    }),
    [desk, grab, openMenu, setHover],
  )
  const leave = useCallback(() => setHover(null), [setHover])
  return { handlers, leave }
}

/** The mark at a block's first row opens the menu for the block, at any other row for that row alone. */
function menuSelection(rows: readonly SourceRow[], row: SourceRow) {
  const own = rows.filter((candidate) => candidate.block === row.block)
  const isFirst = own[0]?.start === row.start
  return { caret: row.start, anchor: isFirst ? own[own.length - 1].start : row.start }
}

/** Arrow keys inside the source: up and down by rows, left and right by characters of the row. */
function moveByKey(
  event: KeyboardEvent,
  desk: ReturnType<typeof useDesk>,
  text: string,
  rows: readonly SourceRow[],
) {
  const { selection } = desk.state
  const inRow = (event.target as HTMLElement).dataset.place === 'row'
  if (!inRow || !selection || event.altKey || event.ctrlKey || event.metaKey) return
  const row = rows[rowIndexAt(rows, selection.caret)]
  switch (event.key) {
    case 'ArrowUp':
      desk.moveCaret(-1, event.shiftKey)
      break
    case 'ArrowDown':
      desk.moveCaret(1, event.shiftKey)
      break
    case 'PageUp':
      desk.moveCaret(-20, event.shiftKey)
      break
    case 'PageDown':
      desk.moveCaret(20, event.shiftKey)
      break
    case 'Home':
      desk.moveCaret(-rows.length, event.shiftKey)
      break
    case 'End':
      desk.moveCaret(rows.length, event.shiftKey)
      break
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = event.key === 'ArrowLeft' ? -1 : 1
      let to = selection.caret + step
      if (!isWholeOffset(text, to)) to += step
      if (!row || to < row.start || to > row.end) break
      desk.select(caretAt(to))
      break
    }
    case 'Escape':
      desk.select(caretAt(selection.caret))
      break
    default:
      return
  }
  event.preventDefault()
}

/** Brings a row or boundary into view and gives it the keyboard when the desk asks for it. */
function useFocusRequests(
  scroller: React.RefObject<HTMLElement | null>,
  rows: readonly SourceRow[],
  scrollTo: (index: number) => void,
) {
  const focus = useDeskState((state) => state.focus)
  const handled = useRef(0)
  const latest = useRef({ rows, scrollTo })
  latest.current = { rows, scrollTo }
  useEffect(() => {
    if (!focus || focus.serial === handled.current) return
    if (focus.target !== 'row' && focus.target !== 'boundary') return
    handled.current = focus.serial
    const { rows: now, scrollTo: scroll } = latest.current
    const index = focus.target === 'row' ? rowIndexAt(now, focus.at) : rowOfBoundary(now, focus.at)
    if (index < 0) return
    const find = () =>
      scroller.current?.querySelector<HTMLElement>(
        focus.target === 'row'
          ? `[data-row="${now[index].start}"]`
          : `[data-boundary="${focus.at}"]`,
      )
    const take = (element: HTMLElement) => {
      element.focus({ preventScroll: true })
      element.scrollIntoView({ block: 'nearest' })
    }
    const element = find()
    if (element) return take(element)
    scroll(index)
    const frame = requestAnimationFrame(() => {
      const late = find()
      if (late) take(late)
    })
    return () => cancelAnimationFrame(frame)
  }, [focus, scroller])
}

type RowVirtualizer = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>

/** Keeps the articles level with the source while it is scrolled, and the source with them. */
function useLinkedScroll(
  scroller: React.RefObject<HTMLDivElement | null>,
  rows: readonly SourceRow[],
  virtualizer: RowVirtualizer,
) {
  useLinkedPane(
    'source',
    scroller,
    (pane) => {
      const item = virtualizer.getVirtualItemForOffset(pane.scrollTop + pane.clientHeight * LEVEL)
      const row = item && rows[item.index]
      const article = row?.block.cut.article
      if (!article) return null
      const body = bodyRows(rows, article)
      const index = body.findIndex(({ start }) => start === row.start)
      return { article, fraction: index < 0 ? 0 : index / body.length }
    },
    (pane, { article, fraction }) => {
      const body = bodyRows(rows, article)
      const row = body[Math.min(body.length - 1, Math.floor(fraction * body.length))]
      const index = row ? rowIndexAt(rows, row.start) : -1
      const offset = index < 0 ? undefined : virtualizer.getOffsetForIndex(index, 'start')?.[0]
      if (offset !== undefined) pane.scrollTop = offset - pane.clientHeight * LEVEL
    },
  )
}

/** An article's rows below its heads; all of them for a headline that stands alone. */
function bodyRows(rows: readonly SourceRow[], article: string): readonly SourceRow[] {
  const own = rows.filter(({ block }) => block.cut.article === article)
  const body = own.filter(({ block }) => !isHead(block.cut.role))
  return body.length > 0 ? body : own
}
