import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import type { Notice } from '../ui/notices'
import type { QueueEntry } from '../ui/queue/entry'
import { Queue } from '../ui/queue/queue'
import type { QueueListHandle } from '../ui/queue/queue-list'
import { useQueueModel } from '../ui/queue/use-queue-model'
import { usePageQueue } from './page-queue'
import { usePages } from './pages'
import { pageAddress } from './route'
import { usePreferences } from './taste'

export interface QueueHandle {
  remove(id: string | null): void
  goBeside(step: 1 | -1): void
}

interface QueueAreaProps {
  readonly current: string | null
  readonly isWide: boolean
  readonly className: string
  readonly tell: (notice: Omit<Notice, 'id'>) => void
  readonly ref: Ref<QueueHandle>
  readonly children: ReactNode
}

const NONE: readonly QueueEntry[] = []

/** The queue, with what it does to pages. Nothing is shown where there are none. */
export function QueueArea({ current, isWide, className, tell, ref, children }: QueueAreaProps) {
  const { queue: taste, store } = usePreferences()
  const entries = usePages().data ?? NONE
  const model = useQueueModel(entries, current, taste, (queue) => store.set({ queue }))
  const list = useRef<QueueListHandle>(null)
  const { remove, goBeside } = usePageQueue(model, current, list, tell)
  useImperativeHandle(ref, () => ({ remove, goBeside }))
  if (entries.length === 0) return null
  return (
    <div className={className}>
      <Queue
        model={model}
        current={current}
        isWide={isWide}
        hrefOf={pageAddress}
        onRemove={(entry) => remove(entry.id)}
        list={list}
      >
        {children}
      </Queue>
    </div>
  )
}
