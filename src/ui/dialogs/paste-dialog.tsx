import { type FormEvent, useState } from 'react'
import { useWords } from '../words'
import { Dialog } from './dialog'

interface PasteDialogProps {
  /** What the clipboard held, where the browser let us look. */
  readonly initial: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** The text of a page, pasted. */
export function PasteDialog({ initial, onText, onClose }: PasteDialogProps) {
  const words = useWords()
  const [text, setText] = useState(initial)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    onText(text)
  }
  return (
    <Dialog title={words.pasteTitle} hint={words.pasteHint} width={640} onClose={onClose}>
      <form className="flex min-h-0 flex-col gap-3 px-[22px] pt-1 pb-5" onSubmit={onSubmit}>
        <textarea
          data-first
          className="field h-72 resize-y font-serif text-[14.5px]"
          aria-label={words.pasteLabel}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit(event)
          }}
        />
        <div className="flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={text === ''}>
            {words.pasteOpen}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
