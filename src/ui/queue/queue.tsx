import type { ReactNode, Ref } from 'react'
import { useWords } from '../words'
import type { QueueEntry } from './entry'
import { QueueList, type QueueListHandle } from './queue-list'
import type { QueueModel } from './use-queue-model'

interface QueueProps {
  readonly model: QueueModel
  /** The id of the open page. */
  readonly current: string | null
  /** Without an open page beside it there is room for more of each page. */
  readonly isWide: boolean
  readonly hrefOf: (id: string) => string
  readonly onRemove: (entry: QueueEntry) => void
  readonly list: Ref<QueueListHandle>
  readonly children?: ReactNode
}

/** The pages in hand, each with how far it is. */
export function Queue({ model, children, list, ...rest }: QueueProps) {
  const words = useWords()
  return (
    <nav
      aria-label={words.queue}
      className={`flex min-h-0 flex-col border-r border-rule ${rest.isWide ? 'px-5 py-3' : 'p-2'}`}
      data-pane="queue"
    >
      <h2 className="px-2 py-1 text-xs font-normal text-soft">
        {words.queue} <span className="text-faint">{model.pages.length}</span>
      </h2>
      <QueueList ref={list} model={model} {...rest} />
      {children}
    </nav>
  )
}
