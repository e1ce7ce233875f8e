import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { inSlices } from '../platform'
import { Desk, takeProposal } from '../session'
import type { Working } from '../ui/queue/working-bar'
import { type Services, useServices } from './services'

export interface BulkReport {
  readonly done: readonly string[]
  readonly failed: readonly string[]
  /** What was not come to when it was cancelled. */
  readonly left: readonly string[]
}

/** Proposes one page after another again; a page with which it fails stops no other. */
export function useBulk(onReport: (report: BulkReport) => void) {
  const services = useServices()
  const [working, setWorking] = useState<Working | null>(null)
  const { mutate } = useMutation({
    scope: { id: 'bulk' },
    mutationFn: async (ids: readonly string[]): Promise<BulkReport> => {
      const abort = new AbortController()
      const done: string[] = []
      const failed: string[] = []
      for (const [index, id] of ids.entries()) {
        if (abort.signal.aborted) break
        setWorking({ done: index + 1, all: ids.length, cancel: () => abort.abort() })
        try {
          await reproposePage(services, id, abort.signal)
          done.push(id)
        } catch {
          if (!abort.signal.aborted) failed.push(id)
        }
      }
      return { done, failed, left: ids.slice(done.length + failed.length) }
    },
    onSuccess: async (report) => {
      await services.list.catchUp()
      onReport(report)
    },
    onSettled: () => setWorking(null),
  })
  return { working, start: mutate }
}

async function openPage({ journal }: Services, id: string) {
  // Another page that cannot be stored holds up none of these.
  await journal.flush().catch(() => {})
  const open = await journal.load(id)
  if (!open) throw new Error(`no page ${id}`)
  return open
}

/**
 * Puts what the engine proposes today in force. What a person touched or approved stays; what differs elsewhere is shown
 * when the page is opened.
 */
async function reproposePage(services: Services, id: string, signal: AbortSignal): Promise<void> {
  const { desk, engine, journal } = services
  const open = await openPage(services, id)
  if (!journal.isStored(id)) throw new Error(`page ${id} cannot be stored`)
  const proposal = await engine.propose(open.page, signal)
  signal.throwIfAborted()
  if (desk.state.open?.page.id === id) return inSlices(takeProposal(desk, proposal), signal)
  const aside = new Desk(Date.now, inSlices)
  aside.onEntry((after, entry, before) => journal.push(after, entry, before))
  aside.openPage(open)
  await inSlices(takeProposal(aside, proposal), signal)
  await journal.flush().catch(() => {})
  const isStored = journal.isStored(id)
  journal.leave(id)
  if (!isStored) throw new Error(`page ${id} cannot be stored`)
}
