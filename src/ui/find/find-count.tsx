import { useFinder } from '../desk-context'
import { useWords } from '../words'

/** Which of how many places is in hand. */
export function FindCount({ id }: { id: string }) {
  const words = useWords()
  const { search, matches, current, isSearching } = useFinder((state) => state)
  const all = matches.places.length
  const says = () => {
    if (search.text === '') return ''
    if (all === 0) return isSearching ? '' : words.findNothing
    return current < 0 ? words.findAll(all) : words.findCount(current + 1, all)
  }
  return (
    <span
      id={id}
      className={`find-count ${all === 0 && !isSearching ? 'text-doubt' : 'text-soft'}`}
      data-busy={isSearching ? '' : undefined}
    >
      {says()}
    </span>
  )
}
