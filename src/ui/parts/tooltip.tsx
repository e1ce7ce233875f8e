import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/** Milliseconds until a tip comes; where another one has just been it comes at once. */
const DELAY = 500
/** Milliseconds for which a tip stays when the pointer leaves, so that it can be gone to, and others come at once. */
const LINGER = 250

/** Keys held to make a chord close no tip. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta']

interface Shown {
  readonly anchor: HTMLElement
  readonly text: string
  readonly key: string | undefined
}

/**
 * The tips of all elements that carry one (`tip`): rows are too many for a component each. A tip comes when its element
 * is pointed at or gets the keyboard, stays while the pointer is on it, and goes with Esc or any other key, with a
 * press, and when something scrolls. The key that closes it does what it does besides.
 */
export function Tooltips() {
  const [shown, setShown] = useState<Shown | null>(null)
  const tooltip = useRef<HTMLDivElement>(null)
  const id = useId()
  useTips(setShown, tooltip)

  // The tip is what a screen reader says of the element, unless that is its name already.
  useEffect(() => {
    if (!shown || nameOf(shown.anchor) === shown.text) return
    const { anchor } = shown
    const before = anchor.getAttribute('aria-describedby')
    anchor.setAttribute('aria-describedby', [before, id].filter(Boolean).join(' '))
    return () => {
      if (before === null) anchor.removeAttribute('aria-describedby')
      else anchor.setAttribute('aria-describedby', before)
    }
  }, [shown, id])

  useLayoutEffect(() => {
    if (!shown || !tooltip.current) return
    return place(shown.anchor, tooltip.current)
  }, [shown])

  if (!shown) return null
  return createPortal(
    <div ref={tooltip} id={id} role="tooltip" className="tooltip">
      {shown.text}
      {shown.key && <kbd className="key">{shown.key}</kbd>}
    </div>,
    document.body,
  )
}

const nameOf = (element: HTMLElement) =>
  element.getAttribute('aria-label') ?? element.textContent?.trim()

const carrierOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null

/** Puts a tip beside its element, wherever there is room. Returns how to give up. */
function place(anchor: HTMLElement, tooltip: HTMLElement): () => void {
  let wanted = true
  void import('@floating-ui/dom').then(async ({ computePosition, flip, offset, shift }) => {
    const middleware = [offset(6), flip(), shift({ padding: 8 })]
    const { x, y } = await computePosition(anchor, tooltip, {
      strategy: 'fixed',
      placement: 'bottom',
      middleware,
    })
    if (!wanted) return
    tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    tooltip.style.visibility = 'visible'
  })
  return () => {
    wanted = false
  }
}

function useTips(
  show: (shown: Shown | null) => void,
  tooltip: React.RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let timer = 0
    let anchor: HTMLElement | null = null
    let lastShown = 0
    const isOpen = () => tooltip.current !== null
    const open = (element: HTMLElement) => {
      const text = element.dataset.tip
      if (!text || !element.isConnected) return
      show({ anchor: element, text, key: element.dataset.tipKey })
    }
    const wait = (element: HTMLElement) => {
      clearTimeout(timer)
      if (anchor === element && isOpen()) return
      anchor = element
      const soon = isOpen() || performance.now() - lastShown < LINGER
      timer = window.setTimeout(() => open(element), soon ? 0 : DELAY)
    }
    const close = () => {
      clearTimeout(timer)
      if (isOpen()) lastShown = performance.now()
      anchor = null
      show(null)
    }
    const leave = () => {
      clearTimeout(timer)
      timer = window.setTimeout(close, LINGER)
    }
    const onPointerOver = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      if (tooltip.current?.contains(event.target as Node)) return clearTimeout(timer)
      const element = carrierOf(event.target)
      if (element) wait(element)
      else if (anchor && !anchor.matches(':focus-visible')) leave()
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      const element = carrierOf(target)
      if (element === target && element?.matches(':focus-visible')) wait(element)
      else close()
    }
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (!MODIFIERS.includes(key)) close()
    }
    document.addEventListener('pointerover', onPointerOver)
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', close)
    document.addEventListener('scroll', close, { capture: true, passive: true })
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onPointerOver)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', close)
      document.removeEventListener('scroll', close, { capture: true })
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [show, tooltip])
}
