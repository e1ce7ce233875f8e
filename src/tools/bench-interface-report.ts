import { milliseconds, times } from './bench-figure'
import type { Measured } from './bench-interface-run'
import type { BenchText } from './bench-interface-texts'
import { median } from './bench-statistics'

/** All runs of one subject with one page. */
export interface Measurement {
  readonly program: string
  readonly page: BenchText
  readonly runs: readonly Measured[]
}

type Numbers = {
  [Name in keyof Measured]: Measured[Name] extends number ? Name : never
}[keyof Measured]

interface Row {
  readonly title: string
  readonly name: Numbers
  readonly print: (value: number) => string
  /** It must not depend on the page's length: how it grows is printed. */
  readonly isSteady?: true
}

const count = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 })
const task = (time: number) => (time === 0 ? 'under 50 ms' : milliseconds(time))
const interaction = (time: number) => (time === 0 ? 'under 16 ms' : `${time.toFixed(0)} ms`)

const ROWS: readonly Row[] = [
  { title: 'time to open', name: 'opening', print: milliseconds },
  {
    title: 'a character typed to next frame, p95',
    name: 'typing',
    print: milliseconds,
    isSteady: true,
  },
  {
    title: 'a split or its undoing to next frame, p95',
    name: 'parting',
    print: milliseconds,
    isSteady: true,
  },
  {
    title: 'a jump to the frame that shows it, p95',
    name: 'jumping',
    print: milliseconds,
    isSteady: true,
  },
  {
    title: 'drag: a move to next frame, p95',
    name: 'dragging',
    print: milliseconds,
    isSteady: true,
  },
  { title: 'drag of 5 s: frames over 33 ms', name: 'lateFrames', print: count },
  { title: 'drag of 5 s: frames', name: 'frames', print: count },
  { title: 'drag of 5 s: longest from frame to frame', name: 'latestFrame', print: milliseconds },
  { title: 'DOM nodes', name: 'elements', print: count, isSteady: true },
  { title: 'scripted INP', name: 'inp', print: interaction, isSteady: true },
  { title: 'frames over 33 ms while it opens', name: 'openingLate', print: count },
  { title: 'longest task while it opens', name: 'openingTask', print: task },
  { title: 'longest task afterwards', name: 'workingTask', print: task },
]

/**
 * Tables to be pasted: the figures, each the median of all runs, with what they are of the long page (the first) for one of the
 * short page (the third); then what was longest in which gesture.
 */
export function* reported(all: readonly Measurement[]): Generator<string> {
  const of = ({ runs }: Measurement, value: (run: Measured) => number) => median(runs.map(value))
  const [long, , short] = all
  yield* head(['', ...all.map(({ program }) => program), 'long ÷ short'])
  for (const name of ['text', 'lines', 'articles'] as const)
    yield row([
      name === 'text' ? 'characters' : name,
      ...all.map(({ page }) => count(name === 'text' ? page.text.length : page[name])),
      '',
    ])
  for (const { title, name, print, isSteady } of ROWS) {
    const value = (measurement: Measurement) => of(measurement, (run) => run[name])
    const ratio = isSteady ? times(value(long) / value(short)) : ''
    yield row([title, ...all.map((measurement) => print(value(measurement))), ratio])
  }
  yield ''
  yield* head(['longest interaction, longest task', ...all.map(({ program }) => program)])
  for (const doing of Object.keys(long.runs[0].worst) as (keyof Measured['worst'])[])
    yield row([
      doing,
      ...all.map((measurement) => {
        const [slow, busy] = [0, 1].map((i) => of(measurement, ({ worst }) => worst[doing][i]))
        return `${interaction(slow)}, ${task(busy)}`
      }),
    ])
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function* head(cells: readonly string[]): Generator<string> {
  yield row(cells)
  yield row(cells.map(() => '---'))
}
