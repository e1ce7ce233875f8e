import { articlesOf, type Block, type Difference, type OpenPage } from '../../document'
import type { Decision } from '../../session'
import { useWords, type Words } from '../words'
import { BlockExcerpt, blockName } from './block-excerpt'
import { printedLines } from './printed-lines'

/** A difference in one sentence: where it is, what stands there now, and what is proposed. */
export function differenceName(words: Words, { page }: OpenPage, difference: Difference): string {
  const named = (blocks: readonly Block[]) =>
    blocks.map((block) => blockName(words, page, block)).join(words.listMark)
  return words.differenceName(
    placeOf(words, { page }, difference),
    named(difference.now),
    named(difference.proposed),
  )
}

function placeOf(words: Words, { page }: Pick<OpenPage, 'page'>, difference: Difference): string {
  const lines = printedLines(page, difference)
  return lines.length === 0 ? '' : words.lines(lines[0].number, lines[lines.length - 1].number)
}

interface DifferenceItemProps {
  readonly open: OpenPage
  readonly difference: Difference
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onDecide: (decision: Decision) => void
}

/** One difference: the blocks as they are beside the blocks as proposed, and the choice between them. */
export function DifferenceItem(props: DifferenceItemProps) {
  const { open, difference, isCurrent, onDecide } = props
  const words = useWords()
  const known = new Set(articlesOf(open.page, open.review).map(({ id }) => id))
  const column = (title: string, blocks: readonly Block[], others: readonly Block[]) => (
    <div className="min-w-0 flex-1">
      <h4 className="text-[11.5px] font-semibold text-faint">{title}</h4>
      {blocks.map((block) => (
        <BlockExcerpt
          key={block.start}
          page={open.page}
          block={block}
          isNew={block.cut.article !== null && !known.has(block.cut.article)}
          isOther={
            !others.some(({ start, cut }) => start === block.start && cut.role === block.cut.role)
          }
        />
      ))}
    </div>
  )
  return (
    <fieldset
      aria-label={differenceName(words, open, difference)}
      tabIndex={isCurrent ? 0 : -1}
      className="item"
      data-item=""
      onFocus={props.onFocus}
    >
      <div className="flex items-center gap-2">
        <h3 className="flex-1 text-[12.5px] font-semibold">{placeOf(words, open, difference)}</h3>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="N"
          onClick={() => onDecide('keep')}
        >
          {words.keepDifference} {isCurrent && <span className="key max-sm:hidden">N</span>}
        </button>
        <button
          type="button"
          className={`button ${isCurrent ? 'button-main' : ''}`}
          aria-keyshortcuts="Y"
          onClick={() => onDecide('adopt')}
        >
          {words.adoptDifference} {isCurrent && <span className="key max-sm:hidden">Y</span>}
        </button>
      </div>
      <div className="mt-1 flex gap-x-5 gap-y-2 max-sm:flex-col">
        {column(words.asItIs, difference.now, difference.proposed)}
        {column(words.asProposed, difference.proposed, difference.now)}
      </div>
    </fieldset>
  )
}
