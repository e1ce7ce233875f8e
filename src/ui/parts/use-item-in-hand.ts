import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { plainKey } from '../../session'
import type { ItemListHandle } from './item-list'

export interface ItemKey {
  readonly key: string
  readonly shift: boolean
  /** The keyboard is on an item itself, not on a button of it. */
  readonly isOnItem: boolean
}

export type ItemInHand = ReturnType<typeof useItemInHand>

/**
 * The item of a list that is in hand: it has the keyboard, and when it goes the one in its place has it; with the last
 * one gone, the button that closes the list. `count` says how many there are by now.
 */
export function useItemInHand(count: () => number) {
  const [current, setCurrent] = useState(0)
  const list = useRef<ItemListHandle>(null)
  const close = useRef<HTMLButtonElement>(null)
  /** Holds the keyboard while the item that is to have it is being drawn: no key goes amiss. */
  const holder = useRef<HTMLDivElement>(null)

  const step = useRef(0)
  useEffect(() => () => clearTimeout(step.current), [])

  const focusNow = (index: number) => {
    if (!list.current?.focus(index)) close.current?.focus()
  }
  const focusOn = (index: number) => {
    const next = Math.max(0, Math.min(index, count() - 1))
    // Or else the item of the step before might take the keyboard late, and the next step go on from there.
    list.current?.giveUp()
    setCurrent(next)
    holder.current?.focus()
    // After the panes behind have had their say, and with what is on the screen by then. Of quick steps the last counts.
    clearTimeout(step.current)
    step.current = window.setTimeout(() => focusNow(next))
  }
  useLayoutEffect(() => {
    holder.current?.focus()
    focusNow(0)
  }, [])

  /**
   * The keys of a list: ↑ and ↓ for the items, Mod+Z for `undo`, and what `actOf` has for a key in lower case. What
   * has nothing is left to the button that has the focus.
   */
  const onKeys =
    (undo: (() => void) | null, actOf: (press: ItemKey) => (() => void) | null) =>
    (event: KeyboardEvent) => {
      const { activeElement } = document
      const isHeld = activeElement === holder.current
      const press: ItemKey = {
        key: plainKey(event).toLowerCase(),
        shift: event.shiftKey,
        isOnItem: isHeld || (activeElement?.matches('[data-item]') ?? false),
      }
      const isInItem = isHeld || activeElement?.closest('[data-item]') != null
      const by = { arrowdown: 1, arrowup: -1 }[press.key]
      let act: (() => void) | null
      if (event.altKey) act = null
      else if (event.ctrlKey || event.metaKey)
        act = press.key === 'z' && !press.shift && undo ? undo : null
      else if (by) act = isInItem ? () => focusOn(current + by) : null
      else act = actOf(press)
      if (!act) return
      event.preventDefault()
      act()
    }
  return { current, setCurrent, focusOn, onKeys, list, close, holder }
}
