import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { doubtsOf } from '../../document'
import { rowOfBoundary, sourceRows } from '../../session'
import { useDesk, useDeskState, useFinder, useOpenPageLater } from '../desk-context'
import { useSetHover } from '../parts/hover'
import { useSync } from '../parts/sync'
import { tip } from '../parts/tip'
import { CarriedBoundary } from '../source/carried-boundary'
import { boundaryName } from '../source/facts'
import { useWords } from '../words'
import { FoundTicks } from './found-ticks'
import { MapHere } from './map-here'
import { edgeNear, edgesOf, type MapEdge } from './segments'
import { StripMarks, StripSegments, share } from './strip'
import { useMapDrag } from './use-map-drag'
import { useStrip } from './use-strip'
import { showShare, sourceScroller, useView } from './use-view'

/** Pixels from an edge at which it is meant; more for fingers. */
const REACH = 5
const FINGER_REACH = 12

/**
 * The whole page as a strip: whose lines stand where, what is in view, and where the doubts are. Its edges are the
 * source's boundaries: a pointer drags them here, too. The keyboard goes from edge to edge, and Enter takes the one
 * control that a boundary has, its separator in the source.
 */
export const PageMap = memo(function PageMap() {
  const words = useWords()
  const desk = useDesk()
  const { open, shown } = useOpenPageLater()
  const rows = sourceRows(open.page, shown)
  const { segments, marks } = useStrip(rows, doubtsOf(open.page, shown, open.proposal))
  const edges = useMemo(() => edgesOf(segments), [segments])
  const inHand = useDeferredValue(useDeskState((state) => state.article))
  const found = useFinder(({ matches }) => matches.places.length)
  const description = useId()
  const setHover = useSetHover()
  const strip = useRef<HTMLDivElement>(null)
  const drag = useMapDrag(strip)
  const [edge, setEdge] = useState<MapEdge | null>(null)
  const view = useRef<HTMLDivElement>(null)
  const percent = useView(view)
  const sync = useSync()

  const go = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    if (!box) return
    sync.lead('source')
    showShare((event.clientY - box.top) / box.height)
  }
  const edgeAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    if (!box) return null
    const perRow = box.height / rows.length
    const reach = event.pointerType === 'touch' ? FINGER_REACH : REACH
    return edgeNear(edges, (event.clientY - box.top) / perRow, reach / perRow)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const near = edgeAt(event)
    if (near) return drag.grab(event, near)
    event.currentTarget.setPointerCapture(event.pointerId)
    go(event)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
    else if (!drag.isCarrying) setEdge(edgeAt(event))
  }

  const walk = (step: 1 | -1) => {
    const from = edge ? edges.findIndex(({ at }) => at === edge.at) : step > 0 ? -1 : edges.length
    const next = edges[from + step]
    if (!next) return
    setEdge(next)
    sync.lead('source')
    showShare(next.row / rows.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const pane = sourceScroller()
    if (!pane || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowUp') walk(-1)
    else if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'Enter' && edge) desk.focus('boundary', edge.at)
    else if (event.key === 'PageUp') pane.scrollTop -= pane.clientHeight
    else if (event.key === 'PageDown') pane.scrollTop += pane.clientHeight
    else if (event.key === 'Home') pane.scrollTop = 0
    else if (event.key === 'End') pane.scrollTop = pane.scrollHeight
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const marked = edge && rows[rowOfBoundary(rows, edge.at)]

  return (
    <div
      className="flex min-h-0 flex-col border-x border-rule px-[7px] pt-[40px] pb-2"
      data-pane="map"
    >
      <div
        ref={strip}
        role="scrollbar"
        aria-label={words.map}
        aria-controls="source-lines"
        aria-orientation="vertical"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={
          marked ? words.mapEdge(boundaryName(words, marked), marked.line) : undefined
        }
        aria-describedby={found > 0 ? description : undefined}
        {...tip(words.mapHint)}
        tabIndex={0}
        className="relative min-h-0 flex-1 cursor-pointer touch-none"
        data-edge={edge ? '' : undefined}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerLeave={(event) => {
          setHover(event, null)
          setEdge(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setEdge(null)}
      >
        <StripSegments segments={segments} rows={rows.length} inHand={inHand} />
        <StripMarks marks={marks} rows={rows.length} />
        <FoundTicks rows={rows} />
        <div className="map-part">
          <MapHere rows={rows} />
          {edge && !drag.isCarrying && (
            <div className="map-edge" style={{ top: share(edge.row, rows.length) }} />
          )}
        </div>
        <div ref={view} className="map-part">
          <div className="absolute -inset-x-[4px] top-0 rounded border-[1.5px] border-accent" />
        </div>
      </div>
      {found > 0 && (
        <p id={description} hidden>
          {words.mapFound(found)}
        </p>
      )}
      {drag.isCarrying && <CarriedBoundary ref={drag.carried} on="map" />}
    </div>
  )
})
