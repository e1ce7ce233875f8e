import { useWords } from '../words'
import type { QueueModel } from './use-queue-model'

/** Why nothing is shown, and how to get back to where something is. */
export function QueueEmpty({ model: { look, show, searching } }: { model: QueueModel }) {
  const words = useWords()
  const { query, status, place } = look
  const [why, way, change] = query.trim()
    ? [
        searching === 'searching' ? words.stillSearching : words.nothingFound(query.trim()),
        words.clearSearch,
        { query: '' },
      ]
    : status !== null
      ? [words.noneOfStatus(words.pageStatuses[status]), words.showAllPages, { status: null }]
      : [words.noPagesHere[place], words.backToQueue, { place: 'queue' as const }]
  return (
    <div className="flex flex-1 flex-col items-center gap-3 px-2 py-8 text-center text-xs text-balance text-soft">
      <p>{why}</p>
      {(place !== 'queue' || query !== '' || status !== null) && (
        <button type="button" className="button" data-way-back="" onClick={() => show(change)}>
          {way}
        </button>
      )}
    </div>
  )
}
