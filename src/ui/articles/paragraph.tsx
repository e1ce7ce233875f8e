import { Fragment, type MouseEvent, useRef } from 'react'
import {
  type Article,
  type ArticleText,
  cleanRangesOf,
  correct,
  type Paragraph,
  type Stretch,
} from '../../document'
import { useDesk } from '../desk-context'
import { MarkedText } from '../find/marked-text'
import { usePartMarks, usePlaceInHand } from '../find/use-marks'
import { GrowField } from '../parts/grow-field'
import { placeAtPoint } from '../parts/text-place'
import { useWords } from '../words'
import { BlockGrip } from './block-grip'
import { type BlockMark, segmentsOf } from './block-marks'
import { ComingBlock } from './coming'
import { ComparedText } from './compared-text'
import { useSelectedWords } from './selected-words'
import { useComparison } from './use-comparison'
import { useHere, useSelectedHere } from './use-here'

/** A paragraph is cut short on screen beyond this; it is edited and exported whole. */
const LONGEST_SHOWN = 6000
const NONE: readonly Stretch[] = []

interface ParagraphViewProps {
  readonly article: Article
  readonly text: ArticleText
  readonly paragraph: Paragraph
  readonly index: number
  readonly marks: readonly BlockMark[]
  /** The raw text that it is read from. */
  readonly ranges: readonly Stretch[]
  /** The block before which something would come. */
  readonly coming: number | null | undefined
  /** Where the caret stands while the paragraph is edited; null while it is read. */
  readonly editing: number | null
  readonly onEdit: (caret: number) => void
  readonly onLeave: () => void
}

/** A paragraph of a body: read with its blocks' grips, edited after a double click. */
export function ParagraphView(props: ParagraphViewProps) {
  const { article, text, paragraph, index, marks, ranges, coming, editing, onEdit, onLeave } = props
  const words = useWords()
  const desk = useDesk()
  const { from, to, role } = paragraph
  const value = text.body.text.slice(from, to)
  const found = usePartMarks(article.id, 'body', value, from)
  const inHand = usePlaceInHand(article.id, 'body')
  const reached = inHand && inHand.from < to ? inHand.to - from : 0
  const shown = Math.min(to, from + Math.max(LONGEST_SHOWN, reached))
  const compared = useComparison(article, text.body, from, to)
  const here = useHere(article.id, ranges)
  const selected = useSelectedHere(article.id, ranges)
  const element = useRef<HTMLParagraphElement>(null)
  useSelectedWords(
    element,
    selected && !compared
      ? cleanRangesOf(text.body, selected, { from, to: shown }).map((range) => ({
          from: range.from - from,
          to: range.to - from,
        }))
      : NONE,
  )
  const subhead = role === 'subhead' ? '' : undefined

  if (editing !== null)
    return (
      <div data-body-from={from} data-body-to={to}>
        <GrowField
          className="paragraph"
          value={value}
          label={subhead === '' ? words.subheadLabel(index + 1) : words.paragraphLabel(index + 1)}
          enter="breaks"
          autoFocusAt={editing}
          onLeave={onLeave}
          onCommit={(next, was) => {
            const edit = {
              article: article.id,
              part: 'body',
              from,
              to,
              text: next,
              was,
            } as const
            return desk.takeText((page, review) => correct(page, review, edit))
          }}
        />
      </div>
    )
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    getSelection()?.removeAllRanges()
    onEdit(placeAtPoint(event.currentTarget, event.clientX, event.clientY) ?? value.length)
  }
  const opens = marks.find(({ at }) => at === from)?.block
  return (
    <>
      {opens !== undefined && opens === coming && <ComingBlock article={article.id} />}
      <p
        ref={element}
        className="paragraph"
        data-subhead={subhead}
        data-body-from={from}
        data-body-to={compared ? to : shown}
        data-selected={selected ? '' : undefined}
        title={words.editParagraph}
        {...here}
        onDoubleClick={onDoubleClick}
      >
        {compared ? (
          <ComparedText article={article.id} compared={compared} marks={found} />
        ) : (
          <>
            {segmentsOf(text.body.text, from, shown, marks).map(({ mark, text: own }) => (
              <Fragment key={mark?.block ?? -1}>
                {mark && mark.block === coming && mark.block !== opens && (
                  <ComingBlock article={article.id} />
                )}
                {mark && (
                  <BlockGrip
                    start={mark.block}
                    isAlone={marks.length === 1}
                    isFirst={mark.block === marks[0].block}
                  />
                )}
                <MarkedText text={own} start={mark?.at ?? from} marks={found} />
              </Fragment>
            ))}
            {shown < to && '…'}
          </>
        )}
      </p>
    </>
  )
}
