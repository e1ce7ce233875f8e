import { useEffect, useMemo, useRef, useState } from 'react'
import { type Article, type ArticleText, rawRangesOf } from '../../document'
import { useDeskState } from '../desk-context'
import { usePlaceInHand } from '../find/use-marks'
import { useFlight } from '../flight/flight'
import { useWords } from '../words'
import { blockMarksOf } from './block-marks'
import { ComingBlock, useComing } from './coming'
import { ParagraphView } from './paragraph'
import { useIsCompared } from './use-comparison'
import { usePartRequest } from './use-part-request'

/** A body longer than this many characters, in more than three paragraphs, shows its ends until it is unfolded. */
const LONG_BODY = 420

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
  const marks = blockMarksOf(body)
  const ranges = useMemo(() => rawRangesOf(body, paragraphs), [body, paragraphs])
  const coming = useComing(article)
  const asked = useDeskState(({ focus }) =>
    focus?.target === 'block' && focus.article === article.id ? focus.at : null,
  )
  const isOpened = useFlight(({ opened }) => opened === article.id)
  // What hangs over the card may be let go anywhere in it, and stays to be seen.
  useEffect(() => {
    if (isOpened) setUnfolded(true)
  }, [isOpened])

  // The button that was pressed goes: what comes in its place has the keyboard then.
  const isPressed = useRef(false)
  const fold = (folds: boolean) => {
    isPressed.current = true
    setUnfolded(!folds)
  }
  const takeKeyboard = (button: HTMLButtonElement | null) => {
    if (button && isPressed.current) button.focus({ preventScroll: true })
    if (button) isPressed.current = false
  }

  usePartRequest(article.id, body, (caret) => {
    const index = paragraphs.findIndex(({ from, to }) => caret >= from && caret <= to)
    if (index >= 0) setEditing({ index, caret: caret - paragraphs[index].from })
  })

  if (paragraphs.length === 0)
    return coming === null ? (
      <div data-flow="body">
        <ComingBlock article={article.id} />
      </div>
    ) : null
  const long = paragraphs.length > 3 && body.text.length > LONG_BODY
  const folded = long && !unfolded && !isOpened
  const last = paragraphs.length - 1
  const hidden = paragraphs.slice(1, last)
  const paragraph = (index: number) => (
    <ParagraphView
      key={paragraphs[index].from}
      article={article}
      text={text}
      paragraph={paragraphs[index]}
      index={index}
      marks={marks}
      ranges={ranges[index]}
      coming={coming}
      editing={editing?.index === index ? editing.caret : null}
      onEdit={(caret) => setEditing({ index, caret })}
      onLeave={() => setEditing(null)}
    />
  )
  const ends = [paragraphs[0], paragraphs[last]]
  const isHidden =
    folded &&
    marks.some(
      ({ block, at }) => block === coming && !ends.some(({ from, to }) => at >= from && at < to),
    )
  const showsAll = !folded || (editing !== null && editing.index > 0 && editing.index < last)
  const isFoundInside = found && found.from < paragraphs[last].from && found.to > paragraphs[0].to
  const isAskedFor = asked !== null && marks.some(({ block }) => block === asked)
  if (folded && (isFoundInside || isCompared || isAskedFor)) setUnfolded(true)
  return (
    <div className="mt-1" data-flow="body">
      {showsAll ? (
        paragraphs.map((_, index) => paragraph(index))
      ) : (
        <>
          {paragraph(0)}
          {isHidden && <ComingBlock article={article.id} />}
          <button
            ref={takeKeyboard}
            type="button"
            className="my-0.5 w-full rounded border-y border-dotted border-rule py-0.5 text-center text-xs text-soft hover:bg-sel"
            aria-expanded={false}
            // What it stands for, for whoever scrolls past it.
            data-body-from={hidden[0].from}
            data-body-to={hidden[hidden.length - 1].to}
            onClick={() => fold(false)}
          >
            {words.showAll(
              hidden.length,
              hidden.reduce((sum, { from, to }) => sum + to - from, 0),
            )}
          </button>
          {paragraph(last)}
        </>
      )}
      {coming === null && <ComingBlock article={article.id} />}
      {long && unfolded && (
        <button
          ref={takeKeyboard}
          type="button"
          className="mt-1 text-xs text-soft hover:underline"
          aria-expanded={true}
          onClick={() => fold(true)}
        >
          {words.showLess}
        </button>
      )}
    </div>
  )
}
