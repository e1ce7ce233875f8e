import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { clipboardText, firstSign, incomingFiles, incomingFrom, rememberPages } from '../platform'
import { useDeskState } from '../ui/desk-context'
import { WINDOW } from '../ui/frame'
import { DropCurtain, FilePicker, QueueIntake, type Sample, Start } from '../ui/intake'
import { Notices } from '../ui/notices'
import { Tooltips } from '../ui/parts/tooltip'
import { placeOf } from '../ui/queue/entry'
import { WHOLE_QUEUE } from '../ui/queue/use-queue-model'
import { WorkingBar } from '../ui/queue/working-bar'
import { StatusBar } from '../ui/status-bar'
import { TopBar } from '../ui/top-bar'
import { useWords } from '../ui/words'
import { useAutosave } from './autosave'
import { useBulkWork } from './bulk-report'
import { Damage } from './damage'
import { deskArea, loadDesk } from './desk-module'
import { Dialogs } from './dialogs'
import { useFocusKeeper } from './focus-keeper'
import { useHasRoom } from './has-room'
import { useImportReport } from './import-report'
import { arrivalOf, useImport, type Wanted } from './importing'
import { useKeyboard } from './keyboard'
import { useNewVersion } from './new-version'
import { useNotices } from './notices'
import { fetchSample, useKept, useMarkPages, useOpenedPage, usePages, useSamples } from './pages'
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
  const version = useNewVersion(tell)
  const isOpen = useDeskState((state) => state.open !== null)
  const [pasting, setPasting] = useState<string | null>(null)
  useKeyboard(desk)
  useFocusKeeper(desk)
  useEffect(
    () =>
      void firstSign()
        .then(loadDesk)
        .catch(() => {}),
    [],
  )
  const DeskArea = deskArea()

  const again = useRef<(wanted: Wanted) => void>(() => {})
  const report = useImportReport(tell, () => again.current)
  const { bringIn: bring, isBusy, progress } = useImport(report)
  again.current = bring
  const bringIn = useCallback((arrivals: Wanted['arrivals']) => bring({ arrivals }), [bring])

  const marking = useMarkPages()
  const titleOf = (page: string) => pages.data?.find((entry) => entry.id === page)?.title ?? page
  const bulk = useBulkWork(tell, titleOf)
  const [leaving, setLeaving] = useState<readonly string[] | null>(null)
  const work = { repropose: bulk.repropose, export: setLeaving }
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
  const [look, setLook] = useState(WHOLE_QUEUE)
  const places = useMemo(() => (pages.data ?? []).map(placeOf), [pages.data])
  // Where every page was put away there is the start alone, and from there the way to them.
  const hasQueue = places.length > 0 && (look.place !== 'queue' || places.includes('queue'))
  const kept = useKept(places.length > 0)
  useEffect(() => {
    if (pages.data) rememberPages(places.length > 0)
  }, [pages.data, places.length])
  const isWide = useHasRoom() && id === null && hasQueue
  const picker = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const { store: taste } = preferences
  useWishes(desk, {
    pane: ({ step }) => goToPane(desk, step),
    page: ({ step }) => queue.current?.goBeside(step),
    start: () => goToPage(null),
    openFiles: () => picker.current?.click(),
    openFolder: () => folder.current?.click(),
    paste: () => void openPasteDialog(),
    archivePage: () => id !== null && queue.current?.moves.archive([id]),
    removePage: () => id !== null && queue.current?.moves.remove([id]),
    searchPages: () => document.querySelector<HTMLElement>('[data-pane="queue"] input')?.focus(),
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
    <div className={WINDOW}>
      <div>
        <TopBar theme={preferences.theme} version={version} />
        {id !== null && (opened.data || opened.isError) && (
          <Damage page={id} isUnreadable={opened.isError} />
        )}
      </div>
      <div className="flex min-h-0 max-md:flex-col">
        <QueueArea
          ref={queue}
          current={id}
          look={look}
          onLook={setLook}
          work={work}
          isShown={hasQueue}
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
          <DeskArea tell={tell} />
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
            {!hasQueue && places.length > 0 && (
              <p className="mt-4 flex gap-2 text-xs">
                {(['archived', 'removed'] as const)
                  .map(
                    (place) => [place, places.filter((other) => other === place).length] as const,
                  )
                  .filter(([, count]) => count > 0)
                  .map(([place, count]) => (
                    <button
                      key={place}
                      type="button"
                      className="button button-quiet"
                      onClick={() => setLook({ ...WHOLE_QUEUE, place })}
                    >
                      {words.placeCount(words.places[place], count)}
                    </button>
                  ))}
              </p>
            )}
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
      {progress && <WorkingBar {...progress} says={words.importing(progress.done, progress.all)} />}
      {bulk.working && (
        <WorkingBar
          {...bulk.working}
          says={words.reproposeWorking(bulk.working.done, bulk.working.all)}
        />
      )}
      <FilePicker ref={picker} onFiles={bringFiles} />
      <FilePicker ref={folder} isFolder onFiles={bringFiles} />
      <DropCurtain takesText={!isOpen} onDrop={bringTransfer} />
      <Tooltips />
      <Notices notices={notices} onDismiss={dismiss} />
      <Dialogs
        pasting={pasting}
        onPasted={bringText}
        onPasteClosed={() => setPasting(null)}
        leaving={leaving}
        onExported={(count, name) => tell({ tone: 'plain', text: words.exportedMany(count, name) })}
        onLeavingClosed={() => setLeaving(null)}
        onSaved={(name) => {
          if (id !== null) marking.mutate({ ids: [id], change: { exportedAt: Date.now() } })
          tell({ tone: 'plain', text: words.exportSaved(name) })
        }}
      />
    </div>
  )
}
