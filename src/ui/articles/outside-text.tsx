import type { Block, Page } from '../../document'
import { MarkedText } from '../find/marked-text'
import { useFirstFound, useSourceMarks } from '../find/use-marks'
import { onOneLine } from './one-line'

/** Of longer text a piece is shown, in UTF-16 code units: more than a line of the pane has room for. */
const LONGEST = 400
/** A place farther in than this is out of sight: the piece then begins so much before it. */
const IN_SIGHT = 24
const BEFORE = 10

/** A block outside of articles on one line: its beginning, or what was found in it. */
export function OutsideText({ page: { text }, block }: { page: Page; block: Block }) {
  const found = useFirstFound(block.start, block.end)
  const isFar = found !== null && found - block.start > IN_SIGHT
  const from = isFar ? found - BEFORE : block.start
  const to = Math.min(block.end, from + LONGEST)
  const marks = useSourceMarks(from, to)
  const line = onOneLine(text.slice(from, to), from, marks)
  return (
    <>
      {isFar && '…'}
      <MarkedText text={line.text} start={0} marks={line.marks} />
    </>
  )
}
