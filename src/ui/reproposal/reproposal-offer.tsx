import { useState } from 'react'
import { differencesOf } from '../../document'
import { actionById } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { keyName } from '../parts/key-name'
import { tip } from '../parts/tip'
import { useWords } from '../words'

/**
 * Above the desk, while there is reason to: the page was proposed by another engine than the one at hand, or
 * differences are still to be decided. Put away, it stays away until there is another reason.
 */
export function ReproposalOffer({ engine }: { engine: string | null }) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const [putAway, setPutAway] = useState('')
  const { page, review, proposal } = open
  const left = differencesOf(page, review, proposal).length
  const isOther = engine !== null && proposal.engine !== engine
  const reason = `${page.id} ${isOther ? engine : 'open'}`
  if (reason === putAway || (left === 0 && !isOther)) return null
  const action = actionById('page.repropose')
  return (
    <section
      aria-label={words.reproposalTitle}
      className="flex items-center gap-3 border-b border-rule bg-sel px-4 py-1.5 text-[12.5px]"
    >
      <p className="min-w-0 flex-1">{isOther ? words.otherEngine : words.differencesOpen(left)}</p>
      <button type="button" className="button" onClick={() => action.run(desk)}>
        {isOther ? words.reproposalTitle : words.decideNow}
        <span className="key max-md:hidden">{keyName(action.keys[0])}</span>
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={words.putAway}
        {...tip(words.putAway)}
        onClick={() => setPutAway(reason)}
      >
        ✕
      </button>
    </section>
  )
}
