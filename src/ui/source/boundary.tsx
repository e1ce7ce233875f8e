import type { KeyboardEvent, PointerEvent } from 'react'
import { isWholeOffset } from '../../document'
import {
  caretAt,
  likelyPlace,
  moveBoundaryTo,
  rowBeside,
  type SourceRow,
  takeBoundaryAway,
} from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { useWords } from '../words'
import { boundaryCounts, boundaryName, boundaryValue } from './facts'
import { useSayMoved } from './use-say-moved'

interface BoundaryProps {
  readonly row: SourceRow
  readonly rows: readonly SourceRow[]
  /** Why the place is doubtful, in words; null when it is not. */
  readonly why: string | null
  readonly onGrab: (event: PointerEvent, at: number) => void
}

/** The edge above a block: a separator that the pointer drags and the arrow keys move. */
export function Boundary({ row, rows, why, onGrab }: BoundaryProps) {
  const words = useWords()
  const desk = useDesk()
  const sayMoved = useSayMoved()
  const at = row.block.start
  const dragged = useDeskState((state) => state.drag?.to === at)
  const counts = boundaryCounts(words, rows, row)
  const value = boundaryValue(words, counts)

  const moveTo = (to: number | null) => {
    if (to === null || to === at) return
    const moved = moveBoundaryTo(desk, at, to)
    if (moved?.boundary) sayMoved(moved)
  }

  /** B from a boundary goes on to the next one above. */
  const focusAbove = () => {
    const above = rows.findLast(({ boundary, start }) => boundary && start < row.start)
    if (above) desk.focus('boundary', above.block.start)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { open } = desk.state
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const within = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step) moveTo((event.shiftKey ? likelyPlace : rowBeside)(open, row.start, step))
    else if (within) moveTo(placeInLine(open.page.text, at, within))
    else if (event.key === 'Home') moveTo(row.above && rowBeside(open, row.above.start, 1))
    else if (event.key === 'End') moveTo(rowBeside(open, row.block.end, -1))
    else if (event.key === 'Escape') desk.focus('row', row.start)
    else if (event.key.toLowerCase() === 'b') focusAbove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className="cut"
      data-inside={row.boundary === 'role' ? '' : undefined}
      data-doubt={why === null ? undefined : ''}
      data-drag={dragged ? '' : undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an hr can be neither dragged nor given a value */}
      <div
        role="separator"
        className="cut-handle"
        tabIndex={row.boundary === 'role' ? -1 : 0}
        aria-orientation="horizontal"
        aria-label={boundaryName(words, row)}
        aria-valuenow={row.line}
        aria-valuemin={1}
        aria-valuemax={rows[rows.length - 1].line}
        aria-valuetext={value}
        data-place="boundary"
        data-boundary={at}
        onKeyDown={onKeyDown}
        onFocus={() => desk.select(caretAt(row.start))}
        onPointerDown={(event) => onGrab(event, at)}
      />
      <span className="cut-grip" aria-hidden>
        ⋮⋮
      </span>
      <button
        type="button"
        className="cut-remove"
        tabIndex={-1}
        aria-label={words.removeBoundary(row.line)}
        title={`${words.actions['boundary.remove']} (Backspace)`}
        onClick={() => takeBoundaryAway(desk, at)}
      >
        ✕
      </button>
      {dragged ? (
        <span className="cut-why cut-live">{value}</span>
      ) : (
        why !== null &&
        row.boundary === 'article' && (
          <span className="cut-why" title={why}>
            {why}
          </span>
        )
      )}
    </div>
  )
}

/** The next place between two characters of the same line; null at the line's ends. */
function placeInLine(text: string, at: number, step: 1 | -1): number | null {
  let to = at + step
  while (to > 0 && to < text.length && !isWholeOffset(text, to)) to += step
  const crossed = text.slice(Math.min(at, to), Math.max(at, to))
  return to <= 0 || to >= text.length || /[\n\r\u0085\u2028\u2029]/.test(crossed) ? null : to
}
