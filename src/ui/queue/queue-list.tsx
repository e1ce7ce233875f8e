import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { bring } from '../parts/bring'
import { useWords } from '../words'
import type { QueueEntry } from './entry'
import { IssueLine } from './issue-row'
import { issueKeyOf } from './order'
import { PageLine } from './page-row'
import { heightOf, useIsCoarse } from './row-height'
import { issueRowKey } from './rows'
import { stepOf } from './steps'
import type { QueueModel } from './use-queue-model'

/** Rows beyond the edge that are drawn, so that a turn of the wheel finds them. */
const OVERSCAN = 12

export interface QueueListHandle {
  /** Gives the row at this place the keyboard, or the last one. */
  focusAt(index: number): void
  focusOn(page: string): void
}

interface QueueListProps {
  readonly model: QueueModel
  readonly current: string | null
  readonly isWide: boolean
  readonly hrefOf: (id: string) => string
  readonly onRemove: (entry: QueueEntry) => void
  readonly ref: Ref<QueueListHandle>
}

/**
 * The rows of the queue, of which those in view are drawn, the open page's and the one that has the keyboard. Tab comes
 * to one row; the arrows go on from there.
 */
export function QueueList({ model, current, isWide, hrefOf, onRemove, ref }: QueueListProps) {
  const words = useWords()
  const { rows } = model
  const isCoarse = useIsCoarse()
  const scroller = useRef<HTMLDivElement>(null)
  const places = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const currentIndex = useCurrentIndex(model, places, current)
  const [wanted, setWanted] = useState<string | null>(null)
  const active = (wanted !== null ? places.get(wanted) : undefined) ?? currentIndex ?? 0

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index], isWide, isCoarse),
    getItemKey: useCallback((index: number) => rows[index].key, [rows]),
    overscan: OVERSCAN,
    paddingEnd: 8,
    rangeExtractor: useCallback(
      (range: Range) => withAlways(defaultRangeExtractor(range), range.count, active, currentIndex),
      [active, currentIndex],
    ),
  })
  // Rows are as high as their kind is: those that came into the place of others are measured anew.
  useEffect(() => virtualizer.measure(), [virtualizer, rows, isWide, isCoarse])

  const giveUp = useRef<() => void>(undefined)
  useEffect(() => () => giveUp.current?.(), [])
  const latest = useRef({ rows, places })
  latest.current = { rows, places }
  const focusAt = (wish: number) => {
    const { rows: all } = latest.current
    const index = Math.max(0, Math.min(wish, all.length - 1))
    if (!all[index]) return
    setWanted(all[index].key)
    giveUp.current?.()
    giveUp.current = bring(
      () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`),
      () => virtualizer.scrollToIndex(index),
      (element) => {
        element.focus({ preventScroll: true })
        virtualizer.scrollToIndex(index)
      },
    )
  }
  useImperativeHandle(ref, () => ({
    focusAt,
    focusOn: (page) => {
      const look = (tries: number) => {
        const index = latest.current.places.get(page)
        if (index !== undefined) focusAt(index)
        else if (tries > 0) requestAnimationFrame(() => look(tries - 1))
      }
      look(20)
    },
  }))
  useEffect(() => {
    if (currentIndex !== null) virtualizer.scrollToIndex(currentIndex)
  }, [virtualizer, current, currentIndex !== null, isWide])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (!target.matches('[data-row]') || event.nativeEvent.isComposing) return
    const row = rows[active]
    const step = stepOf(event, rows, active)
    if (!row || step === null) {
      if (event.key !== 'Delete' || row?.kind !== 'page') return
      event.preventDefault()
      return onRemove(row.entry)
    }
    event.preventDefault()
    if ('fold' in step) model.fold(step.fold, step.on)
    else focusAt(step.to)
  }

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto" data-queue-scroller="">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that folds is a treegrid
        role="treegrid"
        aria-label={words.queue}
        aria-rowcount={rows.length}
        className="block"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key
          if (key !== undefined) setWanted(key)
        }}
      >
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index]
            const isCurrent = index === currentIndex
            return (
              <tr
                key={key}
                data-index={index}
                data-key={row.key}
                aria-rowindex={index + 1}
                aria-level={row.kind === 'page' && row.inIssue ? 2 : 1}
                aria-expanded={row.kind === 'issue' ? !row.isFolded : undefined}
                {...(row.kind === 'page' && {
                  'aria-posinset': row.position,
                  'aria-setsize': row.siblings,
                })}
                className={`group absolute inset-x-0 top-0 flex rounded-[7px] hover:bg-sel ${isCurrent && row.kind === 'page' ? 'bg-sel' : ''} ${row.kind === 'page' && row.inIssue ? 'pl-2' : ''}`}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {row.kind === 'issue' ? (
                  <IssueLine
                    row={row}
                    holdsCurrent={isCurrent}
                    isActive={index === active}
                    onFold={(on) => model.fold(row.issue.key, on)}
                  />
                ) : (
                  <PageLine
                    row={row}
                    href={hrefOf(row.entry.id)}
                    isCurrent={isCurrent}
                    isWide={isWide}
                    isActive={index === active}
                    onRemove={onRemove}
                  />
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Where the open page stands: its row, or the head of the issue that it is folded away in. */
function useCurrentIndex(
  { pages }: QueueModel,
  places: ReadonlyMap<string, number>,
  current: string | null,
): number | null {
  const entry = useMemo(() => pages.find(({ id }) => id === current), [pages, current])
  if (!entry) return null
  return places.get(entry.id) ?? places.get(issueRowKey(issueKeyOf(entry))) ?? null
}

/** The rows in view and some that are always drawn, in their order. */
function withAlways(
  inView: readonly number[],
  count: number,
  ...always: readonly (number | null)[]
): number[] {
  const all = new Set(inView)
  for (const index of always) if (index !== null && index < count) all.add(index)
  return [...all].sort((a, b) => a - b)
}
