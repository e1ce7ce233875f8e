import {
  createContext,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useContext,
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

interface Flight {
  readonly label: string
  readonly x: number
  readonly y: number
}

/** Dragging a block from the source, or a headline from its tray, onto a card. Esc gives up. */
export function BlockDragArea({ children }: { children: ReactNode }) {
  const desk = useDesk()
  const words = useWords()
  const hold = usePointerGesture()
  const [flight, setFlight] = useState<Flight | null>(null)
  const [target, setTarget] = useState<string | null>(null)

  const grab = useCallback<Grab>(
    (event, stretch, label) => {
      const { open } = desk.state
      const stop = () => {
        setFlight(null)
        setTarget(null)
      }
      hold(event, {
        holds: 'block',
        threshold: THRESHOLD,
        isGone: () => desk.state.open !== open,
        onFrame: ({ x, y }, elapsed) => {
          scrollCards(x, y, elapsed)
          setTarget(dropAt(x, y))
          setFlight({ label, x, y })
        },
        onDrop: ({ x, y }) => {
          stop()
          const place = dropAt(x, y)
          if (place === null) return
          const article = place === OWN_ARTICLE ? null : place
          const result = desk.dispatch((page, review, newArticle) =>
            attach(page, review, { ...stretch, article, newArticle }),
          )
          if (!result.ok || article === null) return
          desk.takeArticle(article)
          desk.focus('card', 0, article)
        },
        onGiveUp: stop,
      })
    },
    [desk, hold],
  )

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

/** The cards scroll when a block is held at their upper or lower edge. */
function scrollCards(x: number, y: number, elapsed: number) {
  const pane = document.elementFromPoint(x, y)?.closest('[data-pane="articles"]')
  const cards = pane?.querySelector<HTMLElement>('[data-cards]')
  if (cards) scrollAtEdge(cards, y, elapsed)
}

function dropAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')
  return place?.dataset.drop ?? null
}
