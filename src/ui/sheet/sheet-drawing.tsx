import { memo, type PointerEvent, type Ref } from 'react'
import type { Page } from '../../document'
import { type Geometry, isVertical } from '../../engine'
import { gapBefore, type Region, type Sheet, type SourceRow } from '../../session'
import { letterOf, tintOf } from '../palette'
import { useHover } from '../parts/hover'
import { useWords } from '../words'

interface SheetDrawingProps {
  readonly ref: Ref<SVGSVGElement>
  readonly id: string
  readonly page: Page
  readonly sheet: Sheet
  /** Address of the picture; without one the lines are set where they stood. */
  readonly picture: string | null
  /** So many times as wide as the pane. */
  readonly times: number
  /** Starts of the blocks in hand. */
  readonly current: readonly number[]
  readonly selected: readonly SourceRow[]
  readonly onGrab: (event: PointerEvent, at: number) => void
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
}

/** The printed page with its blocks, in the page's own unit. */
export function SheetDrawing(props: SheetDrawingProps) {
  const { page, sheet, picture, times, selected } = props
  const words = useWords()
  const { geometry } = page
  if (!geometry) return null
  const isSelected = new Set(selected.length > 1 ? selected.map(({ start }) => start) : [])
  /** A letter's height. */
  const size = geometry.width / 46
  return (
    <svg
      ref={props.ref}
      className="sheet-page on-paper"
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      style={{ width: `${times * 100}%` }}
      onPointerDown={props.onPointerDown}
      onPointerMove={props.onPointerMove}
    >
      <title>{words.sheetPicture}</title>
      {picture === null ? (
        <Lines text={page.text} geometry={geometry} />
      ) : (
        <image
          href={picture}
          width={geometry.width}
          height={geometry.height}
          preserveAspectRatio="none"
        />
      )}
      {sheet.regions.map((region) => (
        <SheetRegion
          key={region.block.start}
          id={`${props.id}-${region.block.start}`}
          region={region}
          size={size}
          isCurrent={props.current.includes(region.block.start)}
        />
      ))}
      {sheet.rows.map(({ row, x, y, width, height }) =>
        isSelected.has(row.start) ? (
          <rect key={row.start} className="sheet-selected" {...{ x, y, width, height }} />
        ) : null,
      )}
      <Here sheet={sheet} />
      {sheet.rows.map((printed) =>
        printed.row.boundary === null ? null : (
          <Edge key={printed.row.start} printed={printed} onGrab={props.onGrab} />
        ),
      )}
    </svg>
  )
}

interface EdgeProps {
  readonly printed: Sheet['rows'][number]
  readonly onGrab: (event: PointerEvent, at: number) => void
}

/** The boundary before a row, by which a pointer drags it; the keyboard has the one in the source. */
function Edge({ printed, onGrab }: EdgeProps) {
  const { x, y, width, height } = gapBefore(printed)
  const { boundary, block } = printed.row
  const line = `M${x} ${y}l${width} ${height}`
  return (
    <g
      className="sheet-edge"
      data-inside={boundary === 'role' ? '' : undefined}
      data-edge={block.start}
      aria-hidden
      onPointerDown={(event) => {
        event.stopPropagation()
        onGrab(event, block.start)
      }}
    >
      <path className="sheet-edge-grip" d={line} />
      <path className="sheet-edge-line" d={line} />
    </g>
  )
}

interface SheetRegionProps {
  readonly id: string
  readonly region: Region
  readonly size: number
  readonly isCurrent: boolean
}

/** A block: a box in each column that it runs through, its article's letter at the first. */
const SheetRegion = memo(function SheetRegion({ id, region, size, isCurrent }: SheetRegionProps) {
  const { block, boxes, line, rows } = region
  const words = useWords()
  const { article, role } = block.cut
  const letter = letterOf(article)
  const isHovered = useHover((hover) => article !== null && hover.article === article)
  const owner = article === null ? words.roles[role] : words.ownerOf(letter)
  const [first] = boxes
  return (
    <g
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-label={words.sheetBlock(owner, words.roles[role], line, rows)}
      className={`sheet-region ${tintOf(article)}`}
      data-region={block.start}
      data-current={isCurrent ? '' : undefined}
      data-hover={isHovered ? '' : undefined}
    >
      {boxes.map((box) => (
        <rect key={`${box.x} ${box.y}`} className="sheet-box" {...box} />
      ))}
      {first && (
        <g transform={`translate(${Math.max(0, first.x - size * 1.15)} ${first.y})`}>
          <rect className="sheet-chip" width={size} height={size * 1.15} rx={size / 5} />
          <text className="sheet-letter" x={size / 2} y={size * 0.88} fontSize={size * 0.8}>
            {letter}
          </text>
        </g>
      )}
    </g>
  )
})

/** What is under the pointer on any side. */
function Here({ sheet }: { readonly sheet: Sheet }) {
  const ranges = useHover((hover) => hover.ranges)
  return sheet.rows
    .filter(({ row }) => ranges.some(({ from, to }) => from < row.end && to > row.start))
    .map(({ row, x, y, width, height }) => (
      <rect key={row.start} className="sheet-here" {...{ x, y, width, height }} />
    ))
}

/** The lines themselves, set where they stood, for a page without a picture. */
const Lines = memo(function Lines({ text, geometry }: { text: string; geometry: Geometry }) {
  return geometry.lines.map((place) => {
    const { start, x, y, width, height } = place
    const line = text
      .slice(start)
      .split(/[\n\r\f\u2028\u2029]/, 1)[0]
      .trim()
    return isVertical(place) ? (
      <text
        key={start}
        className="sheet-line sheet-line-vertical"
        x={x + width / 2}
        y={y}
        textLength={height}
        fontSize={width * 0.9}
      >
        {line}
      </text>
    ) : (
      <text
        key={start}
        className="sheet-line"
        x={x}
        y={y + height * 0.84}
        textLength={width}
        lengthAdjust="spacingAndGlyphs"
        fontSize={height * 0.9}
      >
        {line}
      </text>
    )
  })
})
