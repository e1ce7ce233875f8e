import type { ReactNode } from 'react'
import type { Mark } from '../../session'
import { useFinder } from '../desk-context'

interface MarkedTextProps {
  readonly text: string
  /** Where the text begins in what the marks count, UTF-16 code units. */
  readonly start: number
  /** In order; they may reach beyond the text. */
  readonly marks: readonly Mark[]
}

/** Text in which what was found is marked, and the place in hand by more than its colour. */
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
      text.slice(at, begin),
      <mark key={begin} className="match" data-now={isCurrent ? '' : undefined}>
        {text.slice(begin, end)}
      </mark>,
    )
    at = end
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
