import { useWords } from '../words'
import type { QueueEntry, Status } from './entry'

const MARKS: Record<Status, string> = { new: '○', review: '◐', approved: '✓', exported: '↗' }
const COLOURS: Record<Status, string> = {
  new: 'text-faint',
  review: 'text-accent',
  approved: 'text-good',
  exported: 'text-good',
}

/** How far a page is, for the eye: its sign, and in a wide list the word. */
export function StatusMark({ status, isWide }: { status: Status; isWide: boolean }) {
  const words = useWords()
  return (
    <span className={`flex gap-1.5 whitespace-nowrap ${COLOURS[status]}`} aria-hidden>
      <span className="w-3.5 text-center">{MARKS[status]}</span>
      {isWide && <span className="w-[5.25em]">{words.pageStatuses[status]}</span>}
    </span>
  )
}

/** How far a page is, in words. */
export function usePageFacts() {
  const words = useWords()
  return ({ status, articles, approved, doubts }: QueueEntry): string => {
    const state = status === 'approved' ? words.allApproved : words.pageStatuses[status]
    const count =
      articles > 0 && status !== 'approved' ? words.approvedOf(approved, articles) : null
    const left = doubts > 0 ? words.doubts(doubts) : null
    return [state, count, left].filter(Boolean).join(words.listMark)
  }
}
