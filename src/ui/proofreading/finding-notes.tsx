import { useRef } from 'react'
import type { HeadFinding } from '../../document'
import { currentFinding, decideHere, editFinding, takeFinding } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { letterOf } from '../palette'
import { useWords } from '../words'
import { plainly } from '../words/findings'
import { FindingButtons } from './finding-buttons'
import { FindingSentence } from './finding-sentence'
import { useFindingRequest } from './head-findings'

/** Beneath a headline, what was found in it: why, and what helps, with one click or one key each. */
export function FindingNotes({ id, findings }: { id: string; findings: readonly HeadFinding[] }) {
  const notes = useRef<HTMLUListElement>(null)
  useFindingRequest('finding', findings, (found) => {
    const note = notes.current?.querySelector<HTMLElement>(`[data-finding="${found.key}"]`)
    note?.focus({ preventScroll: true })
    note?.scrollIntoView({ block: 'nearest' })
  })
  if (findings.length === 0) return null
  return (
    <ul ref={notes} id={id} className="my-1 flex flex-col gap-1">
      {findings.map((found) => (
        <li key={found.key}>
          <FindingNote found={found} />
        </li>
      ))}
    </ul>
  )
}

function FindingNote({ found }: { found: HeadFinding }) {
  const words = useWords()
  const desk = useDesk()
  const { key, article, head, finding } = found
  const isCurrent = useDeskState((state) => state.finding === key)
  const why = words.findingWhy(finding)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay its children out in a row
    <div
      role="group"
      aria-label={words.findingName(letterOf(article), words.roles[head], plainly(why))}
      tabIndex={-1}
      className="finding"
      data-finding={key}
      data-current={isCurrent ? '' : undefined}
      onFocus={() => {
        if (currentFinding(desk.state)?.key !== key) takeFinding(desk, found)
      }}
    >
      <span>
        <FindingSentence sentence={why} />
      </span>
      <FindingButtons
        finding={finding}
        showKeys={isCurrent}
        onDecide={(decided) => decideHere(desk, found, decided)}
        onCorrect={() => editFinding(desk, found)}
      />
    </div>
  )
}
