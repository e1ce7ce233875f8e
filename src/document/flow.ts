import { joint } from '../engine'
import type { Page } from './page'
import type { Row, Run } from './rows'

/**
 * Clean text and, run by run, where it came from. The runs' texts joined are `text`;
 * offsets into it are UTF-16 code units.
 */
export interface Flow {
  readonly text: string
  readonly runs: readonly Run[]
}

export const flowOf = (runs: readonly Run[]): Flow => ({
  text: runs.map((run) => run.text).join(''),
  runs,
})

/** The rows one after the other; `opens(i)` says whether row i begins a line or paragraph of its own. */
export function joinRows(
  page: Page,
  rows: readonly Row[],
  opens: (index: number) => boolean,
): Run[] {
  const runs: Run[] = []
  for (const [i, row] of rows.entries()) {
    if (i > 0) connect(page, runs, rows[i - 1], row, opens(i))
    runs.push(...row.runs)
  }
  return runs
}

/**
 * Adds what stands between two rows: a break, or what the script's rule puts where a line was wrapped. The
 * raw lines decide, not their corrections, so that an edit never changes text that it did not touch.
 */
export function connect(page: Page, runs: Run[], before: Row, after: Row, breaks: boolean): void {
  const first = after.runs[0]
  let last = runs[runs.length - 1]
  const block = last.block === first.block ? last.block : -1
  if (breaks) {
    runs.push({ kind: 'break', text: '\n', start: last.end, end: first.start, block })
    return
  }
  const { drop, glue } = joint(rawText(page, before), rawText(page, after))
  if (drop > 0 && last.kind === 'raw' && last.text.length > drop) {
    const keep = last.text.length - drop
    last = { ...last, text: last.text.slice(0, keep), end: last.start + keep }
    runs[runs.length - 1] = last
  }
  runs.push({ kind: 'joint', text: glue, start: last.end, end: first.start, block })
}

const rawText = (page: Page, { runs }: Row) =>
  page.text.slice(runs[0].start, runs[runs.length - 1].end).trim()

/** The raw offset that a clean offset stands for. */
export function rawOffset(flow: Flow, offset: number): number {
  let at = 0
  for (const run of flow.runs) {
    const end = at + run.text.length
    if (offset < end || (offset === end && run.kind === 'raw'))
      return run.kind === 'raw' ? run.start + (offset - at) : run.start
    at = end
  }
  return flow.runs[flow.runs.length - 1]?.end ?? 0
}

/** The clean offset at which the raw offset is read: the first clean place at or after it. */
export function cleanOffset(flow: Flow, raw: number): number {
  let at = 0
  for (const run of flow.runs) {
    if (raw >= run.start && raw < run.end) return run.kind === 'raw' ? at + (raw - run.start) : at
    at += run.text.length
  }
  return at
}
