import { type CSSProperties, useRef } from 'react'
import { flushSync } from 'react-dom'
import { ArticlesPane } from '../ui/articles/articles-pane'
import { useDesk, useDeskState, useOpenPage } from '../ui/desk-context'
import { FindBar } from '../ui/find/find-bar'
import { BlockDragArea } from '../ui/flight/block-drag-area'
import { PageMap } from '../ui/map/page-map'
import type { Notice } from '../ui/notices'
import { PaneSeparator } from '../ui/parts/pane-separator'
import { useTurns } from '../ui/parts/use-turns'
import { ReproposalOffer } from '../ui/reproposal/reproposal-offer'
import { SheetPane } from '../ui/sheet/sheet-pane'
import { SourcePane } from '../ui/source/source-pane'
import { useWords } from '../ui/words'
import { EncodingArea } from './encoding-area'
import { Hint } from './hint'
import { useNarrowPane } from './narrow-pane'
import { enterPane } from './panes'
import { useProofreading } from './proofreading'
import { useEngineName } from './reproposal'
import { SHEET_SHARE, useSheetTaste } from './sheet-taste'
import { usePreferences } from './taste'

/** Share of the desk that the source has, and how far it can be changed. */
const USUAL_SHARE = 0.485
const LEAST_SHARE = 0.25
const MOST_SHARE = 0.75

export interface DeskAreaProps {
  readonly tell: (notice: Omit<Notice, 'id'>) => void
}

/** Source, map and articles side by side; on a narrow screen one pane at a time. */
export function DeskArea({ tell }: DeskAreaProps) {
  const words = useWords()
  const desk = useDesk()
  const { panes, store } = usePreferences()
  const engine = useEngineName()
  const page = useOpenPage().open.page.id
  useProofreading()
  const turn = useTurns(5)
  const area = useRef<HTMLDivElement>(null)
  const [narrowPane, setNarrowPane] = useNarrowPane()
  const share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, panes.source ?? USUAL_SHARE))
  const sheet = useSheetTaste()
  const hasSheet = useDeskState(({ open }) => open?.page.geometry !== undefined)
  const tabs = hasSheet
    ? (['sheet', 'source', 'articles'] as const)
    : (['source', 'articles'] as const)
  const isSheetShown = sheet.isShown || (hasSheet && narrowPane === 'sheet')
  /** Shares of the source are of what the printed page leaves over. */
  const left = sheet.isShown ? sheet.share : 0
  const ofAll = (own: number) => left + own * (1 - left)
  const setShare = (next: number) =>
    store.set({ panes: { ...panes, source: (next - left) / (1 - left) } })
  const sheetColumns = sheet.isShown ? `minmax(0, ${sheet.share / (1 - sheet.share)}fr) 0 ` : ''

  return (
    <BlockDragArea>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <EncodingArea key={page} tell={tell} />
        <ReproposalOffer engine={engine} />
        <FindBar />
        <div
          role="tablist"
          aria-label={words.paneTabs}
          className="hidden gap-1 border-b border-rule p-1 max-lg:flex"
        >
          {tabs.map((pane) => (
            <button
              key={pane}
              type="button"
              role="tab"
              aria-selected={pane === narrowPane}
              className={`button flex-1 justify-center ${pane === narrowPane ? '' : 'button-quiet'}`}
              onClick={() => {
                // The printed page is there only once it is shown.
                flushSync(() => setNarrowPane(pane))
                enterPane(desk, pane)
              }}
            >
              {words[pane]}
            </button>
          ))}
        </div>
        <div
          ref={area}
          className="desk grid min-h-0 flex-1"
          data-narrow={narrowPane}
          data-sheet={sheet.isShown ? '' : undefined}
          style={
            {
              '--columns': `${sheetColumns}minmax(0, ${share}fr) 36px 0 minmax(0, ${1 - share}fr)`,
            } as CSSProperties
          }
        >
          {isSheetShown &&
            (turn >= 4 ? (
              <SheetPane onHide={sheet.toggle} />
            ) : (
              <div data-pane="sheet" className="border-r border-rule bg-panel" />
            ))}
          {sheet.isShown && (
            <PaneSeparator
              name={words.resizeSheet}
              area={area}
              share={sheet.share}
              {...SHEET_SHARE}
              onShare={sheet.setShare}
            />
          )}
          <SourcePane isSheetHidden={hasSheet && !sheet.isShown} />
          {turn >= 5 ? <PageMap /> : <div className="border-x border-rule" />}
          <PaneSeparator
            name={words.resizePanes}
            area={area}
            share={ofAll(share)}
            least={ofAll(LEAST_SHARE)}
            most={ofAll(MOST_SHARE)}
            usual={ofAll(USUAL_SHARE)}
            onShare={setShare}
          />
          {turn >= 3 ? <ArticlesPane /> : <div />}
        </div>
        <Hint />
      </main>
    </BlockDragArea>
  )
}
