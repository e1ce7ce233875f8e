import { useEffect, useRef } from 'react'
import { useFinder } from '../desk-context'
import { useWords } from '../words'

/** Which of how many places is in hand. */
export function FindCount({ id }: { id: string }) {
  const words = useWords()
  const { search, matches, current, isSearching } = useFinder((state) => state)
  const all = matches.places.length
  const says = () => {
    if (search.text === '') return ''
    if (all === 0) return words.findNothing
    return current < 0 ? words.findAll(all) : words.findCount(current + 1, all)
  }
  // As long as nothing is known of what is looked for now, what was said stays: no blink at each key.
  const said = useRef('')
  const isOpen = search.text !== '' && isSearching && all === 0
  const now = isOpen ? said.current : says()
  useEffect(() => {
    said.current = now
  }, [now])
  return (
    <span
      id={id}
      className={`find-count ${now === words.findNothing ? 'text-doubt' : 'text-soft'}`}
      data-busy={isSearching ? '' : undefined}
    >
      {now}
    </span>
  )
}
