import { IssueLine } from './issue-row'
import { PageLine } from './page-row'
import type { QueueRow } from './rows'

interface QueueLineProps {
  readonly row: QueueRow
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly height: number
  readonly isCurrent: boolean
  readonly isActive: boolean
  readonly isWide: boolean
  readonly isSelected: boolean
  readonly isSelecting: boolean
  readonly hrefOf: (id: string) => string
  readonly onFold: (issue: string, on: boolean) => void
  readonly onSelect: (how: 'toggle' | 'range') => void
  readonly onMove: (ids: readonly string[]) => void
}

/** A row at its place in the list. */
export function QueueLine(props: QueueLineProps) {
  const { row, index, start, height, hrefOf, onFold, onSelect, onMove, ...shared } = props
  const { isCurrent, isSelected } = shared
  const inIssue = row.kind === 'page' && row.inIssue
  const isMarked = row.kind === 'page' && (isCurrent || isSelected)
  return (
    <tr
      data-index={index}
      data-key={row.key}
      aria-rowindex={index + 1}
      aria-level={inIssue ? 2 : 1}
      aria-expanded={row.kind === 'issue' ? !row.isFolded : undefined}
      aria-selected={isSelected}
      {...(row.kind === 'page' && {
        'aria-posinset': row.position,
        'aria-setsize': row.siblings,
      })}
      className={`group absolute inset-x-0 top-0 flex rounded-[7px] hover:bg-sel ${isMarked ? 'bg-sel' : ''} ${inIssue ? 'pl-2' : ''}`}
      style={{ height, transform: `translateY(${start}px)` }}
    >
      {row.kind === 'issue' ? (
        <IssueLine
          {...shared}
          row={row}
          onFold={(on) => onFold(row.issue.key, on)}
          onSelect={() => onSelect('toggle')}
        />
      ) : (
        <PageLine
          {...shared}
          row={row}
          href={hrefOf(row.key)}
          onSelect={onSelect}
          onMove={() => onMove([row.key])}
        />
      )}
    </tr>
  )
}
