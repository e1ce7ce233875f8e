import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Block, blocksOf, type Doubt, doubtsOf } from '../document'
import { isHead } from '../engine'
import { firstRowFrom, rowIndexAt, type SourceRow, sourceRows } from '../session'
import { useOpenPage } from './desk-context'
import { tintOf } from './palette'
import { useHover, useSetHover } from './parts/hover'
import { useSync } from './parts/sync'
import { useWords } from './words'

/** Segments thinner than this share of the strip are drawn with the one before. */
const THINNEST = 1 / 900
/** Of marks closer together than this share of the strip, about their own height, one is drawn. */
const CLOSEST = 1 / 300

interface Segment {
  readonly from: number
  readonly rows: number
  readonly article: string | null
  readonly head: boolean
}

/** The whole page as a strip: whose lines stand where, what is in view, and where the doubts are. */
export function PageMap() {
  const words = useWords()
  const { open, shown } = useOpenPage()
  const rows = sourceRows(open.page, shown)
  const blocks = blocksOf(open.page, shown)
  const segments = useMemo(() => segmentsOf(rows, blocks), [rows, blocks])
  const doubts = doubtsOf(open.page, shown, open.proposal)
  const marks = useMemo(() => marksOf(rows, doubts), [rows, doubts])
  const hovered = useHover((hover) => hover.article)
  const setHover = useSetHover()
  const strip = useRef<HTMLDivElement>(null)
  const view = useView()
  const sync = useSync()
  const share = (count: number) => `${(count / rows.length) * 100}%`

  const go = (event: PointerEvent) => {
    const pane = sourceScroller()
    const box = strip.current?.getBoundingClientRect()
    if (!pane || !box) return
    const fraction = (event.clientY - box.top) / box.height
    sync.lead('source')
    pane.scrollTop = fraction * pane.scrollHeight - pane.clientHeight / 2
  }

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
        aria-valuenow={Math.round(view.top * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        tabIndex={-1}
        className="relative min-h-0 flex-1 cursor-pointer touch-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
        }}
        onPointerLeave={() => setHover(null)}
      >
        {segments.map(({ from, rows: count, article, head }) => (
          <div
            key={from}
            className={`absolute inset-x-0 ${tintOf(article)} ${head ? 'saturate-200 brightness-[.82] dark:brightness-125' : ''} ${
              hovered !== null && hovered === article ? 'outline-1 outline-edge' : ''
            }`}
            style={{ top: share(from), height: share(count) }}
            onPointerEnter={() => setHover(article)}
          />
        ))}
        {marks.map((row) => (
          <div
            key={row}
            className="absolute -left-[5px] h-[3px] w-[30px] rounded bg-doubt"
            style={{ top: share(row) }}
          />
        ))}
        <div
          className="pointer-events-none absolute -inset-x-[4px] rounded border-[1.5px] border-accent"
          style={{ top: `${view.top * 100}%`, height: `${view.height * 100}%` }}
        />
      </div>
    </div>
  )
}

const sourceScroller = () => document.getElementById('source-lines')

/** What part of the source is in view, as shares of the whole. */
function useView() {
  const [view, setView] = useState({ top: 0, height: 1 })
  useEffect(() => {
    const pane = sourceScroller()
    if (!pane) return
    const look = () => {
      const all = Math.max(1, pane.scrollHeight)
      setView({ top: pane.scrollTop / all, height: Math.min(1, pane.clientHeight / all) })
    }
    look()
    pane.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(pane)
    if (pane.firstElementChild) resized.observe(pane.firstElementChild)
    return () => {
      pane.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [])
  return view
}

/** Runs of rows of one article, heads apart; runs too thin to see go with their neighbour. */
function segmentsOf(rows: readonly SourceRow[], blocks: readonly Block[]): Segment[] {
  const segments: Mutable<Segment>[] = []
  const thinnest = rows.length * THINNEST
  for (const [i, { start, cut }] of blocks.entries()) {
    let from = firstRowFrom(rows, start)
    const to = i + 1 < blocks.length ? firstRowFrom(rows, blocks[i + 1].start) : rows.length
    const { article, role } = cut
    const head = isHead(role)
    const last = segments[segments.length - 1]
    const same = last && last.article === article && last.head === head
    if (last) {
      const lacking = same ? to - from : Math.max(0, Math.ceil(thinnest - last.rows))
      const taken = Math.min(to - from, lacking)
      last.rows += taken
      from += taken
    }
    if (to > from) segments.push({ from, rows: to - from, article, head })
  }
  return segments
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The rows at which doubts are marked. */
function marksOf(rows: readonly SourceRow[], doubts: readonly Doubt[]): number[] {
  const marks: number[] = []
  for (const { at } of doubts) {
    const row = Math.max(0, rowIndexAt(rows, at))
    const last = marks[marks.length - 1]
    if (last === undefined || row - last > rows.length * CLOSEST) marks.push(row)
  }
  return marks
}
