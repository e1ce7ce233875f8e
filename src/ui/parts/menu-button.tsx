import { type ReactNode, Suspense, useRef, useState } from 'react'
import { tip } from './tip'

/** Where a menu opens, and who gets the keyboard back when it closes. */
export interface MenuPlace {
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

interface MenuButtonProps {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
  /** The menu, usually of a module that is loaded when it is first wanted. */
  readonly menu: (place: MenuPlace) => ReactNode
}

/** A button that opens a menu. The menu's own code stays out of the first load. */
export function MenuButton({ label, className, children, menu }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const open = () => setAnchor(button.current)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        {...tip(label)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          event.stopPropagation()
          open()
        }}
      >
        {children}
      </button>
      {anchor && (
        <Suspense fallback={null}>{menu({ anchor, onClose: () => setAnchor(null) })}</Suspense>
      )}
    </>
  )
}
