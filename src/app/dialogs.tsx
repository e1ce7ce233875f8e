import { Suspense, useCallback } from 'react'
import { useDesk, useDeskState } from '../ui/desk-context'
import { later } from '../ui/parts/later'
import { Commands } from './commands'
import { useReproposal } from './reproposal'

const KeysDialog = later(async () => (await import('../ui/dialogs/keys-dialog')).KeysDialog)
const Exporting = later(async () => (await import('./exporting')).Exporting)
const AttachDialog = later(async () => (await import('../ui/dialogs/attach-dialog')).AttachDialog)
const DiscardDialog = later(
  async () => (await import('../ui/dialogs/discard-dialog')).DiscardDialog,
)
const DetailsDialog = later(
  async () => (await import('../ui/dialogs/details-dialog')).DetailsDialog,
)
const ReproposalDialog = later(
  async () => (await import('../ui/reproposal/reproposal-dialog')).ReproposalDialog,
)
const FindingsDialog = later(
  async () => (await import('../ui/proofreading/findings-dialog')).FindingsDialog,
)
const BackingUp = later(async () => (await import('./backing-up')).BackingUp)
const Restoring = later(async () => (await import('./restoring')).Restoring)
const ExportingMany = later(async () => (await import('./exporting-many')).ExportingMany)
const SourceDialog = later(async () => (await import('../ui/dialogs/source-dialog')).SourceDialog)
const PasteDialog = later(async () => (await import('../ui/dialogs/paste-dialog')).PasteDialog)

interface DialogsProps {
  /** The text to begin with while a paste is asked for; null while it is not. */
  readonly pasting: string | null
  readonly onPasted: (text: string) => void
  readonly onPasteClosed: () => void
  readonly onSaved: (name: string) => void
  /** The address of a list of pages is asked for. */
  readonly isOpeningList: boolean
  readonly onList: (address: string) => void
  readonly onListClosed: () => void
  /** The pages that are to be exported together; null while none are. */
  readonly leaving: readonly string[] | null
  readonly onExported: (pages: number, name: string, missing: number) => void
  readonly onLeavingClosed: () => void
}

/** The dialog that the desk has asked for, if any. */
export function Dialogs(props: DialogsProps) {
  const { pasting, onPasted, onPasteClosed, onSaved } = props
  const { leaving, onExported, onLeavingClosed } = props
  const desk = useDesk()
  const panel = useDeskState((state) => state.panel)
  const close = useCallback(() => desk.showPanel(null), [desk])
  return (
    <Suspense fallback={null}>
      {(panel === 'commands' || panel === 'go') && <Commands about={panel} onClose={close} />}
      {panel === 'keys' && <KeysDialog onClose={close} />}
      {panel === 'attach' && <AttachDialog onClose={close} />}
      {panel === 'discard' && <DiscardDialog onClose={close} />}
      {panel === 'details' && <DetailsDialog onClose={close} />}
      {panel === 'findings' && <FindingsDialog onClose={close} />}
      {panel === 'repropose' && <Reproposal onClose={close} />}
      {panel === 'backup' && <BackingUp onClose={close} />}
      {panel === 'restore' && <Restoring onClose={close} />}
      {panel === 'export' && <Exporting onClose={close} onSaved={onSaved} />}
      {leaving !== null && (
        <ExportingMany ids={leaving} onExported={onExported} onClose={onLeavingClosed} />
      )}
      {props.isOpeningList && (
        <SourceDialog onAddress={props.onList} onClose={props.onListClosed} />
      )}
      {pasting !== null && (
        <PasteDialog initial={pasting} onText={onPasted} onClose={onPasteClosed} />
      )}
    </Suspense>
  )
}

/** The engine works for as long as its dialog is open. */
function Reproposal({ onClose }: { onClose: () => void }) {
  const { state, retry } = useReproposal()
  return <ReproposalDialog state={state} onRetry={retry} onClose={onClose} />
}
