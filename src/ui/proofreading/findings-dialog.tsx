import { Dialog } from '../dialogs/dialog'
import { useWords } from '../words'
import { FindingList } from './finding-list'

/** Proofreading the page: everything that was found in its headlines, and what of it is ignored. */
export function FindingsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  return (
    <Dialog title={words.findingsTitle} hint={words.findingsHint} width={760} onClose={onClose}>
      <FindingList onClose={onClose} />
    </Dialog>
  )
}
