import { useMemo } from 'react'
import { actionById, seenOf } from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { actionTip } from '../parts/tip'
import { useWords } from '../words'

/** Approves together what was on the screen and is in no doubt; it says how many articles that are. */
export function ApproveSeen() {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const sight = useDeskState((state) => state.sight)
  const count = useMemo(() => seenOf(open, sight).ready.length, [open, sight])
  if (count === 0) return null
  const action = actionById('article.approveSeen')
  return (
    <button
      type="button"
      className="button font-normal"
      {...actionTip(words, action.id, words.approveSeenWhy)}
      onClick={() => action.run(desk)}
    >
      ✓ {words.approveSeen(count)}
    </button>
  )
}
