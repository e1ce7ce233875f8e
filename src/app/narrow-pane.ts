import { useState } from 'react'
import { useDeskState, useFinder } from '../ui/desk-context'

export type Pane = 'sheet' | 'source' | 'articles'

/**
 * The pane that is shown where there is room for one alone. What asks for the keyboard must be on the screen to take
 * it; so must a place that was found outside of articles, which the source alone has.
 */
export function useNarrowPane() {
  const [pane, setPane] = useState<Pane>('source')
  const focus = useDeskState((state) => state.focus)
  const jump = useFinder((state) => state.jump)
  const isOutside = useFinder(({ matches, current }) => matches.places[current]?.article === null)
  const [seen, setSeen] = useState({ focus: focus?.serial, jump })
  if (focus && focus.serial !== seen.focus) {
    setSeen({ ...seen, focus: focus.serial })
    setPane(focus.target === 'row' || focus.target === 'boundary' ? 'source' : 'articles')
  } else if (jump !== seen.jump) {
    setSeen({ ...seen, jump })
    if (isOutside) setPane('source')
  }
  return [pane, setPane] as const
}
