import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { ArticlesPane } from '../ui/articles/articles-pane'
import { useDesk, useOpenPage } from '../ui/desk-context'
import { FindBar } from '../ui/find/find-bar'
import { BlockDragArea } from '../ui/flight/block-drag-area'
import { PageMap } from '../ui/map/page-map'
import type { Notice } from '../ui/notices'
import { useTurns } from '../ui/parts/use-turns'
import { ReproposalOffer } from '../ui/reproposal/reproposal-offer'
import { SourcePane } from '../ui/source/source-pane'
import { useWords } from '../ui/words'
import { EncodingArea } from './encoding-area'
import { Hint } from './hint'
import { useNarrowPane } from './narrow-pane'
import { enterPane } from './panes'
import { useProofreading } from './proofreading'
import { useEngineName } from './reproposal'
import { usePreferences } from './taste'

/** Share of the desk that the source has, and how far it can be changed. */
const USUAL_SHARE = 0.485
const LEAST_SHARE = 0.25
const MOST_SHARE = 0.75
const KEY_STEP = 0.02

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
  const setShare = (next: number) =>
    store.set({
      panes: { ...panes, source: Math.min(MOST_SHARE, Math.max(LEAST_SHARE, next)) },
    })

  const onPointerMove = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    setShare((event.clientX - box.left) / box.width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: share - KEY_STEP,
      ArrowRight: share + KEY_STEP,
      Home: LEAST_SHARE,
      End: MOST_SHARE,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setShare(next)
  }

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
          {(['source', 'articles'] as const).map((pane) => (
            <button
              key={pane}
              type="button"
              role="tab"
              aria-selected={pane === narrowPane}
              className={`button flex-1 justify-center ${pane === narrowPane ? '' : 'button-quiet'}`}
              onClick={() => {
                setNarrowPane(pane)
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
          style={
            {
              '--columns': `minmax(0, ${share}fr) 36px 0 minmax(0, ${1 - share}fr)`,
            } as CSSProperties
          }
        >
          <SourcePane />
          {turn >= 5 ? <PageMap /> : <div className="border-x border-rule" />}
          {/* biome-ignore lint/a11y/useSemanticElements: an hr can be neither dragged nor given a value */}
          <div
            role="separator"
            tabIndex={0}
            aria-label={words.resizePanes}
            aria-orientation="vertical"
            aria-valuenow={Math.round(share * 100)}
            aria-valuemin={LEAST_SHARE * 100}
            aria-valuemax={MOST_SHARE * 100}
            className="relative z-10 -ml-[3px] w-[6px] cursor-col-resize touch-none hover:bg-accent/40 focus-visible:bg-accent/40"
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onDoubleClick={() => setShare(USUAL_SHARE)}
            onKeyDown={onKeyDown}
          />
          {turn >= 3 ? <ArticlesPane /> : <div />}
        </div>
        <Hint />
      </main>
    </BlockDragArea>
  )
}
