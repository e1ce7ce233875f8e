import type { Block, Page } from '../../document'
import { isHead } from '../../engine'
import { letterOf, tintOf } from '../palette'
import { useWords, type Words } from '../words'
import { printedLines } from './printed-lines'

/** Of a longer block its first lines and its last one are shown. */
const FIRST_LINES = 2
const MOST_LINES = 4

/** A block in words: whose it is, what it is, and its lines. */
export function blockName(words: Words, page: Page, { start, end, cut }: Block): string {
  const lines = printedLines(page, { from: start, to: end })
  const name =
    cut.article === null
      ? words.roles[cut.role]
      : words.blockOf(letterOf(cut.article), words.roles[cut.role])
  const [first, last] = [lines[0], lines[lines.length - 1]]
  return first && last ? words.nameAndPlace(name, words.lines(first.number, last.number)) : name
}

interface BlockExcerptProps {
  readonly page: Page
  readonly block: Block
  /** The page does not have the block's article yet. */
  readonly isNew: boolean
  /** The other side has no block of this role here. */
  readonly isOther: boolean
}

/** A block as it is read: its article's letter, its role, and enough of its lines to know it by. */
export function BlockExcerpt({ page, block, isNew, isOther }: BlockExcerptProps) {
  const words = useWords()
  const { role, article } = block.cut
  const lines = printedLines(page, { from: block.start, to: block.end })
  const all = lines.length <= MOST_LINES
  const first = all ? lines : lines.slice(0, FIRST_LINES)
  const last = all ? [] : lines.slice(-1)
  return (
    <div className="flex gap-2 py-1">
      <span className={`chip mt-px shrink-0 ${tintOf(article)}`}>{letterOf(article)}</span>
      <div className="min-w-0 flex-1">
        <p className="text-[11.5px] text-soft">
          <span className={isOther ? 'font-semibold text-ink' : ''}>{words.roles[role]}</span>
          {isNew && <span className="ml-1.5 text-accent">{words.newArticle}</span>}
        </p>
        {[...first, ...last].map(({ number, text }, i) => (
          <p key={number} className="flex gap-2 leading-[1.55]">
            <span className="w-7 shrink-0 text-right font-mono text-[10.5px] leading-[22px] text-faint">
              {number}
            </span>
            <span
              className={`min-w-0 flex-1 truncate ${isHead(role) ? 'font-serif text-[14.5px] font-bold' : 'text-[13px]'}`}
            >
              {text}
              {!all && i === FIRST_LINES - 1 && (
                <span className="text-faint"> {words.linesBetween(lines.length - MOST_SHOWN)}</span>
              )}
            </span>
          </p>
        ))}
      </div>
    </div>
  )
}

const MOST_SHOWN = FIRST_LINES + 1
