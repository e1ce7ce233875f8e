import { type MouseEvent, memo, type PointerEvent, useLayoutEffect, useRef } from 'react'
import type { ArticleId, Stretch } from '../../document'
import { isHead, isOutside } from '../../engine'
import type { SourceRow } from '../../session'
import { MarkedText } from '../find/marked-text'
import { useSourceMarks } from '../find/use-marks'
import { letterOf, tintOf } from '../palette'
import { useHover, useIsHere } from '../parts/hover'
import { actionTip, tip } from '../parts/tip'
import { useWords } from '../words'
import { Boundary } from './boundary'
import { RowLink } from './row-link'

export interface RowEvents {
  readonly onGrabBoundary: (event: PointerEvent, at: number) => void
  readonly onGrabBlock: (event: PointerEvent, row: SourceRow) => void
  readonly onPress: (event: MouseEvent, row: SourceRow) => void
  readonly onEdit: () => void
  readonly onSelectBlock: (row: SourceRow) => void
  readonly onBlockMenu: (anchor: HTMLElement, row: SourceRow) => void
  readonly onSplit: (row: SourceRow) => void
  readonly onHover: (event: PointerEvent, row: SourceRow) => void
}

interface SourceRowProps extends RowEvents {
  readonly row: SourceRow
  /** Above it is the room that a boundary between articles takes, whether there is one or, while one is held, was. */
  readonly room: boolean
  readonly index: number
  /** Of how many rows. */
  readonly count: number
  readonly lastLine: number
  /** The first row of its block. */
  readonly opens: boolean
  readonly text: string
  readonly top: number
  readonly selected: boolean
  /** Its article is the one in hand. */
  readonly inHand: boolean
  /** Raw offset of the caret when it stands in this row. */
  readonly caret: number | null
  /** The article, and where its other end stands, raw offset and line, if other text parts the row from it. */
  readonly linkFrom: ArticleId | null
  readonly linkAt: number | null
  readonly linkLine: number | null
  /** While a boundary is in the air: it is likely to belong here. */
  readonly likely: boolean
  readonly why: string | null
  readonly measure: (row: HTMLDivElement | null) => void
}

/** One row of the raw text: whose it is, its number, its role, and the text exactly as it came. */
export const SourceRowView = memo(function SourceRowView(props: SourceRowProps) {
  const { row, room, index, count, opens, text, top, selected, caret, why, measure } = props
  const words = useWords()
  const { article, role } = row.block.cut
  const letter = letterOf(article)
  const isHovered = useHover((hover) => article !== null && hover.article === article)
  const isHere = useIsHere([{ from: row.start, to: row.end }])
  const isUnderPointer = useHover(({ ranges: [range] }) => isRangeOf(row, range))
  // Of hundreds of rows few have buttons: what a pointer would press comes with it.
  const hasTools = isUnderPointer || caret !== null || selected
  const mark = opens ? words.roleMarks[role] : undefined
  const element = useLatestHeight(measure, room)
  const marks = useSourceMarks(row.start, row.end)
  const before = caret === null ? text : text.slice(0, caret - row.start)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by a virtual list
    <div
      ref={element}
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={caret === null ? undefined : 'true'}
      className="row"
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={caret === null ? -1 : 0}
      data-index={index}
      data-place="row"
      data-row={row.start}
      data-line={row.line}
      data-selected={selected ? '' : undefined}
      data-current={props.inHand ? '' : undefined}
      data-caret={caret === null ? undefined : ''}
      data-hover={isHovered ? '' : undefined}
      data-here={isHere ? '' : undefined}
      data-likely={props.likely ? '' : undefined}
      onPointerEnter={(event) => props.onHover(event, row)}
    >
      {room && row.boundary !== 'article' && <div className="cut-left" />}
      {row.boundary ? (
        <Boundary
          row={row}
          room={room}
          lastLine={props.lastLine}
          why={why}
          onGrab={props.onGrabBoundary}
        />
      ) : (
        hasTools &&
        !room &&
        index > 0 && (
          <button
            type="button"
            className="gap"
            tabIndex={-1}
            aria-label={words.splitHere(row.line)}
            {...tip(words.splitHere(row.line), 'Enter')}
            onClick={() => props.onSplit(row)}
          >
            ＋
          </button>
        )
      )}
      <div className="line">
        {opens ? (
          <button
            type="button"
            className={`line-letter ${tintOf(article)}`}
            tabIndex={-1}
            aria-label={words.blockHandle(
              article === null ? words.roles[role] : words.ownerOf(letter),
              row.line,
            )}
            {...actionTip(words, 'block.attach', words.giveHeadline)}
            onPointerDown={(event) => props.onGrabBlock(event, row)}
            onClick={() => props.onSelectBlock(row)}
          >
            {letter}
          </button>
        ) : (
          <span
            className={`line-letter ${tintOf(article)}`}
            aria-hidden
            onPointerDown={(event) => props.onGrabBlock(event, row)}
          >
            {letter}
          </span>
        )}
        <span className="line-number">{row.continued ? '↳' : row.line}</span>
        {(hasTools || mark) && (
          <button
            type="button"
            className="line-role"
            tabIndex={-1}
            aria-haspopup="menu"
            aria-label={`${words.lineTools(row.line)}. ${words.roles[role]}`}
            {...actionTip(words, 'block.role', words.roles[role])}
            data-quiet={mark ? undefined : ''}
            onClick={(event) => props.onBlockMenu(event.currentTarget, row)}
          >
            {mark || '⋯'}
          </button>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the row takes the keys; this only places the caret */}
        <div
          className="line-text"
          data-head={isHead(role) ? '' : undefined}
          data-outside={isOutside(role) ? '' : undefined}
          onMouseDown={(event) => props.onPress(event, row)}
          onDoubleClick={props.onEdit}
        >
          <MarkedText text={before} start={row.start} marks={marks} />
          {caret !== null && (
            <>
              <span className="caret" aria-hidden />
              <MarkedText text={text.slice(before.length)} start={caret} marks={marks} />
            </>
          )}
          {why !== null && !room && (
            <span
              className="ml-3 inline-block max-w-full truncate rounded bg-doubt-ground px-2 align-bottom font-sans text-[11px] font-normal text-doubt"
              {...tip(why)}
            >
              {why}
            </span>
          )}
        </div>
        {props.linkFrom !== null && props.linkAt !== null && props.linkLine !== null && (
          <RowLink
            article={props.linkFrom}
            isHead={isHead(role)}
            at={props.linkAt}
            line={props.linkLine}
            isBelow={props.linkAt > row.start}
          />
        )}
      </div>
    </div>
  )
}, isDrawnAlike)

/**
 * Of its block a row without a boundary says no more than whose it is: when a boundary moves, most rows of the two blocks
 * beside it stay as they are drawn.
 */
function isDrawnAlike(before: SourceRowProps, now: SourceRowProps): boolean {
  return (Object.keys(now) as (keyof SourceRowProps)[]).every((name) =>
    name === 'row' ? saysTheSame(before.row, now.row) : Object.is(before[name], now[name]),
  )
}

const isRangeOf = ({ start, end }: SourceRow, range: Stretch | undefined) =>
  range?.from === start && range.to === end

const saysTheSame = (a: SourceRow, b: SourceRow) =>
  a === b ||
  (a.boundary === null &&
    b.boundary === null &&
    a.start === b.start &&
    a.end === b.end &&
    a.line === b.line &&
    a.continued === b.continued &&
    a.block.cut.role === b.block.cut.role &&
    a.block.cut.article === b.block.cut.article)

/** Tells the row's height again when what it carries changes, before the browser draws: later, rows would overlap. */
function useLatestHeight(measure: SourceRowProps['measure'], room: boolean) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => measure(element.current), [measure, room])
  return element
}
