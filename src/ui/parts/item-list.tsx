import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { bring } from './bring'
import { useKeptRange } from './use-kept-range'

/** Up to this many items are all in the page. */
const ALL = 40

export interface ItemListHandle {
  /** Gives an item the keyboard, wherever in the list it is; false when there is no such one. */
  focus(index: number): boolean
  /** An item that is still being drawn does not get the keyboard any more. */
  giveUp(): void
}

interface ItemListProps<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string | number
  /** Pixels that an item usually takes. */
  readonly height: number
  /** What has the keyboard in an item carries `data-item`. */
  readonly children: (item: T, index: number) => ReactNode
  readonly ref: Ref<ItemListHandle>
}

/** Items one below the other, each with its place in the list. Of a long list what is in view is drawn. */
export function ItemList<T>({ items, keyOf, height, children, ref }: ItemListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => keyOf(items[index]), [items, keyOf]),
    rangeExtractor: useKeptRange(scroller),
    overscan: items.length <= ALL ? ALL : 3,
    gap: 10,
    paddingStart: 8,
    paddingEnd: 12,
  })
  const giveUp = useRef<() => void>(undefined)
  useEffect(() => () => giveUp.current?.(), [])
  const latest = useRef(items)
  latest.current = items

  useImperativeHandle(ref, () => ({
    focus(index) {
      giveUp.current?.()
      if (!latest.current[index]) return false
      giveUp.current = bring(
        () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-item]`),
        () => virtualizer.scrollToIndex(index),
        (item) => item.focus(),
      )
      return true
    },
    giveUp: () => giveUp.current?.(),
  }))

  return (
    <div ref={scroller} className="min-h-0 overflow-y-auto px-[22px]">
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index], index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
