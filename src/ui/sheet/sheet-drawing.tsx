import { memo, type PointerEvent, type Ref } from 'react'
import type { Page } from '../../document'
import type { Geometry } from '../../engine'
import type { Sheet, SourceRow } from '../../session'
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
      {sheet.regions.map(({ block, boxes }) => (
        <Region
          key={block.start}
          id={`${props.id}-${block.start}`}
          block={block}
          boxes={boxes}
          size={size}
          isCurrent={props.current.includes(block.start)}
          line={sheet.rows.find(({ row }) => row.block.start === block.start)?.row.line ?? 0}
          lines={sheet.rows.filter(({ row }) => row.block.start === block.start).length}
        />
      ))}
      {sheet.rows.map(({ row, x, y, width, height }) =>
        isSelected.has(row.start) ? (
          <rect key={row.start} className="sheet-selected" {...{ x, y, width, height }} />
        ) : null,
      )}
      <Here sheet={sheet} />
      {sheet.rows.map(({ row, x, y, width }) =>
        row.boundary === null ? null : (
          <g
            key={row.start}
            className="sheet-edge"
            data-inside={row.boundary === 'role' ? '' : undefined}
            data-edge={row.block.start}
            aria-hidden
            onPointerDown={(event) => {
              event.stopPropagation()
              props.onGrab(event, row.block.start)
            }}
          >
            <path className="sheet-edge-grip" d={`M${x} ${y}h${width}`} />
            <path className="sheet-edge-line" d={`M${x} ${y}h${width}`} />
          </g>
        ),
      )}
    </svg>
  )
}

interface RegionProps {
  readonly id: string
  readonly block: Sheet['regions'][number]['block']
  readonly boxes: Sheet['regions'][number]['boxes']
  readonly size: number
  readonly isCurrent: boolean
  readonly line: number
  readonly lines: number
}

/** A block: a box in each column that it runs through, its article's letter at the first. */
const Region = memo(function Region({
  id,
  block,
  boxes,
  size,
  isCurrent,
  line,
  lines,
}: RegionProps) {
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
      aria-label={words.sheetBlock(owner, words.roles[role], line, lines)}
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
  return geometry.lines.map(({ start, x, y, width, height }) => {
    const line = text
      .slice(start)
      .split(/[\n\r\f\u2028\u2029]/, 1)[0]
      .trim()
    const isVertical = height > 2 * width && line.length > 2
    return isVertical ? (
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
