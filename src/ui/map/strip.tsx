import { memo } from 'react'
import { letterOf, tintOf } from '../palette'
import { useHover, useSetHover } from '../parts/hover'
import type { Segment } from './segments'

/** Segments of a smaller share of the strip have no room for a letter. */
const LETTERED = 1 / 38

/** So many of all rows as a share of the strip's height. */
export const share = (count: number, all: number): string => `${(count / all) * 100}%`

interface StripSegmentsProps {
  readonly segments: readonly Segment[]
  /** How many rows the whole strip stands for. */
  readonly rows: number
  readonly inHand: string | null
}

export const StripSegments = memo(function StripSegments(props: StripSegmentsProps) {
  const { segments, rows, inHand } = props
  const hovered = useHover((hover) => hover.article)
  const setHover = useSetHover()
  return inParts(segments, rows).map((own, part) => (
    <div key={part} className="map-part">
      {own.map((segment) => (
        <StripSegment
          key={segment.from}
          segment={segment}
          rows={rows}
          isHovered={hovered !== null && hovered === segment.article}
          isInHand={inHand !== null && inHand === segment.article}
          setHover={setHover}
        />
      ))}
    </div>
  ))
})

/** Where one of hundreds of segments comes or goes, the browser lays out its part anew: the whole strip would take a frame. */
const PARTS = 30

function inParts(segments: readonly Segment[], rows: number): readonly (readonly Segment[])[] {
  const parts = Array.from({ length: PARTS }, (): Segment[] => [])
  for (const segment of segments) parts[Math.floor((segment.from / rows) * PARTS)].push(segment)
  return parts
}

interface StripSegmentProps {
  readonly segment: Segment
  readonly rows: number
  readonly isHovered: boolean
  readonly isInHand: boolean
  readonly setHover: ReturnType<typeof useSetHover>
}

/** There are hundreds of them: each is drawn again only when it is another. */
const StripSegment = memo(function StripSegment(props: StripSegmentProps) {
  const { segment, rows, isHovered, isInHand, setHover } = props
  const { from, rows: count, article, head } = segment
  return (
    <div
      className={`map-segment ${tintOf(article)}`}
      style={{ top: share(from, rows), height: share(count, rows) }}
      data-head={head ? '' : undefined}
      data-hover={isHovered ? '' : undefined}
      data-current={isInHand ? '' : undefined}
      onPointerEnter={(event) => setHover(event, article)}
    >
      {count / rows > LETTERED && letterOf(article)}
    </div>
  )
})

/** Where the doubts are. */
export const StripMarks = memo(function StripMarks(props: {
  marks: readonly number[]
  rows: number
}) {
  const { marks, rows } = props
  return (
    <div className="map-part">
      {marks.map((row) => (
        <div
          key={row}
          className="map-mark absolute -left-[5px] h-[3px] w-[30px] rounded bg-doubt"
          style={{ top: share(row, rows) }}
        />
      ))}
    </div>
  )
})
