import { Fragment } from 'react'
import type { HeadFinding } from '../../document'

interface FoundTextProps {
  readonly text: string
  /** What was found in it, in order. */
  readonly findings: readonly HeadFinding[]
  /** Key of the finding in hand. */
  readonly inHand: string | null
}

/** A headline with a line under what was found in it, and a ground of its own for what is in hand. */
export function FoundText({ text, findings, inHand }: FoundTextProps) {
  const ends = [0, ...findings.map(({ finding }) => finding.end)]
  return (
    <>
      {findings.map(({ key, finding: { start, end } }, i) => (
        <Fragment key={key}>
          {text.slice(ends[i], start)}
          <span className="found" data-current={key === inHand ? '' : undefined}>
            {text.slice(start, end)}
          </span>
        </Fragment>
      ))}
      {text.slice(ends[findings.length])}
    </>
  )
}
