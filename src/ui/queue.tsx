import type { ReactNode } from 'react'
import { tip } from './parts/tip'
import { useWords } from './words'

/** A page in the list: as much of it as the list shows. */
export interface QueueEntry {
  readonly id: string
  readonly title: string
  readonly publication: string | null
  readonly date: string | null
  readonly pageNumber: string | null
  readonly articles: number
  readonly approved: number
  readonly doubts: number
}

interface QueueProps {
  readonly entries: readonly QueueEntry[]
  readonly current: string | null
  readonly hrefOf: (id: string) => string
  readonly onRemove: (entry: QueueEntry) => void
  readonly children?: ReactNode
}

/** The pages in hand, each with what is left to do on it. */
export function Queue({ entries, current, hrefOf, onRemove, children }: QueueProps) {
  const words = useWords()
  return (
    <nav
      aria-label={words.queue}
      className="flex min-h-0 flex-col border-r border-rule p-2"
      data-pane="queue"
    >
      <h2 className="px-2 py-1 text-xs font-normal text-soft">
        {words.queue} <span className="text-faint">{entries.length}</span>
      </h2>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {entries.map((entry) => {
          const name = entry.publication ?? entry.title
          const facts = [
            entry.date?.slice(5),
            entry.pageNumber && words.pageNumber(entry.pageNumber),
          ].filter(Boolean)
          return (
            <li key={entry.id} className="group relative">
              <a
                href={hrefOf(entry.id)}
                aria-current={entry.id === current ? 'page' : undefined}
                className="grid grid-cols-[1fr_auto] rounded-[7px] px-2 py-[5px] text-[12.5px] leading-[1.4] hover:bg-sel aria-[current]:bg-sel"
              >
                <b className="truncate">{name}</b>
                <span className="col-start-1 truncate text-[11.5px] text-soft">
                  {facts.join(' · ') || (entry.publication ? entry.title : ' ')}
                </span>
                <Progress entry={entry} />
              </a>
              <button
                type="button"
                className="absolute top-1 right-1 rounded px-1 text-[11px] text-soft opacity-0 pointer-coarse:px-2.5 pointer-coarse:py-1.5 pointer-coarse:opacity-100 group-hover:bg-panel group-hover:opacity-100 focus-visible:bg-panel focus-visible:opacity-100"
                aria-label={words.removePage(entry.title)}
                {...tip(words.removePage(entry.title))}
                onClick={() => onRemove(entry)}
              >
                ✕
              </button>
            </li>
          )
        })}
      </ul>
      {children}
    </nav>
  )
}

function Progress({ entry }: { entry: QueueEntry }) {
  const words = useWords()
  const isDone = entry.articles > 0 && entry.approved === entry.articles
  const title = isDone ? words.allApproved : words.doubts(entry.doubts)
  return (
    <span
      className={`pointer-coarse:mr-7 col-start-2 row-span-2 row-start-1 self-center text-[11px] ${isDone ? 'text-good' : 'text-doubt'}`}
      {...tip(title)}
    >
      <span aria-hidden>{isDone ? '✓' : entry.doubts || ''}</span>
      <span className="sr-only">{title}</span>
    </span>
  )
}
