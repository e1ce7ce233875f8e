import { blockAt, type Flow, readingOf } from '../../document'
import { lineIndexAt } from '../../engine'
import { goToRow, rowsOfBlock, sourceRows } from '../../session'
import { useDesk } from '../desk-context'
import { useGrab } from '../flight/flight'
import { tip } from '../parts/tip'
import { useWords } from '../words'
import { blockMarksOf } from './block-marks'

interface BlockGripProps {
  readonly start: number
  /** Nothing else is in its part: the grip marks the place and is not seen. */
  readonly isAlone: boolean
  /** Tab leads to it; the arrows lead on to the others of its part. */
  readonly isFirst: boolean
}

/**
 * By what a block of a card is dragged, at the place where it begins. With the keyboard on it its block is selected, and
 * keys put it in order or do with it what they do with selected rows; a press shows it in the source.
 */
export function BlockGrip({ start, isAlone, isFirst }: BlockGripProps) {
  const words = useWords()
  const desk = useDesk()
  const grab = useGrab()
  const { open } = desk.state
  const block = open && blockAt(open.page, open.review, start)
  if (isAlone || !open || !block) return <span data-block={start} />
  const { lines } = readingOf(open.page)
  const line = lines[lineIndexAt(lines, start)]?.n ?? 1
  const name = words.blockGrip(words.roles[block.cut.role], line)

  return (
    <button
      type="button"
      className="block-grip"
      tabIndex={isFirst ? 0 : -1}
      data-place="block"
      data-block={start}
      aria-label={name}
      {...tip(name)}
      onFocus={() => {
        desk.standing = 'block'
        const rows = rowsOfBlock(sourceRows(open.page, open.review), block)
        const caret = rows[0]?.start ?? start
        desk.select({ caret, anchor: rows.at(-1)?.start ?? caret })
      }}
      onPointerDown={(event) => grab(event, { from: block.start, to: block.end })}
      onClick={() => goToRow(desk, block.start)}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}

/** The grips of a part that is read from several blocks, beside the lines of each. */
export function PartGrips({ flow }: { flow: Flow }) {
  const marks = blockMarksOf(flow)
  if (marks.length < 2) return null
  return (
    <div className="part-grips">
      {marks.map(({ block, at }, i) => (
        <span key={block} style={{ flexGrow: linesIn(flow.text.slice(at, marks[i + 1]?.at)) }}>
          <BlockGrip start={block} isAlone={false} isFirst={i === 0} />
        </span>
      ))}
    </div>
  )
}

const linesIn = (text: string): number => text.trimEnd().split('\n').length
