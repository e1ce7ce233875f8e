import { type ReactNode, type RefObject, useRef } from 'react'
import { useWords } from '../words'
import { placeOf } from './entry'
import type { PageMoves, PageWork } from './moves'
import { QueueEmpty } from './queue-empty'
import { QueueHead } from './queue-head'
import { QueueList, type QueueListHandle } from './queue-list'
import { SelectionBar } from './selection-bar'
import { type QueueModel, WHOLE_QUEUE } from './use-queue-model'

interface QueueProps {
  readonly model: QueueModel
  /** The id of the open page. */
  readonly current: string | null
  /** Without an open page beside it there is room for more of each page. */
  readonly isWide: boolean
  readonly hrefOf: (id: string) => string
  readonly moves: PageMoves
  readonly work: PageWork
  readonly list: RefObject<QueueListHandle | null>
  readonly children?: ReactNode
}

/** The pages in hand, each with how far it is. */
export function Queue({ model, current, isWide, hrefOf, moves, work, list, children }: QueueProps) {
  const words = useWords()
  const search = useRef<HTMLInputElement>(null)
  const { look, rows, selection } = model
  const bar = selection.ids.size > 0 && <SelectionBar model={model} moves={moves} work={work} />
  return (
    <nav
      aria-label={words.queue}
      className={`flex min-h-0 flex-col border-r border-rule ${isWide ? 'px-5 py-3' : 'p-2'}`}
      data-pane="queue"
    >
      <QueueHead
        model={model}
        isWide={isWide}
        bar={isWide && bar}
        search={search}
        onEnterList={() => list.current?.focusAt(0)}
      />
      {look.place === 'removed' && rows.length > 0 && (
        <p className="px-2 pb-1 text-[11px] text-soft">{words.removedKept}</p>
      )}
      {rows.length === 0 ? (
        <QueueEmpty model={model} />
      ) : (
        <QueueList
          ref={list}
          model={model}
          current={current}
          isWide={isWide}
          hrefOf={hrefOf}
          onSearch={() => search.current?.focus()}
          onMove={(ids) => (look.place === 'removed' ? moves.putBack(ids) : moves.remove(ids))}
        />
      )}
      <OpenPageElsewhere model={model} current={current} />
      {!isWide && bar ? <div>{bar}</div> : children}
    </nav>
  )
}

/** The open page is always found again, whatever else is looked at. */
function OpenPageElsewhere({ model, current }: { model: QueueModel; current: string | null }) {
  const words = useWords()
  const { entries, pages, show } = model
  const open = entries.find(({ id }) => id === current)
  if (!open || pages.includes(open)) return null
  return (
    <p className="flex flex-wrap items-center gap-x-2 px-2 py-1.5 text-[11px] text-soft">
      {words.openPageElsewhere}
      <button
        type="button"
        className="text-accent underline"
        onClick={() => show({ ...WHOLE_QUEUE, place: placeOf(open) })}
      >
        {words.showOpenPage}
      </button>
    </p>
  )
}
