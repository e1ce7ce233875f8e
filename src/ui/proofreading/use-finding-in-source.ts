import { useEffect, useRef } from 'react'
import { currentFinding } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { useSync } from '../parts/sync'
import { bringRow, type RowsInView } from '../source/bring-row'

/** Brings the raw line of the finding in hand into view, while the keyboard is at its headline. */
export function useFindingInSource(view: RowsInView): void {
  const desk = useDesk()
  const sync = useSync()
  const inHand = useDeskState((state) => state.finding)
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    const found = currentFinding(desk.state)
    if (!found || found.key !== inHand) return
    // The cards go to the headline: the source is not to follow them to its body.
    sync.lead(null)
    return bringRow(latest.current, found.at)
  }, [desk, sync, inHand])
}
