import { useMutation, useQuery } from '@tanstack/react-query'
import { useContext, useRef, useState } from 'react'
import {
  ALL_FORMATS,
  EXPORT_FORMATS,
  type ExportFormat,
  exportNotes,
  type ZipMember,
  zipOf,
} from '../formats'
import { downloadFile, FolderWriter, pause } from '../platform'
import { ExportManyDialog, type ExportManyState } from '../ui/export-many/export-many-dialog'
import type { LeavingPage } from '../ui/export-many/leaving-page'
import { LanguageContext, useWords } from '../ui/words'
import { useFolder } from './folder'
import { type Leaving, type ListedPage, leavingPages, lookedAt } from './leaving'
import { usePages } from './pages'
import { usePreview } from './preview'
import { useServices } from './services'
import { stamp, today } from './stamp'

interface ExportingManyProps {
  readonly ids: readonly string[]
  readonly onExported: (pages: number, name: string, missing: number) => void
  readonly onClose: () => void
}

/** Where files go: one that is downloaded, or a folder. */
type Goal = { readonly folder: FileSystemDirectoryHandle | null }

interface Written {
  readonly ids: readonly string[]
  readonly name: string
  readonly missing: number
}

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

/** Lines go one after the other into one file; files of every other format into an archive. */
const fileNameOf = ({ joins, extension }: ExportFormat) =>
  `galley-${today()}${joins ? extension : '.zip'}`

async function* countedWith(
  pages: AsyncIterable<Leaving>,
  onPage: (done: number) => void,
): AsyncGenerator<Leaving> {
  let done = 0
  for await (const page of pages) {
    onPage(++done)
    yield page
  }
}

/** One file for all: a browser stops to ask before it lets a page download many. */
async function intoFile(
  pages: AsyncIterable<Leaving>,
  format: ExportFormat,
  wanted: readonly ListedPage[],
  signal: AbortSignal,
): Promise<Written> {
  const parts: Blob[] = []
  const left = new Set<string>()
  async function* members(): AsyncGenerator<ZipMember | { title: string; reason: string }> {
    for await (const page of pages) {
      if ('reason' in page) yield { title: page.title, reason: page.reason }
      else {
        left.add(page.id)
        const { name, title, pieces, open } = page
        yield { name, title, pieces, notes: exportNotes(open) }
      }
    }
  }
  if (format.joins)
    for await (const page of members()) {
      if ('pieces' in page) parts.push(new Blob([...(page.pieces as readonly string[])]))
    }
  else
    for await (const chunk of zipOf(members(), stamp())) {
      signal.throwIfAborted()
      if (chunk.length > 0) parts.push(new Blob([chunk.slice()]))
      await pause()
    }
  signal.throwIfAborted()
  const name = fileNameOf(format)
  const type = format.joins ? format.mime : 'application/zip'
  downloadFile(name, new Blob(parts, { type }))
  return { ids: [...left], name, missing: wanted.length - left.size }
}

/** A file for each. What was written before it was stopped, or failed, stays there. */
async function intoFolder(
  pages: AsyncIterable<Leaving>,
  folder: FileSystemDirectoryHandle,
): Promise<Written> {
  const writer = new FolderWriter(folder)
  const ids: string[] = []
  let missing = 0
  for await (const page of pages) {
    if ('reason' in page) {
      missing++
      continue
    }
    await writer.write(page.name, page.pieces)
    ids.push(page.id)
  }
  return { ids, name: folder.name, missing }
}
