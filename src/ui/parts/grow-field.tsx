import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { mergedText } from '../../document'
import { hasUnseen } from './unseen'
import { UnseenNote } from './unseen-text'

export interface GrowFieldHandle {
  /** Gives the field the keyboard, with this stretch of its text selected (UTF-16), or the caret at `from`. */
  edit(from: number, to?: number): void
}

interface GrowFieldProps {
  readonly value: string
  readonly label: string
  readonly className: string
  readonly placeholder?: string
  /** Enter ends the edit where a field is one line or a few; in running text it breaks the paragraph. */
  readonly enter: 'commits' | 'breaks'
  /**
   * False when the text was refused: it stays in the field, so that nothing typed is lost. `was` is what the field said
   * when the edit began: another tab may have changed it since.
   */
  readonly onCommit: (text: string, was: string) => boolean
  /** The edit is over, committed or given up. */
  readonly onLeave?: () => void
  readonly autoFocusAt?: number
  readonly describedBy?: string
  /** `value` again, with what is marked in it: drawn behind the field, not while something else is typed. */
  readonly layers?: readonly ReactNode[]
  readonly ref?: Ref<GrowFieldHandle>
}

/**
 * Text edited in place, as tall as what it says. What is typed is a draft until the field is left, so that an
 * input method's composition is never cut up and one edit is one change. Esc gives the draft up. While it
 * holds a draft the field carries `data-draft`, so that the tab is not closed over it. Below stands what it holds that
 * cannot be seen.
 */
export function GrowField(props: GrowFieldProps) {
  const { value, label, className, placeholder, enter, onCommit, onLeave, autoFocusAt } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const abandoned = useRef(false)
  const shown = draft ?? value
  const unseenId = useId()
  const describedBy = [props.describedBy, hasUnseen(shown) && unseenId].filter(Boolean).join(' ')

  const edit = (from: number, to = from) => {
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }
  useImperativeHandle(props.ref, () => ({ edit }))
  useLayoutEffect(() => {
    if (autoFocusAt !== undefined) edit(autoFocusAt)
  }, [])

  /** What is typed and not yet taken, also between two drawings of the field. */
  const untaken = useRef<string | null>(null)
  const was = useRef(value)
  const type = (text: string | null) => {
    if (untaken.current === null) was.current = value
    untaken.current = text
    setDraft(text)
  }
  /** What another tab changed elsewhere in the text stays, too. */
  const take = (text: string): boolean => {
    if (text === value || text === was.current) return true
    const merged = value === was.current ? null : mergedText(was.current, text, value)
    return merged === null ? onCommit(text, was.current) : onCommit(merged, value)
  }
  const leave = () => {
    const text = abandoned.current ? null : untaken.current
    abandoned.current = false
    const isTaken = text === null || take(text)
    setRefused(!isTaken)
    if (!isTaken) return
    type(null)
    onLeave?.()
  }

  // A card may go from the screen while its field is open: scrolled far away, or moved into a tray.
  const gone = useRef(() => {})
  gone.current = () => {
    if (untaken.current !== null) take(untaken.current)
  }
  useLayoutEffect(() => () => gone.current(), [])

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
    <>
      <div className={`grow ${className}`} data-text={shown || placeholder}>
        {shown === value &&
          props.layers?.map(
            (layer, i) =>
              layer && (
                <div key={i} className="behind" aria-hidden>
                  {layer}
                </div>
              ),
          )}
        <textarea
          ref={field}
          rows={1}
          aria-label={label}
          aria-describedby={describedBy || undefined}
          placeholder={placeholder}
          data-place="text"
          aria-invalid={isRefused || undefined}
          data-draft={draft !== null && draft !== value ? '' : undefined}
          spellCheck={false}
          value={shown}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </div>
      <UnseenNote id={unseenId} text={shown} />
    </>
  )
}
