import { DropdownMenu } from 'radix-ui'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { MenuPlace } from './menu-button'

interface MenuProps extends MenuPlace {
  readonly label: string
  readonly align: 'start' | 'end'
  /** The id of what in it says more of it. */
  readonly describedBy?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

const CHOSEN = '[role="menuitemradio"][aria-checked="true"]'
const FIRST = '[role^="menuitem"]:not([aria-disabled="true"])'

/** A menu at an element that is already on the screen. Focus goes back there unless a choice moved it. */
export function Menu({
  anchor,
  onClose,
  label,
  align,
  describedBy,
  onKeyDown,
  children,
}: MenuProps) {
  const { left, top, width, height } = anchor.getBoundingClientRect()
  // Opened by the pointer it waits for that; opened by a key it shows at once where the arrows go on from.
  const isByKey = useRef(document.activeElement?.matches(':focus-visible') ?? false)
  const enter = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (target !== currentTarget || !isByKey.current) return
    isByKey.current = false
    const item =
      currentTarget.querySelector<HTMLElement>(CHOSEN) ??
      currentTarget.querySelector<HTMLElement>(FIRST)
    item?.focus()
  }
  return (
    <DropdownMenu.Root open onOpenChange={(open) => !open && onClose()} modal={false}>
      {/* Among the cards, which a list moves by transforms, `fixed` would not mean the window. */}
      {createPortal(
        <DropdownMenu.Trigger asChild>
          <span
            aria-hidden
            className="pointer-events-none fixed"
            style={{ left, top, width, height }}
          />
        </DropdownMenu.Trigger>,
        document.body,
      )}
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          aria-label={label}
          aria-describedby={describedBy}
          onKeyDownCapture={onKeyDown}
          onFocus={enter}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            const { activeElement } = document
            if (activeElement === null || activeElement === document.body) anchor.focus()
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  readonly onSelect: () => void
  readonly disabled?: boolean
  /** A key that does the same, for the eye. */
  readonly keyName?: string
  readonly children: ReactNode
}

/** What it does happens after the menu has closed, so that focus it moves stays where it puts it. */
export function MenuItem({ onSelect, disabled, keyName, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className="menu-item"
      disabled={disabled}
      onSelect={() => setTimeout(onSelect, 0)}
    >
      <span className="flex min-w-0 flex-1 items-center gap-2">{children}</span>
      {keyName && <KeyHint>{keyName}</KeyHint>}
    </DropdownMenu.Item>
  )
}

/** Choices of which one holds. */
export function MenuChoices<T extends string>({
  value,
  choices,
  onChoose,
}: {
  value: T | null
  choices: readonly { readonly value: T; readonly name: string; readonly keyName?: string }[]
  onChoose: (value: T) => void
}) {
  return (
    <DropdownMenu.RadioGroup value={value ?? ''}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          className="menu-item"
          value={choice.value}
          onSelect={() => setTimeout(() => onChoose(choice.value), 0)}
        >
          <span className="w-3 text-accent" aria-hidden>
            {choice.value === value ? '✓' : ''}
          </span>
          <span className="flex-1">{choice.name}</span>
          {choice.keyName && <KeyHint>{choice.keyName}</KeyHint>}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function SubMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        <span className="flex-1">{label}</span>
        <span aria-hidden>›</span>
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu">{children}</DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

export const MenuLabel = ({ id, children }: { id?: string; children: ReactNode }) => (
  <DropdownMenu.Label id={id} className="menu-label">
    {children}
  </DropdownMenu.Label>
)

export const MenuLine = () => <DropdownMenu.Separator className="menu-line" />

const KeyHint = ({ children }: { children: ReactNode }) => (
  <span className="key" aria-hidden>
    {children}
  </span>
)
