import { Fragment, type ReactNode } from 'react'
import type { Mark } from '../../session'
import { useFinder } from '../desk-context'
import { withUnseen } from '../parts/unseen-text'

interface MarkedTextProps {
  readonly text: string
  /** Where the text begins in what the marks count, UTF-16 code units. */
  readonly start: number
  /** In order; they may reach beyond the text. */
  readonly marks: readonly Mark[]
}

/** Text in which what was found is marked, and the place in hand by more than its colour; and what cannot be seen. */
export function MarkedText({ text, start, marks }: MarkedTextProps) {
  const current = useFinder((state) => state.current)
  const pieces: ReactNode[] = []
  let at = 0
  for (const { from, to } of marks) {
    const begin = Math.max(at, from - start)
    const end = Math.min(text.length, to - start)
    if (end <= begin) continue
    // Two places in one correction are the same stretch of raw text.
    const isCurrent = marks.some(
      (mark) => mark.place === current && mark.from === from && mark.to === to,
    )
    pieces.push(
      <Fragment key={`before ${begin}`}>{withUnseen(text.slice(at, begin))}</Fragment>,
      <mark key={begin} className="match" data-now={isCurrent ? '' : undefined}>
        {withUnseen(text.slice(begin, end))}
      </mark>,
    )
    at = end
  }
  return (
    <>
      {pieces}
      {withUnseen(text.slice(at))}
    </>
  )
}
