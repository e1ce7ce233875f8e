import { type KeyboardEvent, memo, type PointerEvent, useId, useRef } from 'react'
import {
  caretAt,
  groupOf,
  rowAtPoint,
  rowIndexAt,
  selectedRows,
  selectGroup,
  sheetOf,
  sourceRows,
} from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { useSetHover } from '../parts/hover'
import { tip } from '../parts/tip'
import { CarriedBoundary } from '../source/carried-boundary'
import { useWords } from '../words'
import { SheetDrawing } from './sheet-drawing'
import { usePicture } from './use-picture'
import { useRegionInView } from './use-region-in-view'
import { useSheetDrag } from './use-sheet-drag'
import { useZoom } from './use-zoom'

/**
 * The printed page, its blocks drawn over it in their colours. What is selected on it is selected on both other sides. The
 * pointer drags a boundary here, too; the keyboard goes from block to block, and Enter takes the block's row in the source.
 */
export const SheetPane = memo(function SheetPane({ onHide }: { readonly onHide: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const { open, shown } = useOpenPage()
  const { page, review } = open
  const rows = sourceRows(page, shown)
  const sheet = sheetOf(page, rows)
  const selection = useDeskState((state) => state.selection)
  const selected = selection ? selectedRows(rows, selection) : []
  const caretRow = rows[selection ? rowIndexAt(rows, selection.caret) : -1]
  const current = sheet.regions.findIndex(({ block }) => block.start === caretRow?.block.start)
  const group = caretRow ? groupOf(page, shown, caretRow.block) : []
  const picture = usePicture(page.picture)
  const scroller = useRef<HTMLDivElement>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const zoom = useZoom(scroller)
  const drag = useSheetDrag(scroller, drawing)
  const setHover = useSetHover()
  const id = useId()
  useRegionInView(
    scroller,
    drawing,
    selection ? (sheet.regions[current] ?? null) : null,
    () => desk.state.drag !== null,
  )
  if (!page.geometry) return null

  const rowUnder = ({ clientX, clientY }: PointerEvent) => {
    const toPage = drawing.current?.getScreenCTM()
    if (!toPage) return null
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toPage.inverse())
    return rowAtPoint(sheet, x, y)?.row ?? null
  }
  const onPointerMove = (event: PointerEvent) => {
    const row = rowUnder(event)
    if (row) setHover(event, row.block.cut.article, [{ from: row.start, to: row.end }])
    else setHover(event, null)
  }
  const onPointerDown = (event: PointerEvent) => {
    const row = event.button === 0 && rowUnder(event)
    if (!row) return
    if (event.shiftKey && selection) desk.select({ caret: row.start, anchor: selection.anchor })
    else desk.select(selectGroup(page, review, rows, row.block))
  }
  const walk = (step: 1 | -1) => {
    const isOwn = (region: (typeof sheet.regions)[number]) =>
      group.some(({ start }) => start === region.block.start)
    // A headline group is one step.
    const from = step > 0 ? sheet.regions.findLastIndex(isOwn) : sheet.regions.findIndex(isOwn)
    const next = sheet.regions[from < 0 && step < 0 ? sheet.regions.length - 1 : from + step]
    if (next) desk.select(selectGroup(page, review, rows, next.block))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') walk(1)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') walk(-1)
    else if (event.key === 'Enter' && caretRow) desk.focus('row', caretRow.start)
    else if (event.key === '+' || event.key === '=') zoom.bigger()
    else if (event.key === '-') zoom.smaller()
    else if (event.key === '0') zoom.fit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      aria-label={words.sheet}
      className="relative flex min-h-0 min-w-0 flex-col border-r border-rule bg-panel"
      data-pane="sheet"
    >
      <div className="pane-head">
        <h2>{words.sheet}</h2>
        <span className="min-w-0 flex-1 truncate">{words.sheetMeta(picture !== null)}</span>
        {(
          [
            ['−', words.sheetSmaller, zoom.smaller],
            ['＋', words.sheetBigger, zoom.bigger],
            ['↔', words.sheetFit, zoom.fit],
          ] as const
        ).map(([sign, name, run]) => (
          <button
            key={sign}
            type="button"
            className="sheet-button"
            aria-label={name}
            {...tip(name)}
            onClick={run}
          >
            {sign}
          </button>
        ))}
        <button
          type="button"
          className="sheet-button"
          aria-label={words.sheetHide}
          {...tip(words.sheetHide, 'V')}
          onClick={onHide}
        >
          ✕
        </button>
      </div>
      <div
        ref={scroller}
        className="sheet-scroller"
        role="listbox"
        tabIndex={0}
        aria-label={words.sheetBlocks}
        aria-activedescendant={
          current < 0 ? undefined : `${id}-${sheet.regions[current].block.start}`
        }
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (!selection && sheet.regions[0]) desk.select(caretAt(sheet.regions[0].block.start))
        }}
        onPointerLeave={(event) => setHover(event, null)}
      >
        <SheetDrawing
          ref={drawing}
          id={id}
          page={page}
          sheet={sheet}
          picture={picture}
          times={zoom.times}
          current={group.map(({ start }) => start)}
          selected={selected}
          onGrab={drag.grab}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
        />
      </div>
      {drag.isCarrying && <CarriedBoundary ref={drag.carried} on="sheet" />}
    </section>
  )
})
