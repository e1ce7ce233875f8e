import { type FormEvent, useState } from 'react'
import { useWords } from '../words'
import { Dialog } from './dialog'

interface SourceDialogProps {
  readonly onAddress: (address: string) => void
  readonly onClose: () => void
}

/** The address of a list of pages. */
export function SourceDialog({ onAddress, onClose }: SourceDialogProps) {
  const words = useWords()
  const [address, setAddress] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    onAddress(address.trim())
  }
  return (
    <Dialog title={words.sourceTitle} hint={words.sourceHint} width={520} onClose={onClose}>
      <form className="flex flex-col gap-3 px-[22px] pt-1 pb-5" onSubmit={onSubmit}>
        <input
          data-first
          className="field"
          aria-label={words.sourceLabel}
          placeholder="index.json"
          spellCheck={false}
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={address.trim() === ''}>
            {words.pasteOpen}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
