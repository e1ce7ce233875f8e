import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react'
import { rollPaneUnder } from './under-pointer'

/** A pointer that holds something: where it is, in pixels of the window. */
export interface Held {
  readonly x: number
  readonly y: number
  /** Alt is down: nothing attracts what is held. */
  readonly alt: boolean
}

interface Gesture {
  /** What is held: the pointer looks accordingly. */
  readonly holds: 'boundary' | 'block'
  /** Once a frame for as long as the pointer holds, moved or not; `elapsed` milliseconds after the last time. */
  readonly onFrame: (held: Held, elapsed: number) => void
  readonly onDrop: (held: Held) => void
  /** Esc, another window, or the system that takes the pointer away. */
  readonly onGiveUp: () => void
  /** What was grabbed is not there any more: the page was changed or closed meanwhile. */
  readonly isGone: () => boolean
  /** Pixels that the pointer must go before it holds anything; until then it is a press like any other. */
  readonly threshold?: number
}

/** Whoever drags now: one pointer at a time, whatever else touches the screen. */
let current: Hold | null = null

/**
 * Returns what a handle calls on pointer down: true when the press begins a gesture. The pointer is followed over the
 * whole window, since what it holds may be drawn anew at every move. The gesture is given up when the component goes.
 */
export function usePointerGesture(): (event: ReactPointerEvent, gesture: Gesture) => boolean {
  const own = useRef<Hold | null>(null)
  useEffect(() => () => own.current?.giveUp(), [])
  return useCallback((event, gesture) => {
    if (event.button !== 0 || !event.isPrimary || current) return false
    own.current = new Hold(event.nativeEvent, gesture)
    return true
  }, [])
}

/** One pointer from the press to the drop. */
class Hold {
  private held: Held
  private isHeld = false
  private frame = 0
  private last = performance.now()
  private readonly listening = new AbortController()
  private readonly pointer: number

  constructor(
    private readonly pressed: PointerEvent,
    private readonly gesture: Gesture,
  ) {
    current = this
    this.pointer = pressed.pointerId
    this.held = { x: pressed.clientX, y: pressed.clientY, alt: pressed.altKey }
    const { signal } = this.listening
    const late = { signal }
    const early = { signal, capture: true }
    window.addEventListener('pointermove', (event) => this.move(event), late)
    window.addEventListener('pointerup', (event) => this.release(event), late)
    window.addEventListener('pointercancel', (event) => this.release(event), late)
    window.addEventListener('blur', () => this.giveUp(), late)
    window.addEventListener('keydown', (event) => this.key(event), early)
    window.addEventListener('keyup', (event) => this.key(event), early)
    window.addEventListener('wheel', (event) => this.isHeld && rollPaneUnder(event), late)
    for (const type of ['pointerdown', 'click'] as const)
      window.addEventListener(type, (event) => this.keepOut(event), early)
    // What is held is carried, not the text under it: a selection would be dragged off next time.
    for (const type of ['selectstart', 'contextmenu', 'dragstart'])
      window.addEventListener(type, (event) => event.preventDefault(), late)
    if (!gesture.threshold) this.take()
  }

  giveUp(): void {
    if (this.listening.signal.aborted) return
    this.end()
    if (this.isHeld) this.gesture.onGiveUp()
  }

  private move(event: PointerEvent) {
    if (event.pointerId !== this.pointer) return
    // The button was let go where the window does not hear of it.
    if (event.pointerType === 'mouse' && event.buttons === 0) return this.giveUp()
    this.held = { x: event.clientX, y: event.clientY, alt: event.altKey }
    const { clientX, clientY } = this.pressed
    const gone = Math.hypot(event.clientX - clientX, event.clientY - clientY)
    if (!this.isHeld && gone >= (this.gesture.threshold ?? 0)) this.take()
  }

  private take() {
    this.isHeld = true
    // Captured by what stays on the screen: a touch would be lost with the element that it began on.
    document.documentElement.setPointerCapture(this.pointer)
    document.documentElement.dataset.held = this.gesture.holds
    this.frame = requestAnimationFrame(this.follow)
  }

  private readonly follow = (now: number) => {
    if (this.gesture.isGone()) return this.giveUp()
    this.gesture.onFrame(this.held, Math.max(0, now - this.last))
    this.last = now
    if (!this.listening.signal.aborted) this.frame = requestAnimationFrame(this.follow)
  }

  private release(event: PointerEvent) {
    if (event.pointerId !== this.pointer) return
    if (event.type === 'pointercancel' || (this.isHeld && this.gesture.isGone()))
      return this.giveUp()
    this.held = { x: event.clientX, y: event.clientY, alt: event.altKey }
    this.end()
    if (!this.isHeld) return
    swallowClick()
    this.gesture.onDrop(this.held)
  }

  /** While something is held the keyboard does nothing but give it up, or keep it from being attracted. */
  private key(event: KeyboardEvent) {
    if (!this.isHeld) return
    event.stopPropagation()
    if (event.key === 'Alt') this.held = { ...this.held, alt: event.type === 'keydown' }
    else if (event.key !== 'Escape') return
    // Alt alone would open the browser's menu.
    event.preventDefault()
    if (event.key === 'Escape' && event.type === 'keydown') this.giveUp()
  }

  /** Other fingers press nothing meanwhile. */
  private keepOut(event: MouseEvent) {
    if (!this.isHeld) return
    event.preventDefault()
    event.stopPropagation()
  }

  private end() {
    this.listening.abort()
    cancelAnimationFrame(this.frame)
    delete document.documentElement.dataset.held
    if (current === this) current = null
  }
}

/** A drop on what was grabbed is no click on it. */
function swallowClick() {
  const done = new AbortController()
  window.addEventListener(
    'click',
    (event) => {
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true, signal: done.signal },
  )
  setTimeout(() => done.abort())
}
