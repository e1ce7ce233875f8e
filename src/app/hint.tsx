import { useEffect } from 'react'
import { BeginnersHint } from '../ui/beginners-hint'
import { useDesk, useDeskState } from '../ui/desk-context'
import { usePreferences } from './taste'

/** The hint for beginners. It goes for good once it was put away, or once somebody found where it leads. */
export function Hint() {
  const desk = useDesk()
  const { hintDone, store } = usePreferences()
  const panel = useDeskState((state) => state.panel)
  const isFound = panel === 'keys' || panel === 'commands'
  useEffect(() => {
    if (isFound) store.set({ hintDone: true })
  }, [isFound, store])
  if (hintDone) return null
  const putAway = () => {
    store.set({ hintDone: true })
    const { selection } = desk.state
    if (selection) desk.focus('row', selection.caret)
  }
  return <BeginnersHint onDone={putAway} />
}
