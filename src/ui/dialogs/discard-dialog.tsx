import { type FormEvent, useState } from 'react'
import { discard } from '../../document'
import { currentStretch } from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { useWords } from '../words'
import { Dialog } from './dialog'

/** Setting lines aside takes a reason: one of the usual ones, or the editor's own. */
export function DiscardDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const stretch = currentStretch(useDeskState((state) => state))
  const [reason, setReason] = useState('')

  const apply = (why: string) => {
    if (!stretch) return onClose()
    const result = desk.dispatch((page, review) =>
      discard(page, review, { ...stretch, reason: why }),
    )
    if (!result.ok) return
    onClose()
    desk.stand(stretch.from)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    apply(reason)
  }

  return (
    <Dialog title={words.discardTitle} hint={words.discardHint} width={480} onClose={onClose}>
      <form className="overflow-y-auto px-[22px] pt-1 pb-5" onSubmit={onSubmit}>
        <p className="my-1.5 max-h-32 overflow-y-auto border-l-2 border-accent pl-2.5 text-[13px] whitespace-pre-wrap text-soft">
          {stretch &&
            open.page.text
              .slice(stretch.from, stretch.to)
              .trim()
              .replace(/\n\s*\n/g, '\n')}
        </p>
        <div className="my-3 flex flex-wrap gap-1.5">
          {words.discardReasons.map((usual) => (
            <button key={usual} type="button" className="button" onClick={() => apply(usual)}>
              {usual}
            </button>
          ))}
        </div>
        <label className="block text-xs text-soft">
          {words.discardWhy}
          <input
            data-first
            className="field mt-1 text-sm"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div className="mt-4 flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={!reason.trim()}>
            {words.discardDo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
