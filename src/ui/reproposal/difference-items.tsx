import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react'
import type { Difference, OpenPage } from '../../document'
import type { Decision } from '../../session'
import { DifferenceItem } from './difference-item'

/** Up to this many differences are all in the page. */
const ALL = 40
/** Frames in which a difference that is to have the keyboard must have been drawn. */
const MOST_TRIES = 20

export interface DifferenceItemsHandle {
  /** Gives a difference the keyboard, wherever in the list it is; false when there is no such one. */
  focus(index: number): boolean
}

interface DifferenceItemsProps {
  readonly open: OpenPage
  readonly differences: readonly Difference[]
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onDecide: (decision: Decision, index: number) => void
  readonly ref: Ref<DifferenceItemsHandle>
}

/** The differences one below the other. Of a long list what is in view is drawn. */
export function DifferenceItems(props: DifferenceItemsProps) {
  const { open, differences, current, onCurrent, onDecide } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: differences.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    getItemKey: useCallback((index: number) => differences[index].from, [differences]),
    overscan: differences.length <= ALL ? ALL : 3,
    gap: 10,
    paddingStart: 8,
    paddingEnd: 12,
  })
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const latest = useRef(differences)
  latest.current = differences

  useImperativeHandle(props.ref, () => ({
    focus(index) {
      cancelAnimationFrame(frame.current)
      if (!latest.current[index]) return false
      let tries = MOST_TRIES
      const bring = () => {
        const item = scroller.current?.querySelector<HTMLElement>(
          `[data-index="${index}"] .difference`,
        )
        if (item) return item.focus()
        virtualizer.scrollToIndex(index)
        if (tries-- > 0) frame.current = requestAnimationFrame(bring)
      }
      bring()
      return true
    },
  }))

  return (
    <div ref={scroller} className="min-h-0 overflow-y-auto px-[22px]">
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={differences.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <DifferenceItem
              open={open}
              difference={differences[index]}
              isCurrent={index === current}
              onFocus={() => onCurrent(index)}
              onDecide={(decision) => onDecide(decision, index)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
