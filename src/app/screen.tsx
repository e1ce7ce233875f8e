import { useEffect, useMemo, useRef, useState } from 'react'
import { clipboardText, rememberPages } from '../platform'
import { useDeskState } from '../ui/desk-context'
import { WINDOW } from '../ui/frame'
import { DropCurtain, FilePicker, QueueIntake, Start } from '../ui/intake'
import { Notices } from '../ui/notices'
import { Tooltips } from '../ui/parts/tooltip'
import { placeOf } from '../ui/queue/entry'
import { PutAway } from '../ui/queue/put-away'
import { WHOLE_QUEUE } from '../ui/queue/use-queue-model'
import { WorkingBar } from '../ui/queue/working-bar'
import { StatusBar } from '../ui/status-bar'
import { TopBar } from '../ui/top-bar'
import { useWords } from '../ui/words'
import { useAutosave } from './autosave'
import { useBulkWork } from './bulk-report'
import { useComingAhead } from './coming-ahead'
import { Damage } from './damage'
import { deskArea } from './desk-module'
import { Dialogs } from './dialogs'
import { useFocusKeeper } from './focus-keeper'
import { useHasRoom } from './has-room'
import { useKeyboard } from './keyboard'
import { useNewVersion } from './new-version'
import { useNotices } from './notices'
import { useKept, useMarkPages, useOpenedPage, usePages } from './pages'
import { goToPane } from './panes'
import { usePasteAnywhere } from './paste'
import { QueueArea, type QueueHandle } from './queue-area'
import { goToPage, usePageId } from './route'
import { useServices } from './services'
import { useSheetTaste } from './sheet-taste'
import { useTabNotices } from './tab-notices'
import { usePreferences } from './taste'
import { useWaysIn } from './ways-in'
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
  const [isOpeningList, setOpeningList] = useState(false)
  useKeyboard(desk)
  useFocusKeeper(desk)
  useComingAhead()
  const DeskArea = deskArea()

  const waysIn = useWaysIn(tell, isOpen)
  usePasteAnywhere(!isOpen && pasting === null, waysIn.transfer)

  const marking = useMarkPages()
  const titleOf = (page: string) => pages.data?.find((entry) => entry.id === page)?.title ?? page
  const bulk = useBulkWork(tell, titleOf)
  const [leaving, setLeaving] = useState<readonly string[] | null>(null)
  const work = { repropose: bulk.repropose, export: setLeaving }
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
  const sheet = useSheetTaste()
  useWishes(desk, {
    pane: ({ step }) => goToPane(desk, step),
    page: ({ step }) => queue.current?.goBeside(step),
    start: () => goToPage(null),
    sheet: sheet.toggle,
    openFiles: () => picker.current?.click(),
    openFolder: () => folder.current?.click(),
    openList: () => setOpeningList(true),
    paste: () => void openPasteDialog(),
    archivePage: () => id !== null && queue.current?.moves.archive([id]),
    removePage: () => id !== null && queue.current?.moves.remove([id]),
    searchPages: () => document.querySelector<HTMLElement>('[data-pane="queue"] input')?.focus(),
    theme: ({ theme }) => taste.set({ theme }),
    otherLanguage: () => taste.set({ language: language === 'zh' ? 'en' : 'zh' }),
  })
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
          <Start {...intake} isNarrow={isWide} {...waysIn.samples}>
            {!hasQueue && places.length > 0 && (
              <PutAway places={places} onLook={(place) => setLook({ ...WHOLE_QUEUE, place })} />
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
      {waysIn.progress && (
        <WorkingBar
          {...waysIn.progress}
          says={words.importing(waysIn.progress.done, waysIn.progress.all)}
        />
      )}
      {bulk.working && (
        <WorkingBar
          {...bulk.working}
          says={words.reproposeWorking(bulk.working.done, bulk.working.all)}
        />
      )}
      <FilePicker ref={picker} onFiles={waysIn.files} />
      <FilePicker ref={folder} isFolder onFiles={waysIn.files} />
      <DropCurtain takesText={!isOpen} onDrop={waysIn.transfer} />
      <Tooltips />
      <Notices notices={notices} onDismiss={dismiss} />
      <Dialogs
        pasting={pasting}
        onPasted={waysIn.text}
        onPasteClosed={() => setPasting(null)}
        isOpeningList={isOpeningList}
        onList={(address) => void waysIn.source(address)}
        onListClosed={() => setOpeningList(false)}
        leaving={leaving}
        onExported={(count, name, missing) =>
          tell({ tone: 'plain', text: words.exportedMany(count, name, missing) })
        }
        onLeavingClosed={() => setLeaving(null)}
        onSaved={(name) => {
          if (id !== null) marking.mutate({ ids: [id], change: { exportedAt: Date.now() } })
          tell({ tone: 'plain', text: words.exportSaved(name) })
        }}
      />
    </div>
  )
}
