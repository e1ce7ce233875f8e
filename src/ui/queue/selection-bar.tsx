import { useWords } from '../words'
import type { PageMoves, PageWork } from './moves'
import { NOTHING_SELECTED } from './selection'
import type { QueueModel } from './use-queue-model'

interface SelectionBarProps {
  readonly model: QueueModel
  readonly moves: PageMoves
  readonly work: PageWork
}

/** How many pages are selected, and what can be done with all of them. */
export function SelectionBar({ model, moves, work }: SelectionBarProps) {
  const words = useWords()
  const { selection, look } = model
  const ids = [...selection.ids]
  const button = (name: string, run: (pages: readonly string[]) => void) => (
    <button key={name} type="button" className="button" onClick={() => run(ids)}>
      {name}
    </button>
  )
  return (
    <div
      role="toolbar"
      aria-label={words.selectedActions}
      className="flex flex-1 flex-wrap items-center gap-1.5 rounded-lg border border-edge bg-panel px-2 py-0.5 text-xs"
    >
      <span className="flex-1 whitespace-nowrap tabular-nums">
        {words.selectedPages(ids.length)}
      </span>
      {look.place === 'queue' && button(words.reproposeSelected, work.repropose)}
      {look.place !== 'removed' && button(words.exportTitle, work.export)}
      {look.place === 'queue' && button(words.archive, moves.archive)}
      {look.place === 'archived' && button(words.unarchive, moves.unarchive)}
      {look.place === 'removed' && button(words.putBack, moves.putBack)}
      {look.place !== 'removed' && button(words.remove, moves.remove)}
      <button
        type="button"
        className="button button-quiet px-1.5"
        aria-label={words.selectNone}
        onClick={() => model.select(NOTHING_SELECTED)}
      >
        ✕
      </button>
    </div>
  )
}
