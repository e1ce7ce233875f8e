import { tip } from '../parts/tip'
import { useWords } from '../words'
import type { IssueRow } from './rows'

interface IssueLineProps {
  readonly row: IssueRow
  /** The open page is folded away in it. */
  readonly holdsCurrent: boolean
  readonly isActive: boolean
  readonly onFold: (on: boolean) => void
}

/** The head of an issue: its pages are below it, or folded away. */
export function IssueLine({ row, holdsCurrent, isActive, onFold }: IssueLineProps) {
  const words = useWords()
  const { issue, isFolded } = row
  const publication = issue.publication ?? words.noPublication
  const date = issue.date ?? words.noDate
  return (
    <td className="min-w-0 flex-1">
      <button
        data-row=""
        type="button"
        tabIndex={isActive ? 0 : -1}
        aria-expanded={!isFolded}
        aria-label={words.issueOf(publication, date, issue.pages.length)}
        {...tip(words.issueOf(publication, date, issue.pages.length))}
        className={`flex h-full w-full items-center gap-1 rounded-[7px] px-1 text-left text-[12.5px] ${holdsCurrent ? 'bg-sel' : ''}`}
        onClick={() => onFold(!isFolded)}
      >
        <span
          className={`w-3 shrink-0 text-center text-[9px] text-soft ${isFolded ? '-rotate-90' : ''}`}
          aria-hidden
        >
          ▼
        </span>
        <b className="min-w-0 truncate">{publication}</b>
        <span className="flex-1 truncate text-[11.5px] text-soft tabular-nums">{date}</span>
        <span className="text-[11px] text-faint tabular-nums">{issue.pages.length}</span>
      </button>
    </td>
  )
}
