import { useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useRef, useState } from 'react'
import { sentence } from '../formats'
import { type BackupContents, lookInto, type PageStore, restore } from '../platform'
import type { ConflictChoice } from '../ui/backup/conflicts'
import { RestoreDialog, type RestoreState } from '../ui/backup/restore-dialog'
import { LanguageContext, useWords } from '../ui/words'
import { asItStands } from './backing-up'
import { useServices } from './services'

/** Reads a backup, shows what it would do to the queue, and does it. */
export function Restoring({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const { store, engine, newId, journal, list } = services
  const queries = useQueryClient()
  const words = useWords()
  const language = useContext(LanguageContext)
  const [state, setState] = useState<RestoreState>({ kind: 'choosing' })
  const found = useRef<{ file: File; contents: BackupContents } | null>(null)
  const running = useRef(new AbortController())
  const stop = () => running.current.abort()
  const replaced = useRef<readonly string[]>([])
  const isThere = useRef(false)
  /** A page that was replaced is loaded again when the dialog has gone: it would close with the page on the desk. */
  const showReplaced = () => {
    for (const id of replaced.current) void queries.resetQueries({ queryKey: ['page', id] })
    replaced.current = []
  }
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
      stop()
      showReplaced()
    }
  }, [])

  const begin = () => {
    stop()
    running.current = new AbortController()
    return running.current.signal
  }

  const look = async (file: File) => {
    const signal = begin()
    setState({ kind: 'reading' })
    try {
      const ids = new Set((await store.list()).map(({ id }) => id))
      const read = await lookInto(file, ids, (id) => asItStands(services, id), signal)
      if (!read.ok) return setState({ kind: 'refused', says: sentence(read.refusal, language) })
      const { pages, same, conflicts } = read.value
      found.current = { file, contents: read.value }
      setState({
        kind: 'ready',
        fresh: pages.length - same.size - conflicts.size,
        same: same.size,
        conflicts: pages.filter(({ id }) => conflicts.has(id)),
      })
    } catch {
      const problem = { code: 'brokenJson', file: file.name } as const
      if (!signal.aborted) setState({ kind: 'refused', says: sentence(problem, language) })
    }
  }

  const bringBack = async (choiceOf: (id: string) => ConflictChoice) => {
    if (!found.current) return
    const { file, contents } = found.current
    const signal = begin()
    const all = contents.pages.length
    setState({ kind: 'working', done: 0, all })
    const report = (done: number) => setState({ kind: 'working', done, all })
    const add: PageStore['add'] = (page, ...times) =>
      journal.replace(page.row.id, () => store.add(page, ...times))
    const has: PageStore['has'] = (id) => store.has(id)
    const tools = { store: { add, has }, engine, newId }
    const restored = await restore(file, contents, choiceOf, tools, report, signal)
    replaced.current = restored.replaced
    if (!isThere.current) showReplaced()
    await list.catchUp()
    setState({
      kind: 'done',
      pages: restored.pages.length,
      stopped: signal.aborted,
      failures: restored.failed.map(({ title, problem }) =>
        problem ? sentence(problem, language) : words.restoreFault(title),
      ),
    })
  }

  return (
    <RestoreDialog
      state={state}
      onFile={(file) => void look(file)}
      onRestore={(choiceOf) => void bringBack(choiceOf)}
      onStop={stop}
      onClose={onClose}
    />
  )
}
