import type { Ref } from 'react'
import { useDesk, useDeskState, useFinder } from '../desk-context'
import { keyName } from '../parts/key-name'
import { actionTip, tip } from '../parts/tip'
import { useWords } from '../words'
import { FindField } from './find-field'
import { reportText } from './report-text'

interface ReplaceRowProps {
  readonly field: Ref<HTMLInputElement>
  /** Takes back what was replaced last. */
  readonly onUndo: () => void
}

/** What to put in place of what was found: at the place in hand, or at every place. */
export function ReplaceRow({ field, onUndo }: ReplaceRowProps) {
  const words = useWords()
  const { finder } = useDesk()
  const { replacement, matches, current, isReplacing } = useFinder((state) => state)
  const { places } = matches
  const place = places[current]
  const replaceable = places.filter(({ article }) => article !== null).length
  return (
    <>
      <span className="find-field">
        <FindField
          ref={field}
          className="field"
          label={words.replaceWith}
          value={replacement}
          onText={(text) => finder.setReplacement(text)}
          onEnter={({ ctrlKey, metaKey }) => {
            if (ctrlKey || metaKey) finder.replaceAll()
            else finder.replaceOne()
          }}
        />
      </span>
      <div className="find-rest">
        <button
          type="button"
          className="button"
          {...tip(words.replaceOne, 'Enter')}
          disabled={!place || place.article === null}
          onClick={() => finder.replaceOne()}
        >
          {words.replaceOne}
        </button>
        <button
          type="button"
          className="button"
          {...tip(words.replaceAll(0), keyName('Mod+Enter'))}
          disabled={replaceable === 0 || isReplacing}
          onClick={() => finder.replaceAll()}
        >
          {isReplacing ? words.replacing : words.replaceAll(replaceable)}
        </button>
        <ReplaceNote onUndo={onUndo} />
      </div>
    </>
  )
}

/** What was replaced, with the way back; else why what was found cannot be. */
function ReplaceNote({ onUndo }: Pick<ReplaceRowProps, 'onUndo'>) {
  const words = useWords()
  const open = useDeskState((state) => state.open)
  const { report, matches, current } = useFinder((state) => state)
  if (report && report.open === open)
    return (
      <p className="find-note">
        <span>{reportText(words, report)}</span>
        <button
          type="button"
          className="button"
          {...actionTip(words, 'page.undo')}
          onClick={onUndo}
        >
          {words.undoReplacing}
        </button>
      </p>
    )
  if (matches.places[current]?.article === null)
    return <p className="find-note">{words.replaceOutside}</p>
  return null
}
