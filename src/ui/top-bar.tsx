import { type ReactNode, useMemo } from 'react'
import { articlesOf, doubtsOf } from '../document'
import { type ActionId, actionById, findingsInOrder, isPossible } from '../session'
import { useDesk, useDeskState } from './desk-context'
import { Bar } from './frame'
import type { Theme, VersionNote } from './main-menu'
import { keyName } from './parts/key-name'
import { later } from './parts/later'
import { MenuButton } from './parts/menu-button'
import { actionTip, tip } from './parts/tip'
import { useWords } from './words'

const MainMenu = later(async () => (await import('./main-menu')).MainMenu)

/** What page this is, how far it has come, and the few things done all the time. */
export function TopBar({ theme, version }: { theme: Theme; version: VersionNote }) {
  const words = useWords()
  const desk = useDesk()
  const isOpen = useDeskState(({ open }) => open !== null)
  return (
    <Bar onName={() => actionById('go.start').run(desk)}>
      {isOpen && <PageTitle />}
      <span className="flex-1" />
      {isOpen && (
        <>
          <BarButton id="page.undo" className="button-quiet text-base" isNamed>
            ↶
          </BarButton>
          <BarButton id="page.redo" className="button-quiet text-base" isNamed>
            ↷
          </BarButton>
          <BarButton id="find.open" className="button-quiet max-md:hidden" isNamed>
            <Magnifier />
          </BarButton>
          <BarButton id="doubt.next">
            <Doubts />
          </BarButton>
          <BarButton id="finding.list" hasDialog>
            {words.proofreading} <span className="key max-lg:hidden">L</span>
            <FindingCount />
          </BarButton>
          <BarButton id="page.export" className="button-main">
            {words.exportTitle} <span className="key max-xl:hidden">{keyName('Mod+E')}</span>
          </BarButton>
        </>
      )}
      <MenuButton
        label={words.menu}
        className="button button-quiet"
        menu={(place) => <MainMenu {...place} theme={theme} version={version} />}
      >
        ⋯
      </MenuButton>
    </Bar>
  )
}

interface BarButtonProps {
  readonly id: ActionId
  readonly className?: string
  /** What stands on it is a picture: its name is the action's. */
  readonly isNamed?: boolean
  readonly hasDialog?: boolean
  readonly children: ReactNode
}

/** One of the actions. The bar is not drawn again for each key: each button asks for itself what it has to know. */
function BarButton({ id, className = '', isNamed, hasDialog, children }: BarButtonProps) {
  const words = useWords()
  const desk = useDesk()
  const found = actionById(id)
  const isDisabled = useDeskState((state) => !isPossible(found, state))
  return (
    <button
      type="button"
      className={`button ${className}`}
      aria-label={isNamed ? words.actions[id] : undefined}
      aria-haspopup={hasDialog ? 'dialog' : undefined}
      disabled={isDisabled}
      {...actionTip(words, id)}
      onClick={() => found.run(desk)}
    >
      {children}
    </button>
  )
}

const Magnifier = () => (
  <svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden>
    <circle cx="6.5" cy="6.5" r="4.5" strokeWidth="1.5" />
    <path d="m10 10 4.5 4.5" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
)

function PageTitle() {
  const words = useWords()
  const desk = useDesk()
  const open = useDeskState((state) => state.open)
  if (!open) return null
  const { publication, date, pageNumber } = open.review.metadata
  const articles = articlesOf(open.page, open.review)
  const approved = articles.filter(({ status }) => status === 'approved').length
  const facts = [date, pageNumber && words.pageNumber(pageNumber)].filter(Boolean)
  return (
    <>
      <h1 className="min-w-0 font-semibold max-sm:order-last max-sm:basis-full max-sm:py-1">
        <button
          type="button"
          className="max-w-full truncate rounded px-1 font-semibold hover:bg-sel"
          {...actionTip(words, 'page.details')}
          onClick={() => actionById('page.details').run(desk)}
        >
          {publication ?? open.page.title}
          {facts.length > 0 && (
            <span className="ml-1.5 font-normal text-soft">{facts.join(' · ')}</span>
          )}
        </button>
      </h1>
      <span className="rounded-full border border-rule px-2.5 text-xs whitespace-nowrap text-soft max-lg:hidden">
        {words.approvedOf(approved, articles.length)}
      </span>
    </>
  )
}

/** How many places are in doubt and how to go to the next; or that all are settled. */
function Doubts() {
  const words = useWords()
  const count = useDeskState(({ open }) =>
    open ? doubtsOf(open.page, open.review, open.proposal).length : 0,
  )
  if (count === 0) return <span className="text-good">✓ {words.noDoubts}</span>
  return (
    <>
      {words.nextDoubt} <span className="key max-lg:hidden">N</span>
      <Count count={count} many={words.doubts(count)} none={words.noDoubts} />
    </>
  )
}

function FindingCount() {
  const words = useWords()
  const proofread = useDeskState((state) => state.proofread)
  const count = useMemo(() => findingsInOrder({ proofread }).open.length, [proofread])
  if (!proofread) return <span className="text-faint">…</span>
  return <Count count={count} many={words.findings(count)} none={words.noFindings} />
}

function Count({ count, many, none }: { count: number; many: string; none: string }) {
  if (count === 0)
    return (
      <span className="text-good" {...tip(none)}>
        ✓
      </span>
    )
  return (
    <b className="rounded-full bg-doubt-ground px-1.5 text-doubt" {...tip(many)}>
      {count}
    </b>
  )
}
