import type { PointerEvent } from 'react'
import { caretAt, type SourceRow, takeBoundaryAway } from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { actionTip, tip } from '../parts/tip'
import { useWords } from '../words'
import { boundaryCounts, boundaryName, boundaryValue } from './facts'

interface BoundaryProps {
  readonly row: SourceRow
  /** The row has the room that a boundary between articles takes; in the air it is drawn over the text. */
  readonly room: boolean
  /** Number of the page's last raw line that has anything on it. */
  readonly lastLine: number
  /** Why the place is doubtful, in words; null when it is not. */
  readonly why: string | null
  readonly onGrab: (event: PointerEvent, at: number) => void
}

/** The edge above a block: a separator that the pointer drags and the arrow keys move. */
export function Boundary({ row, room, lastLine, why, onGrab }: BoundaryProps) {
  const words = useWords()
  const desk = useDesk()
  const at = row.block.start
  const dragged = useDeskState((state) => state.drag?.to === at)
  const { open, shown } = useOpenPage()
  const value = boundaryValue(words, boundaryCounts(words, open.page, shown, row))

  return (
    <div
      className="cut"
      data-inside={row.boundary === 'role' ? '' : undefined}
      data-doubt={why === null ? undefined : ''}
      data-drag={dragged ? '' : undefined}
      data-over={row.boundary === 'article' && !room ? '' : undefined}
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
        aria-valuemax={lastLine}
        aria-valuetext={value}
        data-place="boundary"
        data-boundary={at}
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
        {...actionTip(words, 'boundary.remove')}
        onClick={() => takeBoundaryAway(desk, at)}
      >
        ✕
      </button>
      {why !== null && row.boundary === 'article' && !dragged && (
        <span className="cut-why" {...tip(why)}>
          {why}
        </span>
      )}
    </div>
  )
}
