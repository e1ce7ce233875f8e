import { useMutation, useQuery } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { downloadFile } from '../platform'
import { ExportManyDialog } from '../ui/export-many/export-many-dialog'
import { LanguageContext, useWords } from '../ui/words'
import { type Leaving, leavingPage } from './leaving'
import { usePages } from './pages'
import { useServices } from './services'
import { today } from './stamp'

/** Many pages leave as one file: a browser stops to ask before it lets a page download many. */
const LINES = 'application/jsonl'
const LINES_EXTENSION = '.articles.jsonl'

interface ExportingManyProps {
  readonly ids: readonly string[]
  readonly onExported: (pages: number, name: string) => void
  readonly onClose: () => void
}

/** Looks through the pages, says what there is to know, and writes those that are wanted. Closing it stops all. */
export function ExportingMany({ ids, onExported, onClose }: ExportingManyProps) {
  const services = useServices()
  const words = useWords()
  const language = useContext(LanguageContext)
  const titles = new Map(usePages().data?.map(({ id, title }) => [id, title]))
  const [done, setDone] = useState(0)
  const looking = useQuery({
    queryKey: ['leaving', ids, language],
    queryFn: async ({ signal }) => {
      const begun = Date.now()
      await services.journal.flush().catch(() => {})
      const pages: Leaving[] = []
      for (const id of ids) {
        signal.throwIfAborted()
        setDone(pages.length + 1)
        const page = { id, title: titles.get(id) ?? id }
        pages.push(await leavingPage(services, page, { words, language }, signal))
      }
      return { begun, pages }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const fileName = `galley-${today()}${LINES_EXTENSION}`
  const writing = useMutation({
    mutationFn: async (wanted: readonly string[]) => {
      if (!looking.data) return
      const { begun, pages } = looking.data
      const isWanted = new Set(wanted)
      const lines = pages.filter(({ id }) => isWanted.has(id)).map(({ line }) => line)
      downloadFile(fileName, new Blob(lines, { type: LINES }))
      // What was done meanwhile is not in the file. A page that is not marked is exported again at worst.
      await services.store.mark(wanted, { exportedAt: begun }).catch(() => {})
    },
    onSuccess: async (_, wanted) => {
      await services.list.catchUp()
      onExported(wanted.length, fileName)
      onClose()
    },
  })
  return (
    <ExportManyDialog
      state={
        looking.data
          ? { kind: 'ready', pages: looking.data.pages }
          : { kind: 'looking', done, all: ids.length }
      }
      fileName={fileName}
      isFailed={writing.isError}
      onDownload={(wanted) => writing.mutate(wanted)}
      onClose={onClose}
    />
  )
}
