import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { download, inSlices } from '../platform'
import { Desk, takeProposal } from '../session'
import type { Working } from '../ui/queue/working-bar'
import { stamp, today } from './project-file'
import { type Services, useServices } from './services'

/** Many pages leave as one file: a browser stops to ask before it lets a page download many. */
const LINES = 'application/jsonl'
const LINES_EXTENSION = '.articles.jsonl'

export type BulkKind = 'repropose' | 'export'

export interface BulkReport {
  readonly kind: BulkKind
  readonly done: readonly string[]
  readonly failed: readonly string[]
  /** What was not come to when it was cancelled. */
  readonly left: readonly string[]
}

interface Job {
  readonly kind: BulkKind
  readonly ids: readonly string[]
}

/** Does to one page after another what is asked; a page with which it fails stops no other. */
export function useBulk(onReport: (report: BulkReport) => void) {
  const services = useServices()
  const [working, setWorking] = useState<(Working & { readonly kind: BulkKind }) | null>(null)
  const { mutate } = useMutation({
    scope: { id: 'bulk' },
    mutationFn: async ({ kind, ids }: Job): Promise<BulkReport> => {
      const abort = new AbortController()
      const done: string[] = []
      const failed: string[] = []
      const file: string[] = []
      const begun = Date.now()
      for (const [index, id] of ids.entries()) {
        if (abort.signal.aborted) break
        setWorking({ kind, done: index + 1, all: ids.length, cancel: () => abort.abort() })
        try {
          if (kind === 'export') file.push(...(await lineOf(services, id)))
          else await reproposePage(services, id, abort.signal)
          done.push(id)
        } catch {
          if (!abort.signal.aborted) failed.push(id)
        }
      }
      if (file.length > 0) {
        await download(`galley-${today()}${LINES_EXTENSION}`, file, LINES)
        // What was done meanwhile is not in the file. A page that is not marked is exported again at worst.
        await services.store.mark(done, { exportedAt: begun }).catch(() => {})
      }
      return { kind, done, failed, left: ids.slice(done.length + failed.length) }
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

/** The page's articles as they are exported, on one line; an error unless every line is accounted for. */
async function lineOf(services: Services, id: string): Promise<readonly string[]> {
  const open = await openPage(services, id)
  const { Draft, EXPORT_FORMATS } = await import('../formats')
  const [format] = EXPORT_FORMATS
  const draft = new Draft(format.write(open, stamp()))
  await inSlices(draft.writeOn())
  if (draft.end) throw new Error(draft.end.code)
  // No string holds a line feed as it is: what goes is between the parts.
  return [...draft.pieces.map((piece) => piece.replaceAll(/\n */g, '')), '\n']
}

/**
 * Puts what the engine proposes today in force. What a person touched or approved stays; what differs elsewhere is shown
 * when the page is opened.
 */
async function reproposePage(services: Services, id: string, signal: AbortSignal): Promise<void> {
  const { desk, engine, journal } = services
  const open = await openPage(services, id)
  if (!journal.isStored(id)) throw new Error(`page ${id} cannot be stored`)
  const proposal = await engine.propose(open.page.text, signal)
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
