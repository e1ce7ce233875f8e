import { useContext } from 'react'
import { tip } from '../parts/tip'
import { LanguageContext, useWords } from '../words'
import type { QueueEntry } from './entry'
import type { PageRow } from './rows'
import { shortTime } from './short-time'
import { StatusMark, usePageFacts } from './status-mark'

export interface PageRowProps {
  readonly row: PageRow
  readonly href: string
  readonly isCurrent: boolean
  readonly isWide: boolean
  /** It is the one that Tab comes to. */
  readonly isActive: boolean
  readonly onRemove: (entry: QueueEntry) => void
}

/** A page: which it is, how far it is, and what is left to do on it. */
export function PageLine({ row, href, isCurrent, isWide, isActive, onRemove }: PageRowProps) {
  const words = useWords()
  const language = useContext(LanguageContext)
  const facts = usePageFacts()
  const { entry, inIssue } = row
  const { publication, title, date, pageNumber, articles, approved, doubts, status } = entry
  const number = pageNumber && words.pageNumber(pageNumber)
  const name = inIssue ? (number ?? title) : (publication ?? title)
  const more = inIssue
    ? number && isWide && title
    : [
        isWide ? date : date?.slice(5),
        number,
        (isWide || !(date || number)) && publication && title,
      ]
        .filter(Boolean)
        .join(' · ')
  return (
    <>
      <td className="min-w-0 flex-1">
        <a
          data-row=""
          href={href}
          tabIndex={isActive ? 0 : -1}
          draggable={false}
          aria-current={isCurrent ? 'page' : undefined}
          className="flex h-full items-center gap-1.5 rounded-[7px] px-1.5 text-[12.5px] leading-[1.35]"
          {...tip(isWide ? undefined : `${title} · ${facts(entry)}`)}
        >
          <StatusMark status={status} isWide={isWide} />
          <span className={`min-w-0 flex-1 ${isWide ? 'flex items-baseline gap-2.5' : ''}`}>
            {inIssue && (
              <span className="sr-only">{[publication, date].filter(Boolean).join(' ')} </span>
            )}
            <b
              className={`block truncate ${inIssue && number ? 'font-medium' : ''} ${isWide ? 'shrink-0' : ''}`}
            >
              {name}
            </b>
            {more && <span className="block truncate text-[11.5px] text-soft">{more}</span>}
          </span>
          <span className="sr-only">
            {words.listMark}
            {facts(entry)}
          </span>
          {isWide && (
            <span className="flex gap-4 text-[11.5px] text-soft tabular-nums" aria-hidden>
              <span className="w-24 text-right">
                {articles > 0 && words.approvedOf(approved, articles)}
              </span>
              <span className="w-20 text-right text-doubt">
                {doubts > 0 && words.doubts(doubts)}
              </span>
              <span className="w-24 text-right">{shortTime(entry.updatedAt, language)}</span>
            </span>
          )}
          {!isWide && doubts > 0 && (
            <span
              className="text-[11px] text-doubt tabular-nums group-hover:mr-4 pointer-coarse:mr-6"
              aria-hidden
            >
              {doubts}
            </span>
          )}
        </a>
      </td>
      <td className={isWide ? 'flex items-center' : 'absolute top-1/2 right-0.5 -translate-y-1/2'}>
        <button
          type="button"
          tabIndex={-1}
          className="rounded px-1 text-[11px] text-soft opacity-0 pointer-coarse:px-2.5 pointer-coarse:py-1.5 pointer-coarse:opacity-100 group-hover:bg-panel group-hover:opacity-100 focus-visible:bg-panel focus-visible:opacity-100"
          aria-label={words.removePage(title)}
          {...tip(words.removePage(title))}
          onClick={() => onRemove(entry)}
        >
          ✕
        </button>
      </td>
    </>
  )
}
