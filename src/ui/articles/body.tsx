import { type MouseEvent, useState } from 'react'
import { type Article, type ArticleText, correct, type Paragraph } from '../../document'
import { useDesk } from '../desk-context'
import { MarkedText } from '../find/marked-text'
import { usePartMarks, usePlaceInHand } from '../find/use-marks'
import { GrowField } from '../parts/grow-field'
import { caretAtPoint } from '../source/caret-at-point'
import { useWords } from '../words'
import { ComparedText } from './compared-text'
import { useComparison, useIsCompared } from './use-comparison'
import { usePartRequest } from './use-part-request'

/** A body longer than this many characters, in more than three paragraphs, shows its ends until it is unfolded. */
const LONG_BODY = 420
/** A paragraph is cut short on screen beyond this; it is edited and exported whole. */
const LONGEST_SHOWN = 6000

interface BodyProps {
  readonly article: Article
  readonly text: ArticleText
}

/** The body re-flowed into paragraphs. The first and the last are always there: that is where boundaries show. */
export function Body({ article, text }: BodyProps) {
  const words = useWords()
  const [unfolded, setUnfolded] = useState(false)
  const [editing, setEditing] = useState<{ index: number; caret: number } | null>(null)
  const { body, paragraphs } = text
  const found = usePlaceInHand(article.id, 'body')
  const isCompared = useIsCompared(article.id)

  usePartRequest(article.id, body, (caret) => {
    const index = paragraphs.findIndex(({ from, to }) => caret >= from && caret <= to)
    if (index >= 0) setEditing({ index, caret: caret - paragraphs[index].from })
  })

  if (paragraphs.length === 0) return null
  const long = paragraphs.length > 3 && body.text.length > LONG_BODY
  const folded = long && !unfolded
  const last = paragraphs.length - 1
  const hidden = paragraphs.slice(1, last)
  const paragraph = (index: number) => (
    <ParagraphView
      key={paragraphs[index].from}
      article={article}
      text={text}
      paragraph={paragraphs[index]}
      index={index}
      editing={editing?.index === index ? editing.caret : null}
      onEdit={(caret) => setEditing({ index, caret })}
      onLeave={() => setEditing(null)}
    />
  )
  const showsAll = !folded || (editing !== null && editing.index > 0 && editing.index < last)
  const isFoundInside = found && found.from < paragraphs[last].from && found.to > paragraphs[0].to
  if (folded && (isFoundInside || isCompared)) setUnfolded(true)
  return (
    <div className="mt-1">
      {showsAll ? (
        paragraphs.map((_, index) => paragraph(index))
      ) : (
        <>
          {paragraph(0)}
          <button
            type="button"
            className="my-0.5 w-full rounded border-y border-dotted border-rule py-0.5 text-center text-xs text-soft hover:bg-sel"
            aria-expanded={false}
            onClick={() => setUnfolded(true)}
          >
            {words.showAll(
              hidden.length,
              hidden.reduce((sum, { from, to }) => sum + to - from, 0),
            )}
          </button>
          {paragraph(last)}
        </>
      )}
      {long && unfolded && (
        <button
          type="button"
          className="mt-1 text-xs text-soft hover:underline"
          aria-expanded={true}
          onClick={() => setUnfolded(false)}
        >
          {words.showLess}
        </button>
      )}
    </div>
  )
}

interface ParagraphViewProps extends BodyProps {
  readonly paragraph: Paragraph
  readonly index: number
  /** Where the caret stands while the paragraph is edited; null while it is read. */
  readonly editing: number | null
  readonly onEdit: (caret: number) => void
  readonly onLeave: () => void
}

function ParagraphView(props: ParagraphViewProps) {
  const { article, text, paragraph, index, editing, onEdit, onLeave } = props
  const words = useWords()
  const desk = useDesk()
  const { from, to, role } = paragraph
  const value = text.body.text.slice(from, to)
  const marks = usePartMarks(article.id, 'body', value, from)
  const found = usePlaceInHand(article.id, 'body')
  const reached = found && found.from < to ? found.to - from : 0
  const shown = value.slice(0, Math.max(LONGEST_SHOWN, reached))
  const compared = useComparison(article, text.body, from, to)
  const subhead = role === 'subhead' ? '' : undefined

  if (editing !== null)
    return (
      <div data-body-from={from}>
        <GrowField
          className="paragraph"
          value={value}
          label={subhead === '' ? words.subheadLabel(index + 1) : words.paragraphLabel(index + 1)}
          enter="breaks"
          autoFocusAt={editing}
          onLeave={onLeave}
          onCommit={(next) => {
            const edit = {
              article: article.id,
              part: 'body',
              from,
              to,
              text: next,
              was: value,
            } as const
            return desk.takeText((page, review) => correct(page, review, edit))
          }}
        />
      </div>
    )
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    getSelection()?.removeAllRanges()
    onEdit(caretAtPoint(event.currentTarget, event.clientX, event.clientY) ?? value.length)
  }
  return (
    <p
      className="paragraph"
      data-subhead={subhead}
      title={words.editParagraph}
      onDoubleClick={onDoubleClick}
    >
      {compared ? (
        <ComparedText article={article.id} compared={compared} marks={marks} />
      ) : (
        <>
          <MarkedText text={shown} start={from} marks={marks} />
          {shown.length < value.length && '…'}
        </>
      )}
    </p>
  )
}
