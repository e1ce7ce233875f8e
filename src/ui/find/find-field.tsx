import { type ComponentProps, type KeyboardEvent, useState } from 'react'

interface FindFieldProps
  extends Pick<ComponentProps<'input'>, 'ref' | 'aria-describedby' | 'aria-invalid' | 'className'> {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** Enter; never while an input method composes. */
  readonly onEnter: (event: KeyboardEvent) => void
}

/** A line of text that counts as it is typed; what an input method composes counts once it is done. */
export function FindField({ label, value, onText, onEnter, ...rest }: FindFieldProps) {
  const [composing, setComposing] = useState<string | null>(null)
  return (
    <input
      {...rest}
      type="text"
      aria-label={label}
      placeholder={label}
      spellCheck={false}
      autoComplete="off"
      value={composing ?? value}
      onChange={({ target, nativeEvent }) => {
        if ((nativeEvent as InputEvent).isComposing) setComposing(target.value)
        else onText(target.value)
      }}
      onCompositionStart={({ currentTarget }) => setComposing(currentTarget.value)}
      onCompositionEnd={({ currentTarget }) => {
        setComposing(null)
        onText(currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
        event.preventDefault()
        onEnter(event)
      }}
    />
  )
}
