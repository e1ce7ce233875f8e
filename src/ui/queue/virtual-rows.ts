import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { heightOf, useIsCoarse } from './row-height'
import type { QueueRow } from './rows'

/** Rows beyond the edge that are drawn, so that a turn of the wheel finds them. */
const OVERSCAN = 12

interface VirtualRowsProps {
  readonly rows: readonly QueueRow[]
  readonly isWide: boolean
  readonly scroller: RefObject<HTMLElement | null>
  /** Places of rows that are drawn wherever one has scrolled to: the open page's and the one that has the keyboard. */
  readonly always: readonly (number | null)[]
}

/** Which rows of the queue are drawn, and where each of them stands. */
export function useVirtualRows({
  rows,
  isWide,
  scroller,
  always,
}: VirtualRowsProps): Virtualizer<HTMLElement, Element> {
  const isCoarse = useIsCoarse()
  const isDrawn = useIsDrawn()
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index], isWide, isCoarse),
    getItemKey: useCallback((index: number) => rows[index].key, [rows]),
    overscan: isDrawn ? OVERSCAN : 0,
    paddingEnd: 8,
    rangeExtractor: useCallback((range: Range) => withAlways(range, always), [...always]),
  })
  // Rows are as high as their kind is: those that came into the place of others are measured anew.
  const measured = useRef<unknown[]>([rows, isWide, isCoarse])
  useEffect(() => {
    const now = [rows, isWide, isCoarse]
    if (now.some((part, index) => part !== measured.current[index])) virtualizer.measure()
    measured.current = now
  }, [virtualizer, rows, isWide, isCoarse])
  return virtualizer
}

/** False while it is drawn for the first time: what is beyond the edge can come after what is seen. */
function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return isDrawn
}

/** The rows in view and some that are always drawn, in their order. */
function withAlways(range: Range, always: readonly (number | null)[]): number[] {
  const all = new Set(defaultRangeExtractor(range))
  for (const index of always) if (index !== null && index < range.count) all.add(index)
  return [...all].sort((a, b) => a - b)
}
