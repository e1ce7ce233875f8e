import { sharedHeight, sharedWidth } from '../../engine'
import type { TextRun } from './run'

/** In ems: the widest run that can be one place in a vertical line, two digits side by side included. */
const ONE_PLACE = 1.3
const OFF_AXIS = 0.3
/** In ems, from one character to the next below it. */
const PITCH = { least: 0.8, most: 1.8 }
/** In ems: what stands nearer on the same line is a neighbour. */
const BESIDE = 0.6

/**
 * Runs with the direction in which they are read. Programs that set vertical lines draw each character by itself, upright and
 * below the one before: such stacks run down. On a page of them, so does a character alone in its line.
 */
export function withStacks(runs: readonly TextRun[]): readonly TextRun[] {
  const down = new Set(runs.filter(({ direction }) => direction === 'down'))
  for (let i = 1; i < runs.length; i++) {
    const [above, below] = [runs[i - 1], runs[i]]
    if (isPlace(above) && isPlace(below) && follows(above, below)) down.add(above).add(below)
  }
  if (down.size === 0) return runs
  if (2 * lettersOf([...down]) > lettersOf(runs)) {
    const across = runs.filter((run) => run.direction === 'right' && !down.has(run))
    for (const run of across)
      if (isPlace(run) && !across.some((other) => other !== run && beside(run, other)))
        down.add(run)
  }
  return runs.map((run) => (down.has(run) ? { ...run, direction: 'down' } : run))
}

const isPlace = ({ direction, width, size }: TextRun): boolean =>
  direction === 'down' || (direction === 'right' && width <= ONE_PLACE * size)

function follows(above: TextRun, below: TextRun): boolean {
  const size = Math.min(above.size, below.size)
  const offAxis = Math.abs(above.x + above.width / 2 - below.x - below.width / 2)
  const pitch = below.y - (above.y + above.height) + size
  return offAxis < OFF_AXIS * size && pitch > PITCH.least * size && pitch < PITCH.most * size
}

const beside = (a: TextRun, b: TextRun): boolean =>
  2 * sharedHeight(a, b) > Math.min(a.height, b.height) &&
  -sharedWidth(a, b) < BESIDE * Math.min(a.size, b.size)

const lettersOf = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0)
