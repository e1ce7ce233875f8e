import { useEffect } from 'react'
import { plainKey } from '../../session'

/**
 * While a menu is on its way to the screen, the first letter that is typed for it waits, and is typed again in the menu
 * as soon as that has the keyboard: who knows that R is followed by F does not look before pressing it.
 */
export function useEarlyKey(isOpening: boolean): void {
  useEffect(() => {
    if (!isOpening) return
    let early: string | null = null
    const hold = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey } = event
      const key = plainKey(event)
      if (isInMenu(document.activeElement) || ctrlKey || metaKey || altKey || key.length !== 1)
        return
      event.preventDefault()
      event.stopPropagation()
      early ??= key
    }
    const release = ({ target }: FocusEvent) => {
      if (early === null || !isInMenu(target)) return
      const typed = new KeyboardEvent('keydown', { key: early, bubbles: true, cancelable: true })
      early = null
      target.dispatchEvent(typed)
    }
    window.addEventListener('keydown', hold, true)
    document.addEventListener('focusin', release)
    return () => {
      window.removeEventListener('keydown', hold, true)
      document.removeEventListener('focusin', release)
    }
  }, [isOpening])
}

const isInMenu = (target: EventTarget | null): target is Element =>
  target instanceof Element && target.closest('[role=menu]') !== null
