import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useCallback, useRef } from 'react'
import { tip } from '../parts/tip'
import { useWords } from '../words'

interface DialogProps {
  readonly title: string
  readonly hint?: string
  readonly width: number
  /** The title is for the ear alone, and Esc and the ground beside it close it: what it holds is a field and a list. */
  readonly bare?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A modal dialog: focus stays inside, Esc closes, and focus goes back to where it came from. It begins at
 * what carries `data-first`.
 */
export function Dialog(props: DialogProps) {
  const { title, hint, width, bare, onClose, children } = props
  const words = useWords()
  const giveBack = useGiveBack()
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        {/* Not Radix's own: it would put a style sheet into the page, to keep a body from scrolling that never does. */}
        <div className="overlay" />
        <Radix.Content
          className={bare ? 'dialog dialog-top' : 'dialog'}
          style={{ width }}
          {...(hint ? {} : { 'aria-describedby': undefined })}
          onKeyDown={(event) => event.stopPropagation()}
          onOpenAutoFocus={(event) => {
            const content = event.currentTarget as HTMLElement
            const first =
              content.querySelector<HTMLElement>('[data-first] button') ??
              content.querySelector<HTMLElement>('[data-first]')
            if (!first) return
            event.preventDefault()
            first.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            giveBack()
          }}
        >
          {bare ? (
            <Radix.Title className="sr-only">{title}</Radix.Title>
          ) : (
            <div className="flex items-start">
              <Radix.Title className="dialog-title flex-1">{title}</Radix.Title>
              <Radix.Close
                className="button button-quiet mt-3 mr-3"
                aria-label={words.close}
                {...tip(words.close, 'Esc')}
              >
                ✕
              </Radix.Close>
            </div>
          )}
          {hint && (
            <Radix.Description className="px-[22px] pb-1 text-[12.5px] text-soft">
              {hint}
            </Radix.Description>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Gives the keyboard back to what had it when this was first drawn, unless something else has taken it. */
export function useGiveBack(): () => void {
  const opener = useRef(document.activeElement)
  return useCallback(() => {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    if (isLost && opener.current instanceof HTMLElement) opener.current.focus()
  }, [])
}
