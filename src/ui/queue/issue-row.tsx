import { tip } from '../parts/tip'
import { useWords } from '../words'
import { RowCheck } from './row-check'
import type { IssueRow } from './rows'

interface IssueLineProps {
  readonly row: IssueRow
  /** The open page is folded away in it. */
  readonly isCurrent: boolean
  readonly isWide: boolean
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isSelecting: boolean
  readonly onFold: (on: boolean) => void
  readonly onSelect: () => void
}

/** Of this year the month and day alone. */
const shortDay = (date: string, year = new Date().getFullYear()): string =>
  date.startsWith(`${year}-`) ? date.slice(5) : date

/** The head of an issue: its pages are below it, or folded away. */
export function IssueLine(props: IssueLineProps) {
  const { row, isCurrent, isWide, isActive, isSelected, isSelecting } = props
  const words = useWords()
  const { issue, isFolded } = row
  const publication = issue.publication ?? words.noPublication
  const date = issue.date ?? words.noDate
  return (
    <>
      <td className="min-w-0 flex-1">
        <button
          data-row=""
          type="button"
          tabIndex={isActive ? 0 : -1}
          aria-expanded={!isFolded}
          aria-label={words.issueOf(publication, date, issue.pages.length)}
          {...tip(words.issueOf(publication, date, issue.pages.length))}
          className={`flex h-full w-full items-center gap-1 rounded-[7px] px-1 text-left text-[12.5px] outline-offset-[-2px] ${isCurrent ? 'bg-sel' : ''}`}
          onClick={() => props.onFold(!isFolded)}
        >
          <span
            className={`w-3 shrink-0 text-center text-[9px] text-soft ${isFolded ? '-rotate-90' : ''}`}
            aria-hidden
          >
            ▼
          </span>
          <b className="min-w-0 truncate">{publication}</b>
          <span
            className={`flex-[1_0_auto] text-soft tabular-nums ${isWide ? 'ml-1 text-[11.5px]' : 'text-[11px] tracking-tight'}`}
          >
            {isWide ? date : shortDay(date)}
          </span>
          <span
            className={`pr-1 text-[11px] text-faint tabular-nums ${isSelecting ? 'mr-6' : 'group-hover:opacity-0'}`}
          >
            {(isWide || issue.pages.length > 1) && issue.pages.length}
          </span>
        </button>
      </td>
      <td className="absolute top-1/2 right-0 -translate-y-1/2">
        <RowCheck
          label={words.issueChosen(publication, date)}
          isChecked={isSelected}
          isShown={isSelecting}
          onCheck={props.onSelect}
        />
      </td>
    </>
  )
}
