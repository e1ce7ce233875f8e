import type { ArticleId } from '../../document'
import { goToRow } from '../../session'
import { useDesk } from '../desk-context'
import { letterOf, tintOf } from '../palette'
import { tip } from '../parts/tip'
import { useWords } from '../words'

interface RowLinkProps {
  readonly article: ArticleId
  /** The row is one of the heads, and the other end the body. */
  readonly isHead: boolean
  /** Raw offset and line of the other end. */
  readonly at: number
  readonly line: number
  readonly isBelow: boolean
}

/** From a displaced headline to its body, and back, as J does. */
export function RowLink({ article, isHead, at, line, isBelow }: RowLinkProps) {
  const words = useWords()
  const desk = useDesk()
  const letter = letterOf(article)
  const name = isHead ? words.toBody(letter, line) : words.toHead(letter, line)
  return (
    <button
      type="button"
      className="tie"
      tabIndex={-1}
      aria-label={name}
      {...tip(name, 'J')}
      onClick={() => goToRow(desk, at)}
    >
      <span className={`tie-letter ${tintOf(article)}`}>{letter}</span>
      <span className="tie-words">{isHead ? words.bodyAt(line) : words.headAt(line)}</span>
      <span className="tie-line">{line}</span>
      <span>{isBelow ? '↓' : '↑'}</span>
    </button>
  )
}
