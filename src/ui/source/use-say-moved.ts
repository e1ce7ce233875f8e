import { type SourceRow, sourceRows } from '../../session'
import { useDesk } from '../desk-context'
import { useSpeak } from '../parts/live'
import { useWords } from '../words'
import { boundaryCounts, boundaryMoved } from './facts'

/** Says where a boundary came to stand, and how many lines either side has now. */
export function useSayMoved(): (row: SourceRow) => void {
  const words = useWords()
  const desk = useDesk()
  const speak = useSpeak()
  return (row) => {
    const { open } = desk.state
    if (!open) return
    speak(boundaryMoved(words, boundaryCounts(words, sourceRows(open.page, open.review), row)))
  }
}
