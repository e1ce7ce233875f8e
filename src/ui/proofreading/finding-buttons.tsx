import type { Finding } from '../../engine'
import type { Decided } from '../../session'
import { useWords } from '../words'
import { fixText } from '../words/findings'

/** Fixes that have a button and a key of their own. */
const OFFERED = 3

interface FindingButtonsProps {
  readonly finding: Finding
  /** The finding is in hand, so that its keys work. */
  readonly showKeys: boolean
  readonly onDecide: (decided: Decided) => void
  /** Asked for where only a person can tell what should stand there. */
  readonly onCorrect: () => void
}

/** What can be done about a finding: its fixes, best first, or to leave it as it is. */
export function FindingButtons({ finding, showKeys, onDecide, onCorrect }: FindingButtonsProps) {
  const words = useWords()
  const key = (name: string) => showKeys && <span className="key max-sm:hidden">{name}</span>
  return (
    <>
      {finding.fixes.slice(0, OFFERED).map((fix, i) => (
        <button
          key={fix}
          type="button"
          className="button max-w-full"
          aria-keyshortcuts={i === 0 ? 'F' : String(i + 1)}
          onClick={() => onDecide({ fix })}
        >
          <span className="truncate whitespace-pre first-letter:uppercase">
            {fixText(words, finding, fix)}
          </span>
          {key(i === 0 ? 'F' : String(i + 1))}
        </button>
      ))}
      {finding.fixes.length === 0 && (
        <button type="button" className="button" aria-keyshortcuts="F2" onClick={onCorrect}>
          {words.correctByHand} {key('F2')}
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-keyshortcuts="I"
        onClick={() => onDecide('ignore')}
      >
        {words.ignoreFinding} {key('I')}
      </button>
    </>
  )
}
