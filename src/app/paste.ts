import { useEffect } from 'react'

/** Takes a paste anywhere on the screen, outside text fields, as the text of a page. */
export function usePasteAnywhere(
  enabled: boolean,
  onPaste: (transfer: DataTransfer) => void,
): void {
  useEffect(() => {
    if (!enabled) return
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea, [contenteditable="true"]') || !event.clipboardData)
        return
      event.preventDefault()
      onPaste(event.clipboardData)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [enabled, onPaste])
}
