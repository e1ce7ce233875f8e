import { type ReactNode, type Ref, useCallback, useMemo, useRef } from 'react'
import { done, type Stretch } from '../../document'
import {
  type Drop,
  type Landing,
  landingOf,
  nameOf,
  ownerOfStretch,
  partOfStretch,
} from '../../session'
import { useDesk } from '../desk-context'
import { letterOf } from '../palette'
import { scrollAtEdge } from '../parts/edge-scroll'
import { type Held, usePointerGesture } from '../parts/pointer-gesture'
import { elementUnder } from '../parts/under-pointer'
import { useWords, type Words } from '../words'
import { DropFinder } from './drop-finder'
import { createFlight, FlightContext, GrabContext, ON_THE_GROUND, useFlight } from './flight'
import { MakesRoom } from './makes-room'

/** A press becomes a drag once the pointer has gone this far (pixels). */
const THRESHOLD = 6
/** Milliseconds after which a card that something hangs over unfolds its body. */
const OPENS_AFTER = 700

/**
 * Dragging a block, from the source, a card or a tray, onto a card, to another place in its own, or to where it is an
 * article of its own. All panes show what would become of the page. Esc gives up.
 */
export function BlockDragArea({ children }: { children: ReactNode }) {
  const desk = useDesk()
  const hold = usePointerGesture()
  const flight = useMemo(createFlight, [])
  const ghost = useRef<HTMLDivElement>(null)

  const grab = useCallback(
    (event: Parameters<typeof hold>[0], stretch: Stretch) => {
      const { open: first } = desk.state
      if (!first) return
      let open = first
      let part = partOfStretch(open, stretch)
      const finderNow = () => new DropFinder(stretch, part, ownerOfStretch(open, stretch))
      let finder = finderNow()
      const hang = createHang()
      let shown = ''
      /** The page may be changed, here or in another tab, under what is held. */
      const keepUp = () => {
        const { open: now } = desk.state
        if (!now || now === open) return
        open = now
        part = partOfStretch(open, stretch)
        finder = finderNow()
        shown = 'as it was'
      }
      const show = (drop: Drop | null) => {
        const key = drop ? `${drop.article} ${drop.before}` : ''
        if (key === shown) return
        shown = key
        const landing = drop && landingOf(open, drop)
        flight.setState({ landing, height: finder.over.height })
        desk.preview(landing && (() => done(landing.transaction)))
      }
      const look = ({ x, y }: Held, elapsed: number) => {
        keepUp()
        const place = finder.find(x, y)
        show(place && { ...stretch, ...place })
        const { article } = finder.over
        if (part !== 'body' || !article || hang(article, elapsed) < OPENS_AFTER) return
        if (flight.getState().opened === article) return
        show(null)
        flight.setState({ opened: article })
        finder.forget()
      }
      const stop = () => {
        flight.setState(ON_THE_GROUND)
        desk.preview(null)
      }
      hold(event, {
        holds: 'block',
        threshold: THRESHOLD,
        isGone: () => desk.state.open?.page !== first.page,
        onFrame: (held, elapsed) => {
          if (!flight.getState().stretch) flight.setState({ stretch })
          scrollCards(held, elapsed)
          look(held, elapsed)
          if (ghost.current) fly(ghost.current, held)
        },
        onDrop: (held) => {
          look(held, 0)
          // A card that is new under the pointer was measured only now.
          look(held, 0)
          const { landing } = flight.getState()
          stop()
          if (!landing) return
          if (!desk.dispatch(() => done(landing.transaction)).ok) return
          desk.takeArticle(landing.article)
          desk.focus('card', 0, landing.article)
        },
        onGiveUp: stop,
      })
    },
    [desk, flight, hold],
  )

  return (
    <GrabContext value={grab}>
      <FlightContext value={flight}>
        {children}
        <Ghost ref={ghost} />
      </FlightContext>
    </GrabContext>
  )
}

/** What is in the air, beside the pointer, and what letting go would do with it. */
function Ghost({ ref }: { ref: Ref<HTMLDivElement> }) {
  const words = useWords()
  const desk = useDesk()
  const stretch = useFlight((flight) => flight.stretch)
  const landing = useFlight((flight) => flight.landing)
  const { open } = desk.state
  if (!stretch || !open) return null
  return (
    <div ref={ref} className="ghost" aria-hidden>
      <div className="truncate">{nameOf(open, stretch)}</div>
      {landing && (
        <div className="font-sans text-xs font-normal text-soft">
          <div>{landingText(words, landing)}</div>
          <MakesRoom landing={landing} />
        </div>
      )}
    </div>
  )
}

/** Pixels between the pointer and what is in the air, and between that and the window's edges. */
const ASIDE = 14
const EDGE = 8

/** Puts what is in the air beside the pointer, inside the window. */
function fly(ghost: HTMLElement, { x, y }: Held) {
  const left = Math.min(x + ASIDE, window.innerWidth - ghost.offsetWidth - EDGE)
  const top = Math.min(y + ASIDE, window.innerHeight - ghost.offsetHeight - EDGE)
  ghost.style.transform = `translate(${left}px, ${top}px)`
}

function landingText(words: Words, { isNew, article, transaction }: Landing): string {
  if (isNew) return words.dropOwn
  return transaction.gesture === 'reorderBlock'
    ? words.dropInOrder
    : words.dropOnCard(letterOf(article))
}

/** Counts the milliseconds for which something hangs over the same card. */
function createHang() {
  let over: string | null = null
  let hung = 0
  return (article: string, elapsed: number): number => {
    hung = article === over ? hung + elapsed : 0
    over = article
    return hung
  }
}

/** The cards scroll when a block is held at their upper or lower edge. */
function scrollCards({ x, y }: Held, elapsed: number) {
  const pane = elementUnder(x, y)?.closest('[data-pane="articles"]')
  const cards = pane?.querySelector<HTMLElement>('[data-cards]')
  if (cards) scrollAtEdge(cards, cards.getBoundingClientRect(), y, elapsed)
}
