import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

export interface GrowFieldHandle {
  /** Gives the field the keyboard, with the caret at this place of its text (UTF-16). */
  edit(caret: number): void
}

interface GrowFieldProps {
  readonly value: string
  readonly label: string
  readonly className: string
  readonly placeholder?: string
  /** Enter ends the edit where a field is one line or a few; in running text it breaks the paragraph. */
  readonly enter: 'commits' | 'breaks'
  readonly onCommit: (text: string) => void
  /** The edit is over, committed or given up. */
  readonly onLeave?: () => void
  readonly autoFocusAt?: number
  readonly describedBy?: string
  readonly ref?: Ref<GrowFieldHandle>
}

/**
 * Text edited in place, as tall as what it says. What is typed is a draft until the field is left, so that an
 * input method's composition is never cut up and one edit is one change. Esc gives the draft up.
 */
export function GrowField(props: GrowFieldProps) {
  const { value, label, className, placeholder, enter, onCommit, onLeave, autoFocusAt } = props
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const abandoned = useRef(false)
  const shown = draft ?? value

  const edit = (caret: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(caret, caret)
  }
  useImperativeHandle(props.ref, () => ({ edit }))
  useLayoutEffect(() => {
    if (autoFocusAt !== undefined) edit(autoFocusAt)
  }, [])

  const leave = () => {
    const text = draft
    setDraft(null)
    if (text !== null && text !== value && !abandoned.current) onCommit(text)
    abandoned.current = false
    onLeave?.()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const commits =
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey || (enter === 'commits' && !event.shiftKey))
    if (event.key === 'Escape') abandoned.current = true
    if (!commits && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    const card = event.currentTarget.closest<HTMLElement>('[data-place="card"]')
    if (card) card.focus({ preventScroll: true })
    else event.currentTarget.blur()
  }

  return (
    <div className={`grow ${className}`} data-text={shown || placeholder}>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-describedby={props.describedBy}
        placeholder={placeholder}
        data-place="text"
        spellCheck={false}
        value={shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
