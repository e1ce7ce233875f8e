import { differencesOf } from '../../document'
import { useDesk, useOpenPage } from '../desk-context'
import { Dialog } from '../dialogs/dialog'
import { useWords } from '../words'
import { DifferenceList } from './difference-list'

export type ReproposalState = 'running' | 'failed' | 'ready'

interface ReproposalDialogProps {
  readonly state: ReproposalState
  readonly onRetry: () => void
  /** Closing while the engine is at work gives up. */
  readonly onClose: () => void
}

/** Proposing the page again: what the engine would have otherwise now, to be decided place by place. */
export function ReproposalDialog({ state, onRetry, onClose }: ReproposalDialogProps) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const isDone =
    state === 'ready' && differencesOf(open.page, open.review, open.proposal).length === 0
  // The offer that asked may be gone with the last difference: the keyboard goes to what is in hand.
  const leave = () => {
    onClose()
    const { selection } = desk.state
    if (selection) desk.stand(selection.caret)
  }
  return (
    <Dialog
      title={words.reproposalTitle}
      hint={isDone ? undefined : words.reproposalHint}
      width={920}
      onClose={leave}
    >
      {state === 'ready' ? (
        <DifferenceList onClose={leave} />
      ) : (
        <div className="flex items-center gap-3 px-[22px] pt-4 pb-5">
          {state === 'running' ? (
            <p role="status" className="flex-1 text-soft">
              {words.reproposing}
            </p>
          ) : (
            <p role="alert" className="flex-1 text-mark">
              {words.reproposalFailed}
            </p>
          )}
          {state === 'failed' && (
            <button type="button" className="button button-main" onClick={onRetry}>
              {words.retry}
            </button>
          )}
          <button type="button" className="button" onClick={leave}>
            {words.cancel}
          </button>
        </div>
      )}
    </Dialog>
  )
}
