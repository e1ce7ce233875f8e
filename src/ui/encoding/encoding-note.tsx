import { useWords } from '../words'

interface EncodingNoteProps {
  /** What the encoding is called that the page was read in. */
  readonly taken: string
  readonly onOthers: () => void
  readonly onConfirm: () => void
}

/** Above the desk, for as long as nobody has said whether a file's encoding was found out rightly. */
export function EncodingNote({ taken, onOthers, onConfirm }: EncodingNoteProps) {
  const words = useWords()
  return (
    <section
      aria-label={words.encodingTitle}
      className="flex items-center gap-3 border-b border-rule bg-sel px-4 py-1.5 text-[12.5px]"
    >
      <p className="min-w-0 flex-1">{words.encodingTaken(taken)}</p>
      <button type="button" className="button" onClick={onOthers}>
        {words.encodingOthers}
      </button>
      <button type="button" className="button" onClick={onConfirm}>
        {words.encodingRight}
      </button>
    </section>
  )
}
