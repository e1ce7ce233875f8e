import { useWords } from '../words'
import type { Place } from './entry'

interface PutAwayProps {
  /** Where each page is kept. */
  readonly places: readonly Place[]
  readonly onLook: (place: Place) => void
}

/** The way to pages that were put away, where no others are left. */
export function PutAway({ places, onLook }: PutAwayProps) {
  const words = useWords()
  return (
    <p className="mt-4 flex gap-2 text-xs">
      {(['archived', 'removed'] as const)
        .map((place) => [place, places.filter((other) => other === place).length] as const)
        .filter(([, count]) => count > 0)
        .map(([place, count]) => (
          <button
            key={place}
            type="button"
            className="button button-quiet"
            onClick={() => onLook(place)}
          >
            {words.placeCount(words.places[place], count)}
          </button>
        ))}
    </p>
  )
}
