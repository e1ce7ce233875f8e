import { memo, useLayoutEffect, useRef, useState } from 'react'
import {
  type ArticleText,
  annotate,
  articleById,
  articleText,
  type Doubt,
  type Part,
  type Review,
  type SuppliedField,
} from '../../document'
import { useDesk, useDeskState } from '../desk-context'
import { useFlight } from '../flight/flight'
import { MakesRoom } from '../flight/makes-room'
import { letterOf } from '../palette'
import { GrowField } from '../parts/grow-field'
import { useHover, useSetHover } from '../parts/hover'
import { useWords } from '../words'
import { Body } from './body'
import { CardHeader, type CardHeaderProps } from './card-header'
import { ComingPart, useLanding } from './coming'
import { DoubtNote } from './doubt-note'
import { PartField } from './part-field'

interface CardProps
  extends Pick<CardHeaderProps, 'page' | 'article' | 'confidence' | 'corrections'> {
  readonly ignored: Review['ignored']
  readonly text: ArticleText
  readonly doubts: readonly Doubt[]
}

const OPTIONAL_HEADS: readonly SuppliedField[] = ['kicker', 'deck', 'byline']

/**
 * One article, set as a paper would set it, each field corrected where it stands. It is drawn again when something of
 * the article is another, not whenever the page is.
 */
export const Card = memo(function Card(props: CardProps) {
  const { page, ignored, article, text, doubts, confidence, corrections } = props
  const words = useWords()
  const desk = useDesk()
  const setHover = useSetHover()
  const current = useDeskState((state) => state.article === article.id)
  const hovered = useHover((hover) => hover.article === article.id)
  const landing = useLanding(article.id)
  const height = useFlight((flight) => (landing ? flight.height : undefined))
  const next = landing && articleById(page, landing.review, article.id)
  const coming = landing && next && articleText(page, landing.review, next)
  const [fresh, setFresh] = useState<SuppliedField | 'note' | null>(null)
  const element = useRef<HTMLElement>(null)
  const letter = letterOf(article.id)
  const headline = text.headline.text || article.fields.headline || words.untitledArticle
  useCardFocus(element, article.id)

  const shows = (part: SuppliedField) =>
    text[part].runs.length > 0 || article.fields[part] !== undefined || fresh === part
  const changes = (part: Part) => coming && coming[part].text !== text[part].text
  const own = (part: SuppliedField | 'caption' | 'jump') => (
    <PartField
      key={part}
      page={page}
      ignored={ignored}
      article={article}
      text={text}
      part={part}
      fresh={fresh === part}
      onLeave={() => setFresh(null)}
    />
  )
  const field = (part: SuppliedField) =>
    landing && coming && changes(part) ? (
      <ComingPart key={part} part={part} flow={coming[part]} landing={landing} />
    ) : (
      (part === 'headline' || shows(part)) && own(part)
    )

  return (
    <article
      ref={element}
      aria-label={words.cardName(letter, headline.replaceAll('\n', ' '))}
      className="card"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked and approved from the keyboard
      tabIndex={0}
      data-place="card"
      data-card={article.id}
      data-drop={article.id}
      data-current={current ? '' : undefined}
      data-hover={hovered ? '' : undefined}
      data-target={landing ? '' : undefined}
      style={{ minHeight: height }}
      onFocus={() => desk.holdArticle(article.id)}
      onPointerEnter={(event) => setHover(event, article.id)}
      onPointerLeave={(event) => setHover(event, null)}
    >
      <CardHeader
        page={page}
        article={article}
        confidence={confidence}
        corrections={corrections}
        missing={OPTIONAL_HEADS.filter((part) => !shows(part))}
        onAdd={setFresh}
      />
      {doubts.map((doubt) => (
        <DoubtNote key={doubt.at} doubt={doubt} />
      ))}
      {field('kicker')}
      {field('headline')}
      {landing && <MakesRoom landing={landing} />}
      {field('deck')}
      {field('byline')}
      <Body article={article} text={text} />
      {text.caption.runs.length > 0 && (
        <div className="mt-1.5 border-l-2 border-rule pl-2.5 text-[12.5px] text-soft">
          {own('caption')}
        </div>
      )}
      {text.jump.runs.length > 0 && (
        <div className="mt-1 text-[12.5px] text-soft">{own('jump')}</div>
      )}
      {(article.fields.note !== undefined || fresh === 'note') && (
        <div className="mt-2 rounded-md bg-sel px-2.5 py-1 text-[12.5px]">
          <GrowField
            value={article.fields.note ?? ''}
            label={words.note}
            className=""
            placeholder={words.notePlaceholder}
            enter="commits"
            autoFocusAt={fresh === 'note' ? 0 : undefined}
            onLeave={() => setFresh(null)}
            onCommit={(note) =>
              desk.takeText((page, review) => annotate(page, review, { article: article.id, note }))
            }
          />
        </div>
      )}
    </article>
  )
})

/** Takes the keyboard to the card, or to one of its blocks as long as that has a grip, when the desk asks for it. */
function useCardFocus(element: React.RefObject<HTMLElement | null>, id: string) {
  const desk = useDesk()
  const focus = useDeskState((state) => state.focus)
  useLayoutEffect(() => {
    if (focus?.article !== id || (focus.target !== 'card' && focus.target !== 'block')) return
    desk.focusTaken(focus)
    const grip =
      focus.target === 'block' &&
      element.current?.querySelector<HTMLElement>(`button[data-block="${focus.at}"]`)
    const place = grip || element.current
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'nearest' })
  }, [desk, focus, id, element])
}
