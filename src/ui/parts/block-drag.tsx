import {
  createContext,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { attach, type Stretch } from '../../document'
import { useDesk } from '../desk-context'
import { letterOf } from '../palette'
import { useWords } from '../words'
import { scrollAtEdge } from './edge-scroll'
import { usePointerGesture } from './pointer-gesture'

/** A press becomes a drag once the pointer has gone this far (pixels). */
const THRESHOLD = 6

/** `data-drop` of the place where a block becomes an article of its own; cards carry their article's id. */
export const OWN_ARTICLE = 'own'

type Grab = (event: PointerEvent, stretch: Stretch, label: string) => void

const GrabContext = createContext<Grab>(() => {})
const TargetContext = createContext<{ dragging: boolean; target: string | null }>({
  dragging: false,
  target: null,
})

/** What a handle calls on pointer down to start dragging a stretch of the raw text. */
export const useGrab = () => useContext(GrabContext)

/** The place under a block that is being dragged: an article's id, `OWN_ARTICLE`, or null. */
export const useDropTarget = () => useContext(TargetContext)

interface Press {
  readonly stretch: Stretch
  readonly label: string
  readonly pointer: number
  readonly x: number
  readonly y: number
  moved: boolean
}

interface Flight {
  readonly label: string
  readonly x: number
  readonly y: number
}

/** Dragging a block from the source, or a headline from its tray, onto a card. Esc gives up. */
export function BlockDragArea({ children }: { children: ReactNode }) {
  const desk = useDesk()
  const words = useWords()
  const press = useRef<Press | null>(null)
  const [flight, setFlight] = useState<Flight | null>(null)
  const [target, setTarget] = useState<string | null>(null)

  const stop = () => {
    press.current = null
    setFlight(null)
    setTarget(null)
  }
  usePointerGesture({
    pointer: () => press.current?.pointer ?? null,
    onMove: ({ clientX: x, clientY: y }) => {
      const held = press.current
      if (!held || (!held.moved && Math.hypot(x - held.x, y - held.y) < THRESHOLD)) return
      held.moved = true
      setTarget(dropAt(x, y))
      setFlight({ label: held.label, x, y })
    },
    onRelease: (event, kept) => {
      const held = press.current
      const place = dropAt(event.clientX, event.clientY)
      stop()
      if (!held?.moved || place === null || !kept) return
      const article = place === OWN_ARTICLE ? null : place
      const result = desk.dispatch((page, review, newArticle) =>
        attach(page, review, { ...held.stretch, article, newArticle }),
      )
      if (!result.ok || article === null) return
      desk.takeArticle(article)
      desk.focus('card', 0, article)
    },
    onGiveUp: stop,
  })
  useScrollingCards(flight, (x, y) => setTarget(dropAt(x, y)))

  const grab = useCallback<Grab>((event, stretch, label) => {
    if (event.button !== 0) return
    press.current = {
      stretch,
      label,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moved: false,
    }
  }, [])

  return (
    <GrabContext value={grab}>
      <TargetContext value={{ dragging: flight !== null, target }}>
        {children}
        {flight && (
          <div className="ghost" style={{ left: flight.x + 14, top: flight.y + 10 }} aria-hidden>
            {flight.label}
            {target !== null && (
              <div className="font-sans text-xs font-normal text-soft">
                {target === OWN_ARTICLE ? words.dropOwn : words.dropOnCard(letterOf(target))}
              </div>
            )}
          </div>
        )}
      </TargetContext>
    </GrabContext>
  )
}

/** While a block is in the air, the cards scroll when it is held at their upper or lower edge. */
function useScrollingCards(flight: Flight | null, onScroll: (x: number, y: number) => void) {
  const latest = useRef({ flight, onScroll })
  latest.current = { flight, onScroll }
  const flying = flight !== null
  useEffect(() => {
    if (!flying) return
    let frame = 0
    const step = () => {
      const { flight: now, onScroll: tell } = latest.current
      const pane = now && document.elementFromPoint(now.x, now.y)?.closest('[data-pane="articles"]')
      const cards = pane?.querySelector<HTMLElement>('[data-cards]')
      if (now && cards && scrollAtEdge(cards, now.y)) tell(now.x, now.y)
      frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [flying])
}

function dropAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')
  return place?.dataset.drop ?? null
}
