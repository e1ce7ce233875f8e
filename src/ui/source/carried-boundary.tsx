import type { Ref } from 'react'
import { rowOfBoundary, sourceRows } from '../../session'
import { useDeskState, useOpenPage } from '../desk-context'
import { useWords, type Words } from '../words'
import { boundaryCounts, boundaryValue, ownerName } from './facts'

/** What is drawn of a boundary in the air. Whoever drags puts it where the pointer is, without drawing it anew. */
export function CarriedBoundary({ ref }: { ref: Ref<HTMLDivElement> }) {
  const words = useWords()
  const { open, shown } = useOpenPage()
  const drag = useDeskState((state) => state.drag)
  if (!drag) return null
  const rows = sourceRows(open.page, drag.to === null ? open.review : shown)
  const row = rows[rowOfBoundary(rows, drag.to ?? drag.from)]
  return (
    <div ref={ref} className="carried" data-off={drag.to === null ? '' : undefined} aria-hidden>
      <span className="cut-grip carried-grip">⋮⋮</span>
      <span className="cut-why cut-live carried-says">
        {drag.to === null
          ? awayText(words, row)
          : boundaryValue(words, boundaryCounts(words, rows, row))}
      </span>
    </div>
  )
}

/** What letting go of a boundary that was pulled off the text does. */
function awayText(words: Words, { above, block }: Parameters<typeof boundaryCounts>[2]): string {
  const merges =
    above && above.cut.article !== block.cut.article && above.cut.article && block.cut.article
  return merges
    ? words.boundaryMerges(ownerName(words, above), ownerName(words, block))
    : words.boundaryGoes
}
