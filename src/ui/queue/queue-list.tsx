import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { bring } from '../parts/bring'
import { useWords } from '../words'
import { issueKeyOf } from './order'
import { QueueLine } from './queue-line'
import { useIsCoarse } from './row-height'
import { issueRowKey, placeOfRow, type QueueRow } from './rows'
import { stepOf } from './steps'
import { usePicking } from './use-picking'
import type { QueueModel } from './use-queue-model'
import { useVirtualRows } from './virtual-rows'

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
  /** Asked from the list for the field in which it is searched. */
  readonly onSearch: () => void
  /** Takes pages away, or puts removed ones back. */
  readonly onMove: (ids: readonly string[]) => void
  readonly ref: Ref<QueueListHandle>
}

/**
 * The rows of the queue, of which those in view are drawn, the open page's and the one that has the keyboard. Tab comes
 * to one row; the arrows go on from there.
 */
export function QueueList(props: QueueListProps) {
  const { model, current, isWide, hrefOf, onSearch, onMove, ref } = props
  const words = useWords()
  const { rows } = model
  const isCoarse = useIsCoarse()
  const scroller = useRef<HTMLDivElement>(null)
  const currentIndex = useCurrentIndex(model, current)
  const [wanted, setWanted] = useState<string | null>(null)
  const active = (wanted !== null ? placeOfRow(wanted, rows) : undefined) ?? currentIndex ?? 0

  const virtualizer = useVirtualRows({ rows, isWide, scroller, always: [active, currentIndex] })

  const giveUp = useRef<() => void>(undefined)
  useEffect(() => () => giveUp.current?.(), [])
  const latest = useRef(rows)
  latest.current = rows
  const focusAt = (wish: number) => {
    const all = latest.current
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
        const index = placeOfRow(page, latest.current)
        if (index !== undefined) focusAt(index)
        else if (tries > 0) requestAnimationFrame(() => look(tries - 1))
      }
      look(20)
    },
  }))
  useEffect(() => {
    if (currentIndex !== null) virtualizer.scrollToIndex(currentIndex)
  }, [virtualizer, current, currentIndex !== null, isWide])

  const picking = usePicking(model)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[active]
    const target = event.target as HTMLElement
    if (!row || !target.matches('[data-row]') || event.nativeEvent.isComposing) return
    const run = answerTo(event, row)
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  const answerTo = (event: KeyboardEvent, row: QueueRow): (() => void) | null => {
    const { key, shiftKey, altKey } = event
    const step = stepOf(event, rows, active)
    if (step && 'fold' in step) return () => model.fold(step.fold, step.on)
    if (step)
      return () => {
        focusAt(step.to)
        if (shiftKey) picking.extend(rows[step.to], row)
      }
    const mod = event.ctrlKey || event.metaKey
    if (mod && key.toLowerCase() === 'a') return picking.all
    if (mod || altKey) return null
    if (key === ' ') return () => picking.toggle(row)
    if (key === '/') return onSearch
    if (key === 'Escape' && picking.isOn) return picking.none
    if (key === 'Delete' || key === 'Backspace') return () => onMove(picking.orElse(row))
    return null
  }

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto" data-queue-scroller="">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that folds is a treegrid
        role="treegrid"
        aria-label={words.queue}
        aria-rowcount={rows.length}
        aria-multiselectable
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
            return (
              <QueueLine
                key={key}
                row={row}
                index={index}
                start={start}
                height={size}
                isCurrent={index === currentIndex}
                isActive={index === active}
                isWide={isWide}
                isSelected={picking.has(row)}
                isSelecting={picking.isOn || isCoarse}
                hrefOf={hrefOf}
                onFold={model.fold}
                onSelect={(how) =>
                  how === 'toggle' ? picking.toggle(row) : picking.extend(row, rows[active])
                }
                onMove={onMove}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Where the open page stands: its row, or the head of the issue that it is folded away in. */
function useCurrentIndex({ pages, rows }: QueueModel, current: string | null): number | null {
  const entry = useMemo(() => pages.find(({ id }) => id === current), [pages, current])
  if (!entry) return null
  return placeOfRow(entry.id, rows) ?? placeOfRow(issueRowKey(issueKeyOf(entry)), rows) ?? null
}
