import { diffChars } from 'diff'
import { blockAt } from './blocks'
import type { Flow } from './flow'
import { isWholeOffset } from './invariants'
import type { Page } from './page'
import { done, type Result, refused } from './result'
import type { Review } from './review'
import type { Run } from './rows'
import type { Step } from './step'

/** Longer stretches are compared by their common ends alone: a full comparison is quadratic at worst. */
const LONGEST_DIFF = 4000

/** Clean offsets `[from, to)` of a flow, to be read as `text`. */
interface Hunk {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface PlacedRun extends Run {
  /** Where the run stands in the flow's clean text. */
  readonly from: number
  readonly to: number
}

/**
 * The register writes that make the clean stretch `[from, to)` of `flow` read `text`: the smallest
 * corrections over the raw text, merged with those already there. Offsets are UTF-16, into the clean text.
 */
export function editSteps(
  page: Page,
  review: Review,
  flow: Flow,
  edit: Hunk,
): Result<readonly Step[]> {
  const before = flow.text.slice(edit.from, edit.to)
  const text = normalBreaks(edit.text)
  if (text === before) return refused('nothingToChange')
  const runs = placedRuns(flow)
  const hunks = differences(before, text).map((hunk) => ({
    ...hunk,
    from: hunk.from + edit.from,
    to: hunk.to + edit.from,
  }))
  const steps: Step[] = []
  for (const group of groupsOf(flow, runs, hunks)) {
    const written = groupSteps(page, review, runs, group)
    if (!written) return refused('noPlaceToMove')
    steps.push(...written)
  }
  return steps.length > 0 ? done(steps) : refused('nothingToChange')
}

/** One line feed for every break; none at the ends, since empty lines and paragraphs are not text. */
const normalBreaks = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '')

function placedRuns(flow: Flow): PlacedRun[] {
  let at = 0
  return flow.runs.map((run) => {
    const from = at
    at += run.text.length
    return { ...run, from, to: at }
  })
}

function differences(before: string, after: string): Hunk[] {
  if (before.length + after.length > LONGEST_DIFF) return [commonEnds(before, after)]
  const hunks: Hunk[] = []
  let at = 0
  let open: { from: number; to: number; text: string } | null = null
  for (const change of diffChars(before, after)) {
    if (!change.added && !change.removed) {
      if (open) hunks.push(open)
      open = null
      at += change.value.length
      continue
    }
    open ??= { from: at, to: at, text: '' }
    if (change.added) open.text += change.value
    else {
      at += change.value.length
      open.to = at
    }
  }
  if (open) hunks.push(open)
  return hunks
}

function commonEnds(before: string, after: string): Hunk {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  while (head > 0 && !(isWholeOffset(before, head) && isWholeOffset(after, head))) head--
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  while (
    tail > 0 &&
    !(isWholeOffset(before, before.length - tail) && isWholeOffset(after, after.length - tail))
  )
    tail--
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) }
}

/** Whether an edit of `[from, to)` must take the run as a whole: all runs but raw ones are atoms. */
const takesWhole = (run: PlacedRun, from: number, to: number) =>
  run.kind !== 'raw' &&
  ((run.from < to && run.to > from) ||
    (run.kind === 'correction' && run.from <= to && run.to >= from))

/** Hunks grown to whole atoms, those that touch made one, each with all the clean text it now stands for. */
function groupsOf(flow: Flow, runs: readonly PlacedRun[], hunks: readonly Hunk[]): Hunk[] {
  const groups: { from: number; to: number; hunks: Hunk[] }[] = []
  for (const hunk of hunks) {
    let { from, to } = hunk
    for (let grown = true; grown; ) {
      grown = false
      for (const run of runs)
        if (takesWhole(run, from, to) && (run.from < from || run.to > to)) {
          from = Math.min(from, run.from)
          to = Math.max(to, run.to)
          grown = true
        }
    }
    const last = groups[groups.length - 1]
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to)
      last.hunks.push(hunk)
    } else groups.push({ from, to, hunks: [hunk] })
  }
  return groups.map(({ from, to, hunks: own }) => {
    let text = ''
    let at = from
    for (const hunk of own) {
      text += flow.text.slice(at, hunk.from) + hunk.text
      at = hunk.to
    }
    return { from, to, text: text + flow.text.slice(at, to) }
  })
}

/** Null when the stretch lies wholly between two blocks, where there is no raw text to correct. */
function groupSteps(
  page: Page,
  review: Review,
  runs: readonly PlacedRun[],
  { from, to, text }: Hunk,
): Step[] | null {
  const taken = runs.filter((run) => takesWhole(run, from, to) || (run.from < to && run.to > from))
  const inBlocks = taken.filter((run) => run.block >= 0)
  if (inBlocks.length === 0)
    return taken.length > 0 ? null : insertion(page, review, runs, from, text)

  const steps: Step[] = []
  let rest = text
  for (let i = 0; i < inBlocks.length; ) {
    let end = i
    while (end + 1 < inBlocks.length && inBlocks[end + 1].block === inBlocks[i].block) end++
    const first = inBlocks[i]
    const last = inBlocks[end]
    const start =
      first.kind === 'raw'
        ? first.start + Math.max(0, from - first.from)
        : (first.correction?.at ?? first.start)
    const stop = last.kind === 'raw' ? last.end - Math.max(0, last.to - to) : last.end
    steps.push(...write(page, review, start, stop, withRest(review, first, last, rest)))
    rest = ''
    i = end + 1
  }
  return steps
}

/** A correction that its own line feeds cut up keeps the parts that the edit did not reach. */
function withRest(review: Review, first: Run, last: Run, text: string): string {
  const head = first.correction
    ? replacementAt(review, first.correction.at).slice(0, first.correction.offset)
    : ''
  const tail = last.correction
    ? replacementAt(review, last.correction.at).slice(last.correction.offset + last.text.length)
    : ''
  return head + text + tail
}

const replacementAt = (review: Review, at: number) => review.corrections.get(at)?.replacement ?? ''

function insertion(
  page: Page,
  review: Review,
  runs: readonly PlacedRun[],
  at: number,
  text: string,
): Step[] | null {
  const left = runs.find((run) => run.kind === 'raw' && run.from < at && run.to >= at)
  const right = runs.find((run) => run.kind === 'raw' && run.from === at)
  const run = left ?? right
  if (!run) return null
  const raw = run.start + (at - run.from)
  // At the very end of its block the place belongs to the next one: the character before carries the text.
  const block = blockAt(page, review, run.start)
  if (block && raw >= block.end) {
    const start = isWholeOffset(page.text, raw - 1) ? raw - 1 : raw - 2
    return write(page, review, start, raw, page.text.slice(start, raw) + text)
  }
  return write(page, review, raw, raw, text)
}

function write(page: Page, review: Review, start: number, end: number, text: string): Step[] {
  const steps: Step[] = []
  const changes = page.text.slice(start, end) !== text
  for (const at of review.corrections.keys())
    if ((at === start && !changes) || (at > start && at < end))
      steps.push({ register: 'correction', at, value: null })
  if (changes)
    steps.push({
      register: 'correction',
      at: start,
      value: { length: end - start, replacement: text },
    })
  return steps
}
