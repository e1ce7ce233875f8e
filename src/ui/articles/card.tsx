import { memo, useLayoutEffect, useRef } from 'react'
import { useDesk, useDeskState } from '../desk-context'
import { useFlight } from '../flight/flight'
import { letterOf } from '../palette'
import { useHover, useSetHover } from '../parts/hover'
import { useWords } from '../words'
import { CardText, type CardTextProps } from './card-text'
import { useLanding } from './coming'

/**
 * One article's card: whether it is in hand, under the pointer, or what is in the air would land on it. What it says is
 * drawn again when something of the article is another, not whenever the page is, or the card is gone to.
 */
export const Card = memo(function Card(props: Omit<CardTextProps, 'landing'>) {
  const { article, text } = props
  const words = useWords()
  const desk = useDesk()
  const setHover = useSetHover()
  const current = useDeskState((state) => state.article === article.id)
  const hovered = useHover((hover) => hover.article === article.id)
  const landing = useLanding(article.id)
  const height = useFlight((flight) => (landing ? flight.height : undefined))
  const element = useRef<HTMLElement>(null)
  const headline = text.headline.text || article.fields.headline || words.untitledArticle
  useCardFocus(element, article.id)

  return (
    <article
      ref={element}
      aria-label={words.cardName(letterOf(article.id), headline.replaceAll('\n', ' '))}
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
      <CardText {...props} landing={landing} />
    </article>
  )
})

/** Takes the keyboard to the card, or to one of its blocks as long as that has a grip, when the desk asks for it. */
function useCardFocus(element: React.RefObject<HTMLElement | null>, id: string) {
  const desk = useDesk()
  const focus = useDeskState(({ focus: asked }) =>
    asked?.article === id && (asked.target === 'card' || asked.target === 'block') ? asked : null,
  )
  useLayoutEffect(() => {
    if (!focus) return
    desk.focusTaken(focus)
    const grip =
      focus.target === 'block' &&
      element.current?.querySelector<HTMLElement>(`button[data-block="${focus.at}"]`)
    const place = grip || element.current
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'nearest' })
  }, [desk, focus, element])
}
