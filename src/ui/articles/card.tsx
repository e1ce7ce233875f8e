import { memo, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import {
  type Article,
  type ArticleText,
  annotate,
  approve,
  articleById,
  articleText,
  DOUBTFUL_BELOW,
  type Doubt,
  type Page,
  type Part,
  type Review,
  type SuppliedField,
  unapprove,
} from '../../document'
import { isHead } from '../../engine'
import { goToRow, groupOf } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { useFlight, useGrab } from '../flight/flight'
import { MakesRoom } from '../flight/makes-room'
import { letterOf, tintOf } from '../palette'
import { GrowField } from '../parts/grow-field'
import { useHover, useSetHover } from '../parts/hover'
import { actionTip, tip } from '../parts/tip'
import { useWords } from '../words'
import { Body } from './body'
import { CardMenus } from './card-menus'
import { ComingPart, useLanding } from './coming'
import { CompareButton } from './compare-button'
import { DoubtNote } from './doubt-note'
import { lineSpans } from './line-spans'
import { PartField } from './part-field'

interface CardProps {
  readonly page: Page
  readonly ignored: Review['ignored']
  readonly article: Article
  readonly text: ArticleText
  readonly doubts: readonly Doubt[]
  /** How sure the engine is of it, from 0 to 1. */
  readonly confidence: number
  /** How many corrections it shows. */
  readonly corrections: number
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

interface CardHeaderProps
  extends Pick<CardProps, 'page' | 'article' | 'confidence' | 'corrections'> {
  readonly missing: readonly SuppliedField[]
  readonly onAdd: (part: SuppliedField | 'note') => void
}

function CardHeader(props: CardHeaderProps) {
  const { page, article, confidence, corrections, missing, onAdd } = props
  const words = useWords()
  const desk = useDesk()
  const grab = useGrab()
  const { id, blocks, status } = article
  const letter = letterOf(id)
  const percent = Math.round(confidence * 100)
  const approved = status === 'approved'
  const { heads, body, areParted } = lineSpans(page, blocks)

  const grabHeads = (event: PointerEvent) => {
    const { open } = desk.state
    if (!open) return
    const head = blocks.find(({ cut }) => isHead(cut.role)) ?? blocks[0]
    const group = groupOf(page, open.review, head)
    grab(event, { from: group[0].start, to: group[group.length - 1].end })
  }

  return (
    <header className="@container mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
      <span
        className={`chip cursor-grab touch-none select-none ${tintOf(id)}`}
        {...tip(words.giveHeadline)}
        onPointerDown={grabHeads}
      >
        {letter}
      </span>
      {status === 'proposed' && (
        <span
          className={`font-mono text-[11.5px] ${percent < DOUBTFUL_BELOW * 100 ? 'text-doubt' : 'text-good'}`}
          {...tip(words.sureTitle(percent))}
        >
          {words.sure(percent)}
        </span>
      )}
      {status === 'edited' && (
        <span className="text-[11.5px] text-soft">{words.statuses.edited}</span>
      )}
      <CompareButton article={id} count={corrections} />
      <span className="flex min-w-0 flex-1 gap-x-2 text-[11.5px] text-faint @max-[400px]:order-last @max-[400px]:basis-full">
        {body && (
          <button
            type="button"
            className="truncate hover:underline"
            {...tip(words.goToBody, 'J')}
            onClick={() => goToRow(desk, body.at)}
          >
            {words.bodyLines(body.first, body.last)}
          </button>
        )}
        {heads && (
          <button
            type="button"
            className={body && areParted ? 'tie px-1.5' : 'truncate hover:underline'}
            {...tip(words.goToHead, 'J')}
            onClick={() => goToRow(desk, heads.at)}
          >
            {words.headLines(heads.first, heads.last)}
            {body && areParted ? (heads.at > body.at ? ' ↓' : ' ↑') : ''}
          </button>
        )}
      </span>
      <span className="hidden flex-1 @max-[400px]:block" />
      <CardMenus article={article} missing={missing} onAdd={onAdd} />
      <button
        type="button"
        className={`button ${approved ? 'border-good! text-good!' : ''}`}
        aria-pressed={approved}
        {...actionTip(words, 'article.approve')}
        onClick={() =>
          desk.dispatch((page, review) =>
            (approved ? unapprove : approve)(page, review, { articles: [id] }),
          )
        }
      >
        ✓ {approved ? words.approved : words.approve}
      </button>
    </header>
  )
}
