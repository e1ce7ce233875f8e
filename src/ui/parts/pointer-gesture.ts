import { useEffect, useRef } from 'react'

interface PointerGesture {
  /** The pointer that holds something now; null between gestures. */
  readonly pointer: () => number | null
  readonly onMove: (event: PointerEvent) => void
  /** The pointer let go: `kept` unless the system took it away. */
  readonly onRelease: (event: PointerEvent, kept: boolean) => void
  /** Esc was pressed while something was held. */
  readonly onGiveUp: () => void
}

/** Follows one pointer over the whole window: what it holds may be drawn anew under it at every move. */
export function usePointerGesture(gesture: PointerGesture): void {
  const latest = useRef(gesture)
  latest.current = gesture
  useEffect(() => {
    const move = (event: PointerEvent) => {
      if (event.pointerId === latest.current.pointer()) latest.current.onMove(event)
    }
    const release = (event: PointerEvent) => {
      if (event.pointerId === latest.current.pointer())
        latest.current.onRelease(event, event.type === 'pointerup')
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || latest.current.pointer() === null) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.onGiveUp()
    }
    // What is held is carried, not the text under it: a selection would be dragged off next time.
    const select = (event: Event) => {
      if (latest.current.pointer() !== null) event.preventDefault()
    }
    window.addEventListener('selectstart', select)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    window.addEventListener('keydown', key, true)
    return () => {
      window.removeEventListener('selectstart', select)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
      window.removeEventListener('keydown', key, true)
    }
  }, [])
}
