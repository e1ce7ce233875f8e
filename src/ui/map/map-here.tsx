import { firstRowFrom, rowIndexAt, type SourceRow } from '../../session'
import { useHover } from '../parts/hover'
import { share } from './strip'

/** Where the line or paragraph under the pointer stands. */
export function MapHere({ rows }: { rows: readonly SourceRow[] }) {
  const ranges = useHover((hover) => hover.ranges)
  return ranges.map(({ from, to }) => {
    const first = rowIndexAt(rows, from)
    const count = Math.max(1, firstRowFrom(rows, to) - first)
    const style = { top: share(first, rows.length), height: share(count, rows.length) }
    return <div key={from} className="map-here" style={style} />
  })
}
