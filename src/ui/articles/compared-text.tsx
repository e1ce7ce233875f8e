import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { type ArticleId, type Compared, clearCorrections } from '../../document'
import type { Mark } from '../../session'
import { useDesk } from '../desk-context'
import { MarkedText } from '../find/marked-text'
import { tip } from '../parts/tip'
import { withUnseen } from '../parts/unseen-text'
import { useWords } from '../words'

interface ComparedTextProps {
  readonly article: ArticleId
  readonly compared: readonly Compared[]
  /** What was found in the part, in its clean text. */
  readonly marks?: readonly Mark[]
}

const NONE: readonly Mark[] = []
/** Corrections whose pieces have no more code units than this are kept on one line with the way back. */
const SHORT = 8

/** Text against its raw text: what was struck out, what was written, and after each correction the way back. */
export function ComparedText({ article, compared, marks = NONE }: ComparedTextProps) {
  return groupsOf(compared).map((pieces) => {
    const { correction, from } = pieces[0]
    const text = pieces.map((piece) => (
      <Piece key={piece.kind + piece.from} piece={piece} marks={marks} />
    ))
    if (correction === null) return <span key={`same ${from}`}>{text}</span>
    return (
      <span
        key={correction}
        className="correction"
        data-short={pieces.every((piece) => piece.text.length <= SHORT) ? '' : undefined}
      >
        {text}
        <TakeBack article={article} at={correction} pieces={pieces} />
      </span>
    )
  })
}

/** The pieces of one correction together. */
function groupsOf(compared: readonly Compared[]): Compared[][] {
  const groups: Compared[][] = []
  for (const piece of compared) {
    const last = groups.at(-1)
    if (last && last[0].correction === piece.correction) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

function Piece({ piece, marks }: { piece: Compared; marks: readonly Mark[] }) {
  const { kind, text, from } = piece
  if (kind === 'same') return <MarkedText text={text} start={from} marks={marks} />
  if (kind === 'removed')
    return (
      <del data-aside>
        <WithBreaks text={text} />
      </del>
    )
  return (
    <ins>
      {text.includes('\n') ? (
        <WithBreaks text={text} />
      ) : (
        <MarkedText text={text} start={from} marks={marks} />
      )}
    </ins>
  )
}

/** A break that was made or taken away cannot be seen by itself. */
function WithBreaks({ text }: { text: string }) {
  const words = useWords()
  const [first, ...rest] = text.split('\n')
  return (
    <>
      {withUnseen(first)}
      {rest.map((line, i) => (
        <span key={i}>
          <span role="img" aria-label={words.lineBreak} data-aside>
            ⏎
          </span>
          {withUnseen(line)}
        </span>
      ))}
    </>
  )
}

interface TakeBackProps {
  readonly article: ArticleId
  readonly at: number
  readonly pieces: readonly Compared[]
}

function TakeBack({ article, at, pieces }: TakeBackProps) {
  const words = useWords()
  const desk = useDesk()
  const textOf = (kind: Compared['kind']) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map(({ text }) => text.replaceAll('\n', '⏎'))
      .join('…')
  const label = words.takeBackOne(textOf('removed'), textOf('added'))
  const takeBack = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const card = currentTarget.closest<HTMLElement>('[data-card]')
    const buttons = () => [...(card?.querySelectorAll<HTMLElement>('.take-back') ?? [])]
    const index = buttons().indexOf(currentTarget)
    flushSync(() =>
      desk.dispatch((page, review) => clearCorrections(page, review, { article, which: at })),
    )
    // On to what can be taken back next; behind the last, back to the card.
    const next = buttons()[index] ?? card
    next?.focus()
  }
  return (
    <button
      type="button"
      className="take-back"
      aria-label={label}
      {...tip(label)}
      data-aside
      onClick={takeBack}
    >
      ↶
    </button>
  )
}
