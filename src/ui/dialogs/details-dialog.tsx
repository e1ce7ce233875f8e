import { type FormEvent, useState } from 'react'
import { type Metadata, setMetadata } from '../../document'
import { useDesk, useOpenPage } from '../desk-context'
import { UnseenNote } from '../parts/unseen-text'
import { useWords } from '../words'
import { Dialog } from './dialog'

const FIELDS = ['publication', 'date', 'pageNumber', 'section'] as const

/** What is known of the page, and how its digits are read. Each field that changed is one change to undo. */
export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const { metadata } = open.review
  const [draft, setDraft] = useState<Metadata>(metadata)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    for (const field of [...FIELDS, 'digitSpaces'] as const) {
      const value = (draft[field] ?? '').trim()
      if (value !== (metadata[field] ?? ''))
        desk.dispatch((page, review) => setMetadata(page, review, { field, value }))
    }
    onClose()
  }

  return (
    <Dialog title={words.detailsTitle} width={460} onClose={onClose}>
      <form className="flex flex-col gap-3 px-[22px] pt-2 pb-5" onSubmit={onSubmit}>
        {FIELDS.map((field) => (
          <label key={field} className="block text-xs text-soft">
            {words.metadata[field]}
            <input
              {...(field === 'publication' && { 'data-first': '' })}
              className="field mt-0.5 text-sm"
              placeholder={field === 'date' ? words.dateHint : undefined}
              pattern={field === 'date' ? '\\d{4}-\\d{2}-\\d{2}' : undefined}
              value={draft[field] ?? ''}
              onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
            />
            <UnseenNote text={draft[field] ?? ''} />
          </label>
        ))}
        <label className="flex items-baseline gap-2 text-[13px]">
          <input
            type="checkbox"
            checked={draft.digitSpaces !== 'keep'}
            onChange={(event) =>
              setDraft({ ...draft, digitSpaces: event.target.checked ? '' : 'keep' })
            }
          />
          {words.tidyDigits}
        </label>
        <div className="mt-1 flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-main">
            {words.apply}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
