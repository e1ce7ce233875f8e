import { useCallback, useEffect, useRef, useState } from 'react'
import { clipboardText, incomingFiles, incomingFrom } from '../platform'
import { useDeskState } from '../ui/desk-context'
import { DropCurtain, FilePicker, QueueIntake, type Sample, Start } from '../ui/intake'
import { Notices } from '../ui/notices'
import { Tooltips } from '../ui/parts/tooltip'
import { StatusBar } from '../ui/status-bar'
import { TopBar } from '../ui/top-bar'
import { useWords } from '../ui/words'
import { useAutosave } from './autosave'
import { Damage } from './damage'
import { deskArea, loadDesk } from './desk-module'
import { Dialogs } from './dialogs'
import { useFocusKeeper } from './focus-keeper'
import { useHasRoom } from './has-room'
import { arrivalOf, type ImportReport, useImport } from './importing'
import { useKeyboard } from './keyboard'
import { useNotices } from './notices'
import { fetchSample, useKept, useOpenedPage, usePages, useSamples } from './pages'
import { goToPane } from './panes'
import { usePasteAnywhere } from './paste'
import { QueueArea, type QueueHandle } from './queue-area'
import { goToPage, usePageId } from './route'
import { useServices } from './services'
import { useTabNotices } from './tab-notices'
import { usePreferences } from './taste'
import { useWishes } from './wishes'

/** What is on the screen: the start without a page, the desk with one. */
export function Screen() {
  const words = useWords()
  const { desk, store } = useServices()
  const preferences = usePreferences()
  const { language } = preferences
  const id = usePageId()
  const pages = usePages()
  const opened = useOpenedPage(id)
  const save = useAutosave()
  const { notices, tell, dismiss } = useNotices()
  useTabNotices(tell)
  const isOpen = useDeskState((state) => state.open !== null)
  const [pasting, setPasting] = useState<string | null>(null)
  useKeyboard(desk)
  useFocusKeeper(desk)
  // Sooner than anybody can ask for a page, and later than the first screen.
  useEffect(() => void loadDesk().catch(() => {}), [])
  const DeskArea = deskArea()

  const report = useCallback(
    ({ opened: ids, from, problems }: ImportReport) => {
      const [first] = ids
      if (first && window.location.hash === from) goToPage(first)
      else if (first)
        tell({
          tone: 'plain',
          text: words.pagesCame(ids.length),
          action: { label: words.openThem, run: () => goToPage(first) },
        })
      if (problems.length === 0) return
      const details = problems.map((problem) =>
        problem.kind === 'file' ? problem.says[language] : words.importFault(problem.name),
      )
      if (details.length === 1) tell({ tone: 'problem', text: details[0] })
      else tell({ tone: 'problem', text: words.importFailures(details.length), details })
    },
    [language, words, tell],
  )
  const { bringIn, isBusy, progress } = useImport(report)

  const bringFiles = (list: FileList | null) => {
    const files = incomingFiles(list)
    if (files.length > 0) bringIn(files.map(({ path, file }) => arrivalOf(path, file)))
  }
  const bringText = useCallback(
    (text: string) => bringIn([{ name: words.pastedName, text }]),
    [bringIn, words],
  )
  const bringTransfer = useCallback(
    async (transfer: DataTransfer) => {
      const { files, text } = await incomingFrom(transfer)
      if (files.length > 0) bringIn(files.map(({ path, file }) => arrivalOf(path, file)))
      else if (text) bringText(text)
    },
    [bringIn, bringText],
  )
  usePasteAnywhere(!isOpen && pasting === null, bringTransfer)

  const openPasteDialog = async () => setPasting((await clipboardText()) ?? '')
  const queue = useRef<QueueHandle>(null)
  const hasPages = (pages.data?.length ?? 0) > 0
  const kept = useKept(hasPages)
  const isWide = useHasRoom() && id === null && hasPages
  const picker = useRef<HTMLInputElement>(null)
  const { store: taste } = preferences
  useWishes(desk, {
    pane: ({ step }) => goToPane(desk, step),
    page: ({ step }) => queue.current?.goBeside(step),
    start: () => goToPage(null),
    openFiles: () => picker.current?.click(),
    paste: () => void openPasteDialog(),
    removePage: () => queue.current?.remove(id),
    theme: ({ theme }) => taste.set({ theme }),
    otherLanguage: () => taste.set({ language: language === 'zh' ? 'en' : 'zh' }),
  })
  const samples = useSamples(!isOpen)
  const shownSamples = samples.data?.map(({ url, title, note }) => ({
    url,
    title: title[language],
    note: note[language],
  }))
  const bringSample = ({ url }: Sample) => {
    if (isBusy) return
    const sample = samples.data?.find((candidate) => candidate.url === url)
    bringIn([{ name: url, bytes: () => fetchSample(url), metadata: sample?.metadata }])
  }

  const intake = { onOpen: () => picker.current?.click(), onPaste: openPasteDialog }
  const failure =
    id !== null &&
    (opened.isError
      ? words.loadFailed
      : opened.data === null && opened.isSuccess
        ? words.pageGone
        : null)

  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_30px]">
      <div>
        <TopBar theme={preferences.theme} />
        {id !== null && (opened.data || opened.isError) && (
          <Damage page={id} isUnreadable={opened.isError} />
        )}
      </div>
      <div className="flex min-h-0 max-md:flex-col">
        <QueueArea
          ref={queue}
          current={id}
          isWide={isWide}
          className={
            isWide
              ? 'grid min-w-0 flex-1'
              : `grid w-[172px] shrink-0 max-lg:w-[148px] max-md:max-h-[40%] max-md:w-full ${isOpen ? 'max-md:hidden' : ''}`
          }
          tell={tell}
        >
          {!isWide && <QueueIntake {...intake} />}
        </QueueArea>
        {isOpen && DeskArea ? (
          <DeskArea />
        ) : id !== null && opened.isLoading ? (
          <main className="m-auto text-soft">
            <h1>{words.loadingPage}</h1>
          </main>
        ) : (
          <Start
            {...intake}
            isNarrow={isWide}
            samples={shownSamples ?? null}
            samplesFailed={samples.isError}
            onRetrySamples={() => void samples.refetch()}
            onSample={bringSample}
          >
            {failure && (
              <p role="alert" className="mt-4 text-doubt">
                {failure}
              </p>
            )}
          </Start>
        )}
      </div>
      <StatusBar
        save={save}
        notKept={store.persistent ? null : store.problem === 'newer' ? 'newer' : 'unavailable'}
        kept={kept}
      />
      {progress && (
        <div
          role="status"
          className="fixed bottom-10 left-1/2 z-50 flex -translate-x-1/2 items-center gap-3 rounded-lg border border-rule bg-panel px-4 py-2 text-[13px] shadow-lg"
        >
          {words.importing(progress.done, progress.all)}
          <progress value={progress.done} max={progress.all} aria-hidden />
          <button type="button" className="button" onClick={progress.cancel}>
            {words.cancel}
          </button>
        </div>
      )}
      <FilePicker ref={picker} onFiles={bringFiles} />
      <DropCurtain takesText={!isOpen} onDrop={bringTransfer} />
      <Tooltips />
      <Notices notices={notices} onDismiss={dismiss} />
      <Dialogs
        pasting={pasting}
        onPasted={bringText}
        onPasteClosed={() => setPasting(null)}
        onSaved={(name) => tell({ tone: 'plain', text: words.exportSaved(name) })}
      />
    </div>
  )
}
