import type { Ref } from 'react'
import { rowOfBoundary, type SourceRow, sourceRows } from '../../session'
import { useDeskState, useOpenPage } from '../desk-context'
import { useWords, type Words } from '../words'
import { boundaryCounts, boundaryValue, ownerName } from './facts'

/** What is drawn of a boundary in the air. Whoever drags puts it where the pointer is, without drawing it anew. */
export function CarriedBoundary(props: {
  ref: Ref<HTMLDivElement>
  on: 'sheet' | 'source' | 'map'
}) {
  const { ref, on } = props
  const words = useWords()
  const { open, shown } = useOpenPage()
  const drag = useDeskState((state) => state.drag)
  if (!drag) return null
  const rows = sourceRows(open.page, drag.to === null ? open.review : shown)
  const row = rows[rowOfBoundary(rows, drag.to ?? drag.from)]
  return (
    <div
      ref={ref}
      className="carried"
      data-on={on}
      data-off={drag.to === null ? '' : undefined}
      aria-hidden
    >
      <span className="cut-grip carried-grip">⋮⋮</span>
      <span className="cut-why cut-live carried-says">
        {drag.to === null
          ? awayText(words, row)
          : boundaryValue(words, boundaryCounts(words, open.page, shown, row))}
      </span>
    </div>
  )
}

/** Puts it at a place of the window, in pixels; without a width it is as wide as what it says. */
export function drawCarried(
  carried: HTMLElement | null,
  x: number,
  y: number,
  width: number | null,
): void {
  if (!carried) return
  carried.style.width = width === null ? '' : `${width}px`
  carried.style.transform = `translate(${x}px, ${y}px)`
}

/** What letting go of a boundary that was pulled off the text does. */
function awayText(words: Words, { above, block }: SourceRow): string {
  const merges =
    above && above.cut.article !== block.cut.article && above.cut.article && block.cut.article
  return merges
    ? words.boundaryMerges(ownerName(words, above), ownerName(words, block))
    : words.boundaryGoes
}
