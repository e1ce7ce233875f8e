import { useShallow } from 'zustand/react/shallow'
import type { ArticleId, Match, Part } from '../../document'
import { type FinderState, type Mark, marksIn, partKey } from '../../session'
import { useFinder } from '../desk-context'

const NONE: readonly Mark[] = []

/** What was found in raw text `[start, end)`, as stretches of raw text. */
export const useSourceMarks = (start: number, end: number): readonly Mark[] =>
  useFinder(useShallow((state) => marksIn(state.matches, start, end)))

/** Where in raw text `[start, end)` something was found: the place in hand, else the first. */
export const useFirstFound = (start: number, end: number): number | null =>
  useFinder(({ matches, current }) => {
    const inHand = matches.places[current]?.raw[0]?.start
    if (inHand !== undefined && inHand >= start && inHand < end) return inHand
    return marksIn(matches, start, end)[0]?.from ?? null
  })

/** What was found in a stretch of a part's clean text, which begins at `start` and reads `text` now. */
export const usePartMarks = (
  article: ArticleId,
  part: Part,
  text: string,
  start = 0,
): readonly Mark[] =>
  useFinder(
    useShallow(({ matches }: FinderState) => {
      const own = matches.inParts.get(partKey(article, part))
      if (!own) return NONE
      // Between a change of the page and the search that follows it a mark may be out of place.
      const marks = own.filter(
        ({ from, to, place }) =>
          to > start &&
          from < start + text.length &&
          reads(text, start, matches.places[place].text, from, to),
      )
      return marks.length > 0 ? marks : NONE
    }),
  )

function reads(text: string, start: number, found: string, from: number, to: number): boolean {
  const begin = Math.max(from, start)
  const end = Math.min(to, start + text.length)
  return text.slice(begin - start, end - start) === found.slice(begin - from, end - from)
}

/** The place in hand, if it stands in this part. */
export const usePlaceInHand = (article: ArticleId, part: Part): Match | null =>
  useFinder(({ matches, current }) => {
    const place = matches.places[current]
    return place?.article === article && place.part === part ? place : null
  })
