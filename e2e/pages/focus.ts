import { expect, type Locator, type Page } from '@playwright/test'

/** Where the keyboard is, and whether a person sees it there. */
export class Focus {
  constructor(readonly page: Page) {}

  /** The keyboard stands at this place, in view and marked. `after` says what was done. */
  async expectAt(place: Locator, after: string) {
    await expect(place, `after ${after} the keyboard is here`).toBeFocused()
    await expect
      .poll(
        () => place.evaluate(seen),
        `after ${after} the place of the keyboard is in view and marked`,
      )
      .toEqual({ isInView: true, isMarked: true })
  }
}

/**
 * Whether as much of an element is on the screen as a person needs, and whether it looks otherwise than without the
 * keyboard: it is held against a copy of itself and of what it stands in, which does not have it.
 */
async function seen(element: Element) {
  const ENOUGH = 40
  const isInView = await new Promise<boolean>((resolve) => {
    const observer = new IntersectionObserver(([{ intersectionRect, boundingClientRect: own }]) => {
      observer.disconnect()
      resolve(
        intersectionRect.height >= Math.min(own.height, ENOUGH) - 1 &&
          intersectionRect.width >= Math.min(own.width, ENOUGH) - 1,
      )
    })
    observer.observe(element)
  })

  const LOOK = [
    'outlineStyle',
    'outlineWidth',
    'outlineColor',
    'boxShadow',
    'backgroundColor',
    'borderTopWidth',
    'borderTopColor',
    'borderBottomColor',
  ] as const
  const lookOf = (one: Element) =>
    [null, '::before', '::after'].map((part) => {
      const style = getComputedStyle(one, part)
      const hasOutline = style.outlineStyle !== 'none' && style.outlineWidth !== '0px'
      return LOOK.filter((key) => hasOutline || !key.startsWith('outline')).map((key) => style[key])
    })
  const LEVELS = 3
  const chain = [element]
  while (
    chain.length < LEVELS &&
    chain[0].parentElement &&
    chain[0].parentElement !== document.body
  )
    chain.unshift(chain[0].parentElement)
  const [outermost] = chain
  const path = chain.slice(1).map((one) => [...(one.parentElement?.children ?? [])].indexOf(one))
  const copy = outermost.cloneNode(true) as Element
  // Or else a copy would take the choice from the radio button that it is of.
  for (const input of copy.querySelectorAll('input')) input.removeAttribute('name')
  outermost.after(copy)
  const copies = [copy]
  for (const index of path) copies.push(copies[copies.length - 1].children[index])
  const isMarked = chain.some(
    (one, i) => JSON.stringify(lookOf(one)) !== JSON.stringify(lookOf(copies[i])),
  )
  copy.remove()
  return { isInView, isMarked }
}
