import { articleById, type HeadFinding, headText, type OpenPage } from '../../document'
import type { Decided } from '../../session'
import { letterOf, tintOf } from '../palette'
import { useWords } from '../words'
import { plainly } from '../words/findings'
import { FindingButtons } from './finding-buttons'
import { FindingSentence } from './finding-sentence'
import { FoundText } from './found-text'

interface FindingItemProps {
  readonly open: OpenPage
  readonly found: HeadFinding
  readonly isIgnored: boolean
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onDecide: (decided: Decided) => void
  readonly onHeed: () => void
  /** Leaves the list for the headline; with `true` for its text, to correct it by hand. */
  readonly onGo: (toText: boolean) => void
}

/** A finding in the list: its headline with the place marked, what it is, why, and what can be done. */
export function FindingItem(props: FindingItemProps) {
  const { open, found, isIgnored, isCurrent, onGo } = props
  const words = useWords()
  const { article: id, head, finding } = found
  const article = articleById(open.page, open.review, id)
  const text = article ? headText(open.page, open.review, article, head).text : ''
  const why = words.findingWhy(finding)
  const name = words.findingName(letterOf(id), words.roles[head], plainly(why))
  return (
    <fieldset
      aria-label={isIgnored ? `${name}${words.listMark}${words.ignored}` : name}
      tabIndex={isCurrent ? 0 : -1}
      className="item"
      data-item=""
      onFocus={props.onFocus}
      onDoubleClick={() => onGo(false)}
    >
      <div className="flex items-baseline gap-2 text-xs text-soft">
        <span className={`chip self-center ${tintOf(id)}`}>{letterOf(id)}</span>
        <span>{words.roles[head]}</span>
        <span className="flex-1 font-semibold text-ink">{words.findingKinds[finding.kind]}</span>
        {isIgnored && <span>{words.ignored}</span>}
        <button
          type="button"
          className="button button-quiet"
          aria-keyshortcuts="Enter"
          onClick={() => onGo(false)}
        >
          {words.goToFinding} {isCurrent && <span className="key max-sm:hidden">↵</span>}
        </button>
      </div>
      <p className="my-0.5 font-serif text-[15.5px] leading-[1.5] font-bold">
        <FoundText text={text} findings={[found]} inHand={null} />
      </p>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[12.5px]">
        <span className="min-w-[12em] flex-1">
          <FindingSentence sentence={why} />
        </span>
        {isIgnored ? (
          <button type="button" className="button" aria-keyshortcuts="I" onClick={props.onHeed}>
            {words.heedFinding} {isCurrent && <span className="key max-sm:hidden">I</span>}
          </button>
        ) : (
          <FindingButtons
            finding={finding}
            showKeys={isCurrent}
            onDecide={props.onDecide}
            onCorrect={() => onGo(true)}
          />
        )}
      </div>
    </fieldset>
  )
}
