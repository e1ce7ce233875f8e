import { type PointerEvent, useCallback, useRef, useState } from 'react'
import { carryBoundary, moveBoundaryTo, takeBoundaryAway } from '../../session'
import { useDesk } from '../desk-context'
import { type Held, usePointerGesture } from '../parts/pointer-gesture'

/**
 * Where a boundary comes to stand for what is held here: a raw offset, or null to take it away. Asked once a
 * frame, `elapsed` milliseconds after the last time, so that it may scroll as well.
 */
export type Aim = (held: Held, elapsed: number, from: number) => number | null

/** What is held follows the hand in each frame; after one that shows the page anew the cards have so many for themselves. */
const RESTS = 2

/**
 * Dragging a boundary: all panes show what would become of the page, and Esc gives up. Returns what a handle
 * calls when it is grabbed, and whether one is in the air.
 */
export function useBoundaryDrag(aim: Aim) {
  const desk = useDesk()
  const hold = usePointerGesture()
  const latest = useRef(aim)
  latest.current = aim
  const [isCarrying, setCarrying] = useState(false)

  const grab = useCallback(
    (event: PointerEvent, from: number) => {
      /** The desk takes from the air what is not there any more. */
      const isGone = () => desk.state.drag?.from !== from
      const carry = (held: Held, elapsed: number) =>
        carryBoundary(desk, from, latest.current(held, elapsed, from))
      /** Frames until the page is shown anew. */
      let rests = 0
      const letGo = () => {
        desk.preview(null)
        setCarrying(false)
      }
      const isHeld = hold(event, {
        holds: 'boundary',
        isGone,
        onFrame(held, elapsed) {
          const to = latest.current(held, elapsed, from)
          if (rests > 0) rests--
          else if (carryBoundary(desk, from, to)) rests = RESTS
        },
        onDrop: (held) => {
          carry(held, 0)
          const to = desk.state.drag ? desk.state.drag.to : from
          letGo()
          if (to === from) return desk.focus('boundary', from)
          if (to === null) return takeBoundaryAway(desk, from)
          moveBoundaryTo(desk, from, to)
        },
        onGiveUp: () => {
          const stood = !isGone()
          letGo()
          if (stood) desk.focus('boundary', from)
        },
      })
      if (!isHeld) return
      event.preventDefault()
      setCarrying(true)
      desk.preview(null, { from, to: from })
    },
    [desk, hold],
  )
  return { grab, isCarrying }
}
