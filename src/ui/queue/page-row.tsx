import { type MouseEvent, useContext } from 'react'
import { tip } from '../parts/tip'
import { LanguageContext, useWords } from '../words'
import type { QueueEntry } from './entry'
import { RowCheck } from './row-check'
import type { PageRow } from './rows'
import { shortTime } from './short-time'
import { StatusMark, usePageFacts } from './status-mark'

interface PageLineProps {
  readonly row: PageRow
  readonly href: string
  readonly isCurrent: boolean
  readonly isWide: boolean
  /** It is the one that Tab comes to. */
  readonly isActive: boolean
  readonly isSelected: boolean
  /** Something is selected: what a click on a mark does is clear. */
  readonly isSelecting: boolean
  readonly onSelect: (how: 'toggle' | 'range') => void
  /** Removes the page, or puts back one that was removed. */
  readonly onMove: () => void
}

/** A page: which it is, how far it is, and what is left to do on it. */
export function PageLine(props: PageLineProps) {
  const { row, href, isCurrent, isWide, isActive, isSelected, isSelecting, onSelect, onMove } =
    props
  const words = useWords()
  const facts = usePageFacts()
  const { entry, inIssue } = row
  const { title, status, doubts, removedAt } = entry
  const click = (event: MouseEvent) => {
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    onSelect(event.shiftKey ? 'range' : 'toggle')
  }
  const move = removedAt === null ? words.removePage(title) : words.putBackPage(title)
  return (
    <>
      <td
        className={
          isWide || isSelecting
            ? 'flex items-center'
            : 'absolute top-1/2 left-1 -translate-y-1/2 pointer-coarse:static pointer-coarse:flex pointer-coarse:translate-y-0 pointer-coarse:items-center'
        }
      >
        <RowCheck
          label={words.pageChosen(title)}
          isChecked={isSelected}
          isShown={isWide || isSelecting}
          onCheck={(event) => onSelect(event.shiftKey ? 'range' : 'toggle')}
        />
      </td>
      <td className="min-w-0 flex-1">
        <a
          data-row=""
          href={href}
          tabIndex={isActive ? 0 : -1}
          draggable={false}
          aria-current={isCurrent ? 'page' : undefined}
          className="flex h-full items-center gap-1.5 rounded-[7px] px-1.5 text-[12.5px] leading-[1.35] outline-offset-[-2px]"
          onClick={click}
          {...tip(isWide ? undefined : `${title} · ${facts(entry)}`)}
        >
          <StatusMark status={status} isWide={isWide} />
          <PageName row={row} isWide={isWide} />
          <span className="sr-only">
            {words.listMark}
            {facts(entry)}
          </span>
          {isWide && <PageNumbers entry={entry} />}
          {!isWide && doubts > 0 && (
            <span
              className={`text-[11px] text-doubt tabular-nums ${inIssue ? 'group-hover:mr-4' : ''}`}
              aria-hidden
            >
              {doubts}
            </span>
          )}
        </a>
      </td>
      <td
        className={isWide ? 'flex w-9 items-center' : 'absolute top-1/2 right-0.5 -translate-y-1/2'}
      >
        <button
          type="button"
          tabIndex={-1}
          className="rounded px-1 text-[11px] text-soft opacity-0 pointer-coarse:hidden group-hover:bg-panel group-hover:opacity-100 focus-visible:bg-panel focus-visible:opacity-100"
          aria-label={move}
          {...tip(move)}
          onClick={onMove}
        >
          {removedAt === null ? '✕' : '↩'}
        </button>
      </td>
    </>
  )
}

/** In its issue a page is its number; elsewhere its publication, and which of its pages. */
function PageName({ row: { entry, inIssue }, isWide }: { row: PageRow; isWide: boolean }) {
  const words = useWords()
  const { publication, title, date, pageNumber } = entry
  const number = pageNumber && words.pageNumber(pageNumber)
  const isNumbered = Boolean(inIssue && number)
  const name = inIssue ? (number ?? title) : (publication ?? title)
  const which = [isWide ? date : date?.slice(5), number].filter(Boolean).join(' · ')
  const more = inIssue
    ? isNumbered && isWide && title
    : [which, (isWide || !which) && publication && title].filter(Boolean).join(' · ')
  return (
    <span className={`min-w-0 flex-1 ${isWide ? 'flex items-baseline gap-2.5' : ''}`}>
      {inIssue && <span className="sr-only">{[publication, date].filter(Boolean).join(' ')} </span>}
      <b
        className={`block truncate ${isNumbered ? 'font-medium' : ''} ${isWide && more ? 'shrink-0' : ''}`}
      >
        {name}
      </b>
      {more && <span className="block truncate text-[11.5px] text-soft">{more}</span>}
    </span>
  )
}

function PageNumbers({ entry }: { entry: QueueEntry }) {
  const words = useWords()
  const language = useContext(LanguageContext)
  const { articles, approved, doubts, updatedAt } = entry
  return (
    <span className="flex gap-3 text-[11.5px] whitespace-nowrap text-soft tabular-nums" aria-hidden>
      <span className="w-[7.5em] text-right">
        {articles > 0 && words.approvedOf(approved, articles)}
      </span>
      <span className="w-[6em] text-right text-doubt">{doubts > 0 && words.doubts(doubts)}</span>
      <span
        className="w-[7em] text-right"
        {...tip(words.changedAt(new Date(updatedAt).toLocaleString(words.locale)))}
      >
        {shortTime(updatedAt, language)}
      </span>
    </span>
  )
}
