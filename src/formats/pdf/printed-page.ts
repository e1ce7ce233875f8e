import { type PrintedText, printedText, rowsOf } from '../printed-text'
import { withoutCoincident } from './coincident'
import { type Frame, frameOf, framesOf, isIndented } from './frames'
import { type Line, linesOf } from './lines'
import { readingOrder } from './reading-order'
import type { Direction, TextRun } from './run'
import { mainSize } from './sizes'
import { withStacks } from './stacks'
import { type PageSize, type Turning, turning } from './turning'

const STRAIGHT: readonly Direction[] = ['right', 'down', 'left', 'up']
const INDENT = '　　'

/**
 * A page's text from where its runs stand: runs make lines, lines make frames, frames are put into reading order. Lines of a
 * frame follow each other, a blank line parts two frames, and a first line that is indented by two characters begins with two
 * ideographic spaces, as it would in a text file. All characters of the runs are in the text.
 */
export function printedPage(runs: readonly TextRun[], page: PageSize): PrintedText {
  const placed = withStacks(withoutCoincident(runs))
  const body = mainSize(placed)
  const frames = STRAIGHT.flatMap((direction) => {
    const turn = turning(direction, page)
    const own = placed.filter((run) => run.direction === direction)
    const upright = own.map((run) => ({ ...run, ...turn.upright(run) }))
    return framesOf(linesOf(upright), body).map((frame) => backAs(frame, turn))
  })
  const askew = placed.filter(({ direction }) => direction === 'askew')
  const all = [...frames, ...askew.map((run) => ({ ...frameOf([run]), indented: new Set<Line>() }))]
  return written(inReadingOrder(all, turning(mainDirection(placed), page)), page)
}

interface PlacedFrame extends Frame {
  readonly indented: ReadonlySet<Line>
}

function backAs(frame: Frame, { back }: Turning): PlacedFrame {
  const lines = frame.lines.map((line) => ({ ...line, ...back(line) }))
  const indented = lines.filter((_, i) => isIndented(frame.lines[i], frame))
  return { ...frame, ...back(frame), lines, indented: new Set(indented) }
}

function inReadingOrder(frames: readonly PlacedFrame[], { upright }: Turning): PlacedFrame[] {
  const blocks = frames.map((frame) => ({ ...frame, ...upright(frame), frame }))
  return readingOrder(blocks).map(({ frame }) => frame)
}

/** In which most of the page is set. */
function mainDirection(runs: readonly TextRun[]): Direction {
  const letters = (direction: Direction) =>
    runs.reduce((sum, run) => sum + (run.direction === direction ? run.text.length : 0), 0)
  return STRAIGHT.reduce((most, next) => (letters(next) > letters(most) ? next : most))
}

function written(frames: readonly PlacedFrame[], { width, height }: PageSize): PrintedText {
  const rows = rowsOf(
    frames.map(({ lines, indented }) =>
      lines.map((line) => {
        const { x, y, width, height, size } = line
        const text = indented.has(line) ? INDENT + line.text : line.text
        return { text, box: { x, y, width, height }, size }
      }),
    ),
  )
  return printedText(rows, { width, height })
}
