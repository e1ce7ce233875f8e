import { useWords } from './words'

interface DamageNoteProps {
  /** How many steps of its history could not be read; null when not even its beginning could. */
  readonly lost: number | null
  readonly onText: (() => void) | null
  readonly onLastGood: (() => void) | null
  readonly onDismiss: () => void
}

/** Says what is damaged of a page, and what can still be taken away of it. */
export function DamageNote({ lost, onText, onLastGood, onDismiss }: DamageNoteProps) {
  const words = useWords()
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-2 border-b border-rule bg-doubt-ground px-4 py-1.5 text-[13px] text-doubt"
    >
      <p className="min-w-0 flex-1">
        {lost === null ? words.damagedPage : words.damagedHistory(lost)}
      </p>
      {onText && (
        <button type="button" className="button" onClick={onText}>
          {words.downloadText}
        </button>
      )}
      {onLastGood && (
        <button type="button" className="button" onClick={onLastGood}>
          {words.downloadLastGood}
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-label={words.dismiss}
        onClick={onDismiss}
      >
        ✕
      </button>
    </div>
  )
}
