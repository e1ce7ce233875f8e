import { useEffect, useRef } from 'react'
import { blockAt, readingOf } from '../../document'
import { lineIndexAt } from '../../engine'
import type { Desk } from '../../session'
import { useDesk, useFinder } from '../desk-context'
import { letterOf } from '../palette'
import { useSpeak } from '../parts/live'
import { useWords, type Words } from '../words'
import { reportText } from './report-text'

/** A query is typed for this long (milliseconds) before it is said what it finds. */
const PAUSE = 350

/** Says how many places a query has found, at each step which is in hand and where it is, and what was replaced. */
export function useSayFound(): void {
  const words = useWords()
  const desk = useDesk()
  const speak = useSpeak()
  const { search, matches, current, isSearching, jump, report } = useFinder((state) => state)
  const latest = useRef(speak)
  latest.current = speak
  const count = matches.places.length
  // Also when a step leads back to the same place, or a query finds as many places as the one before.
  useEffect(() => {
    if (isSearching || search.text === '') return
    const saying = setTimeout(() => latest.current(foundText(words, desk)), PAUSE)
    return () => clearTimeout(saying)
  }, [words, desk, search, count, current, jump, isSearching, report])
}

function foundText(words: Words, { finder, state: { open } }: Desk): string {
  const { matches, current, report } = finder.state
  if (open && report?.open === open) return reportText(words, report)
  const all = matches.places.length
  const place = matches.places[current]
  if (!open || all === 0) return words.findNothing
  if (!place) return words.findAll(all)
  const { page, review } = open
  const { article, part, at } = place
  const role = blockAt(page, review, at)?.cut.role
  const where =
    article !== null && part !== null
      ? words.blockOf(letterOf(article), words.roles[part])
      : role
        ? words.roles[role]
        : ''
  const { lines } = readingOf(page)
  return words.findAt(current + 1, all, where, lineIndexAt(lines, at) + 1)
}
