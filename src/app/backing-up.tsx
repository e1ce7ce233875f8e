import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenPage } from '../document'
import { QUEUE_EXTENSION } from '../formats'
import { type Backup, backUp, downloadFile, type PageSummary, queuedNow } from '../platform'
import { BackupDialog, type BackupState } from '../ui/backup/backup-dialog'
import { useWords } from '../ui/words'
import { pageList } from './page-list'
import { type Services, useServices } from './services'
import { today } from './stamp'

/** Writes the whole queue into one file and downloads it, for as long as its dialog is open. */
export function BackingUp({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const queries = useQueryClient()
  const words = useWords()
  const [[done, all], setProgress] = useState<readonly [number, number]>([0, 0])
  const query = useQuery({
    queryKey: ['backup'],
    queryFn: async ({ signal }): Promise<(Backup & { readonly name: string }) | null> => {
      const known = queries.getQueryData(pageList(services.store).queryKey)
      const pages = await pagesToKeep(services, known)
      if (pages.length === 0) return null
      setProgress([0, pages.length])
      const backup = await backUp(
        pages,
        (id) => asItStands(services, id),
        (count) => setProgress([count, pages.length]),
        signal,
      )
      const name = `${words.backupName} ${today()}${QUEUE_EXTENSION}`
      downloadFile(name, backup.file)
      return { ...backup, name }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const state: BackupState = query.isError
    ? { kind: 'failed' }
    : query.data === undefined
      ? { kind: 'working', done, all }
      : query.data === null
        ? { kind: 'empty' }
        : { kind: 'done', ...query.data }
  return <BackupDialog state={state} onClose={onClose} />
}

/** The page as it lies on the desk, which may be ahead of what could be stored. */
export function asItStands(
  { desk, journal }: Pick<Services, 'desk' | 'journal'>,
  id: string,
): Promise<OpenPage | null> {
  const { open } = desk.state
  return open?.page.id === id ? Promise.resolve(open) : journal.load(id)
}

/** All pages that the store tells of, and the one on the desk in any case: the store may be what has failed. */
async function pagesToKeep(
  { store, desk }: Services,
  known: readonly PageSummary[] = [],
): Promise<readonly PageSummary[]> {
  const listed = await store.list().catch(() => known)
  const { open } = desk.state
  if (!open || listed.some(({ id }) => id === open.page.id)) return listed
  const before = known.find(({ id }) => id === open.page.id)
  return [...listed, before ?? queuedNow(open, Date.now())]
}
