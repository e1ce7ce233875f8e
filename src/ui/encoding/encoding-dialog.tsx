import { type FormEvent, useState } from 'react'
import type { Encoding, TrialReading } from '../../formats'
import { Dialog } from '../dialogs/dialog'
import { useWords } from '../words'

interface EncodingDialogProps {
  readonly taken: string
  readonly readings: readonly TrialReading[]
  /** Something was done to the page: another reading becomes a page beside it. */
  readonly isEdited: boolean
  readonly isBusy: boolean
  readonly onTake: (encoding: Encoding) => void
  readonly onClose: () => void
}

/** What a file reads like in each encoding, to choose another than the one that was taken. */
export function EncodingDialog(props: EncodingDialogProps) {
  const { taken, readings, isEdited, isBusy, onTake, onClose } = props
  const words = useWords()
  const [chosen, setChosen] = useState<string>(taken)
  const other = readings.find(({ encoding }) => encoding === chosen && encoding !== taken)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (other && !isBusy) onTake(other.encoding)
  }
  return (
    <Dialog
      title={words.encodingTitle}
      hint={isEdited ? words.encodingHintEdited : words.encodingHint}
      width={680}
      onClose={onClose}
    >
      <form className="flex min-h-0 flex-col gap-3 px-[22px] pt-2 pb-5" onSubmit={onSubmit}>
        <fieldset className="contents">
          <legend className="sr-only">{words.encodingTitle}</legend>
          {/* A fieldset that scrolls itself is taller than its room. */}
          <div className="flex min-h-0 flex-col gap-1.5 overflow-y-auto">
            {readings.map((reading) => (
              <Reading
                key={reading.encoding}
                {...reading}
                isTaken={reading.encoding === taken}
                isChosen={reading.encoding === chosen}
                onChoose={() => setChosen(reading.encoding)}
              />
            ))}
          </div>
        </fieldset>
        <div className="flex justify-end gap-2">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button
            type="submit"
            className="button button-main"
            disabled={!other}
            aria-disabled={isBusy}
          >
            {isEdited ? words.encodingTakeBeside : words.encodingTake}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface ReadingProps extends TrialReading {
  readonly isTaken: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Reading({ encoding, beginning, unreadable, isTaken, isChosen, onChoose }: ReadingProps) {
  const words = useWords()
  return (
    <label
      className={`flex items-baseline gap-2.5 rounded-md border px-3 py-2 ${isChosen ? 'border-accent' : 'border-rule'}`}
    >
      <input
        type="radio"
        name="encoding"
        data-first={isTaken || undefined}
        checked={isChosen}
        disabled={unreadable > 0 && !isTaken}
        onChange={onChoose}
      />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap gap-x-2 text-[13px]">
          {words.encodings[encoding]}
          {isTaken && <span className="text-soft">{words.encodingNow}</span>}
          {unreadable > 0 && (
            <span className="text-doubt">{words.encodingUnreadable(unreadable)}</span>
          )}
        </span>
        <span className="mt-0.5 block font-serif text-[13.5px] leading-snug break-all whitespace-pre-line text-soft">
          {beginning}
        </span>
      </span>
    </label>
  )
}
