import { type Doubt, readingOf, settle } from '../../document'
import { lineIndexAt } from '../../engine'
import { goToRow, type Suggestion, suggestionsFor, takeSuggestion } from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { letterOf } from '../palette'
import { tip } from '../parts/tip'
import { useWords, type Words } from '../words'
import { doubtReasons } from '../words/doubt-reasons'

/** What is doubtful about an article, why, and what else it may be: one click, or one key, each. */
export function DoubtNote({ doubt }: { doubt: Doubt }) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const current = useDeskState((state) => state.doubt === doubt.at)
  const percent = Math.round(doubt.confidence * 100)
  const reasons = doubtReasons(words, doubt)
  const { lines } = readingOf(open.page)
  let at = lineIndexAt(lines, doubt.at)
  while (lines[at]?.blank) at++
  const line = lines[at]?.n ?? 1

  return (
    <div
      className="my-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md bg-doubt-ground px-2.5 py-1 text-xs text-doubt"
      data-current={current ? '' : undefined}
    >
      <span className="min-w-[15em] flex-1">
        <b>{words.doubtWhy}</b> {words.lineNumber(line)} · {words.sure(percent)}
        {reasons.length > 0 && ` · ${reasons.join(words.listMark)}`}
      </span>
      <span className="flex max-w-full flex-wrap gap-x-2 gap-y-1">
        <button
          type="button"
          className="button"
          onClick={() => {
            const { article } = desk.state
            desk.dispatch((page, review) => settle(page, review, { blocks: doubt.blocks }))
            if (article) desk.focus('card', 0, article)
          }}
        >
          {words.acceptDoubt}
          {current && <span className="key">Y</span>}
        </button>
        {suggestionsFor(open, doubt).map((suggestion, i) => (
          <button
            key={suggestionText(words, suggestion)}
            type="button"
            className="button"
            {...tip(
              suggestion.kind === 'give'
                ? suggestion.reasons.map(words.reason).join(words.listMark)
                : undefined,
            )}
            onClick={() => {
              if (takeSuggestion(desk, doubt, suggestion)) goToRow(desk, doubt.at)
            }}
          >
            {suggestionText(words, suggestion)}
            {current && <span className="key">{i + 1}</span>}
          </button>
        ))}
      </span>
    </div>
  )
}

function suggestionText(words: Words, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'give':
      return suggestion.article === null
        ? words.suggestionAlone
        : words.suggestion(letterOf(suggestion.article))
    case 'join':
      return suggestion.article === null
        ? words.suggestionJoinBlock(words.roles[suggestion.role])
        : words.suggestionJoin(letterOf(suggestion.article))
    case 'move':
      return words.suggestionMove(suggestion.line)
    case 'split':
      return words.suggestionSplit(suggestion.line)
    case 'adopt':
      return words.suggestionAdopt
  }
}
