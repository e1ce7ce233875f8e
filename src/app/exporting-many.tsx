import { useMutation, useQuery } from '@tanstack/react-query'
import { useContext, useRef, useState } from 'react'
import { ALL_FORMATS, EXPORT_FORMATS } from '../formats'
import { ExportManyDialog, type ExportManyState } from '../ui/export-many/export-many-dialog'
import type { LeavingPage } from '../ui/export-many/leaving-page'
import { LanguageContext, useWords } from '../ui/words'
import { useFolder } from './folder'
import { leavingPages, lookedAt } from './leaving'
import { usePages } from './pages'
import { countedWith, fileNameOf, intoFile, intoFolder } from './pages-written'
import { usePreview } from './preview'
import { useServices } from './services'

interface ExportingManyProps {
  readonly ids: readonly string[]
  readonly onExported: (pages: number, name: string, missing: number) => void
  readonly onClose: () => void
}

/** Where files go: one that is downloaded, or a folder. */
type Goal = { readonly folder: FileSystemDirectoryHandle | null }

/** Looks through the pages, says what there is to know, and writes those that are wanted. Closing it stops all. */
export function ExportingMany({ ids, onExported, onClose }: ExportingManyProps) {
  const services = useServices()
  const words = useWords()
  const language = useContext(LanguageContext)
  const titles = new Map(usePages().data?.map(({ id, title }) => [id, title]))
  const [formatId, setFormatId] = useState(EXPORT_FORMATS[0].id)
  const [done, setDone] = useState(0)
  const running = useRef<AbortController | null>(null)
  const looking = useQuery({
    queryKey: ['leaving', ids, language],
    queryFn: async ({ signal }) => {
      const begun = Date.now()
      await services.journal.flush().catch(() => {})
      const pages: LeavingPage[] = []
      for (const id of ids) {
        signal.throwIfAborted()
        setDone(pages.length + 1)
        const page = { id, title: titles.get(id) ?? id }
        pages.push(await lookedAt(services, page, { words, language }, signal))
      }
      return { begun, pages }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const formats = looking.data?.pages.some(({ hasOriginal }) => hasOriginal)
    ? ALL_FORMATS
    : EXPORT_FORMATS
  const format = formats.find(({ id }) => id === formatId) ?? formats[0]
  const { folder, choose } = useFolder()
  const preview = usePreview(
    looking.data?.pages.find(({ refusal }) => refusal === null),
    format,
  )

  const writing = useMutation({
    mutationFn: async ({ wanted, goal }: { wanted: readonly LeavingPage[]; goal: Goal }) => {
      const abort = new AbortController()
      running.current = abort
      setDone(0)
      const own = leavingPages(services, wanted, format, { words, language }, abort.signal)
      const counted = countedWith(own, setDone)
      return goal.folder
        ? intoFolder(counted, goal.folder)
        : intoFile(counted, format, wanted, abort.signal)
    },
    onSuccess: async (written) => {
      if (!written) return
      // What was done meanwhile is not in the file. A page that is not marked is exported again at worst.
      const exportedAt = looking.data?.begun ?? Date.now()
      await services.store.mark(written.ids, { exportedAt }).catch(() => {})
      await services.list.catchUp()
      onExported(written.ids.length, written.name, written.missing)
      onClose()
    },
    onSettled: () => {
      running.current = null
    },
  })
  const save = async (wanted: readonly LeavingPage[], isElsewhere: boolean) => {
    const chosen = await choose(isElsewhere)
    if (chosen) writing.mutate({ wanted, goal: { folder: chosen } })
  }
  const close = () => {
    running.current?.abort()
    onClose()
  }
  const state: ExportManyState = !looking.data
    ? { kind: 'looking', done, all: ids.length }
    : writing.isPending
      ? { kind: 'writing', done, all: writing.variables.wanted.length }
      : { kind: 'ready', pages: looking.data.pages }
  return (
    <ExportManyDialog
      state={state}
      format={format}
      formats={formats}
      onFormat={(id) => setFormatId(id)}
      preview={preview}
      fileName={fileNameOf(format)}
      folder={folder}
      isFailed={writing.isError && !(writing.error instanceof Stopped)}
      onDownload={(wanted) => writing.mutate({ wanted, goal: { folder: null } })}
      onSave={(wanted, isElsewhere) => void save(wanted, isElsewhere)}
      onStop={() => running.current?.abort(new Stopped())}
      onClose={close}
    />
  )
}

/** Somebody stopped the writing. */
class Stopped extends Error {}
