import { type Joint, joint, type Piece } from '../engine'
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

export function flowOf(runs: readonly Run[]): Flow {
  const kept = withoutEmptyLines(runs)
  return { text: kept.map((run) => run.text).join(''), runs: kept }
}

/** A line or paragraph that an editor emptied leaves no empty one behind: of its two breaks one is read. */
function withoutEmptyLines(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  let printed = false
  let open = -1
  for (const [i, run] of kept.entries()) {
    if (run.kind !== 'break') printed ||= run.text !== ''
    else if (printed) {
      printed = false
      open = i
    } else kept[i] = closed(run)
  }
  if (!printed && open >= 0) kept[open] = closed(kept[open])
  return kept
}

const closed = (run: Run): Run => ({ ...run, kind: 'joint', text: '' })

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
  const { drop, glue } = jointOf(page, before, after)
  if (drop > 0 && last.kind === 'raw') {
    const keep = last.text.length - drop
    last = { ...last, text: last.text.slice(0, keep), end: last.start + keep }
    if (keep > 0) runs[runs.length - 1] = last
    else runs.pop()
  }
  runs.push({ kind: 'joint', text: glue, start: last.end, end: first.start, block })
}

function jointOf(page: Page, before: Row, after: Row): Joint {
  const end = before.runs[before.runs.length - 1].end
  const start = after.runs[0].start
  // A boundary inside a word parts what was never wrapped.
  if (end === start) return { drop: 0, glue: '' }
  return joint(rawText(page, before.last), rawText(page, after.first))
}

const rawText = (page: Page, { start, end }: Piece) => page.text.slice(start, end).trim()

/** The raw offset at which the clean text from `offset` on begins; the end of the last run for its end. */
export function rawOffset(flow: Flow, offset: number): number {
  let at = 0
  for (const run of flow.runs) {
    const end = at + run.text.length
    if (offset < end) return run.kind === 'raw' ? run.start + (offset - at) : run.start
    at = end
  }
  return flow.runs[flow.runs.length - 1]?.end ?? 0
}

/** The clean offset at which the raw offset is read: the first clean place at or after it. */
export function cleanOffset(flow: Flow, raw: number): number {
  let at = 0
  let after = flow.text.length
  let nearest = Number.POSITIVE_INFINITY
  for (const run of flow.runs) {
    // What stands between two blocks may span other text, and that is read elsewhere.
    if (run.block >= 0) {
      if (raw >= run.start && raw < run.end) return run.kind === 'raw' ? at + (raw - run.start) : at
      if (run.start >= raw && run.start < nearest) {
        nearest = run.start
        after = at
      }
    }
    at += run.text.length
  }
  return after
}
