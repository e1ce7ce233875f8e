import { memo, useMemo } from 'react'
import { rowIndexAt, type SourceRow } from '../../session'
import { useFinder } from '../desk-context'
import { marksOf } from './segments'
import { share } from './strip'

/** Where on the strip something was found, and the place in hand. */
export const FoundTicks = memo(function FoundTicks(props: { rows: readonly SourceRow[] }) {
  const { rows } = props
  const places = useFinder(({ matches }) => matches.places)
  const inHand = useFinder(({ matches, current }) => matches.places[current]?.at ?? null)
  const ticks = useMemo(() => marksOf(rows, places), [rows, places])
  const top = (row: number) => share(row, rows.length)
  return (
    <div className="map-part">
      {ticks.map((row) => (
        <div key={row} className="map-found" style={{ top: top(row) }} />
      ))}
      {inHand !== null && (
        <div
          className="map-found"
          data-now=""
          style={{ top: top(Math.max(0, rowIndexAt(rows, inHand))) }}
        />
      )}
    </div>
  )
})
