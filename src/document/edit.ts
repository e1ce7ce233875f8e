import { blockAt } from './blocks'
import { differences, type Hunk } from './differences'
import type { Flow } from './flow'
import { isWholeOffset } from './invariants'
import type { Page } from './page'
import { done, type Result, refused } from './result'
import type { Correction, Review } from './review'
import type { Run } from './rows'
import { applySteps, type Step } from './step'

/** More corrections than this in one edit are written as they come, not tried for being needless. */
const MOST_TRIED = 20

interface PlacedRun extends Run {
  /** Where the run stands in the flow's clean text. */
  readonly from: number
  readonly to: number
}

/** Raw text `[start, end)`, to be read as `text`. */
interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The corrections that it takes the place of. */
  readonly replaces: readonly number[]
}

/**
 * Which of the corrections that a hunk merely touches become one with it. Both, as a rule; where that reads
 * otherwise than typed, because a break comes back beside them, fewer, or all that is not printed with them.
 */
const TOUCHING = ['both', 'right', 'left', 'none', 'wide'] as const
type Touching = (typeof TOUCHING)[number]

/**
 * The register writes that make the clean stretch `[from, to)` of a part read `text`: the smallest
 * corrections over the raw text, merged with those already there. What is typed is what is read: each way
 * of writing the edit is read back, and the first that reads as typed is taken; refused when none does.
 */
export function editSteps(
  page: Page,
  review: Review,
  read: (review: Review) => Flow,
  edit: Hunk,
): Result<readonly Step[]> {
  const flow = read(review)
  const hunk = { ...edit, text: fittingBreaks(flow, edit) }
  const wanted = splice(flow.text, hunk)
  if (wanted === flow.text) return refused('nothingToChange')
  const readsAsTyped = (steps: readonly Step[]) => read(applySteps(review, steps)).text === wanted

  const runs = runsAround(flow, hunk)
  const cleared = clearing(runs, hunk)
  if (cleared.length > 0 && readsAsTyped(cleared)) return done(cleared)
  for (const hunks of [differences(flow, hunk), [hunk]])
    for (const touching of TOUCHING) {
      const patches = patchesFor(page, review, runs, flow, hunks, touching)
      const steps = patches && stepsFor(page, review, patches)
      if (steps && readsAsTyped(steps)) return done(needed(review, steps, readsAsTyped))
    }
  return refused('noPlaceToMove')
}

/** One line feed for every break; none beside another or at a part's ends: empty lines are not text. */
export const normalBreaks = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\n{2,}/g, '\n')

function fittingBreaks({ text: all }: Flow, { from, to, text }: Hunk): string {
  let fitting = normalBreaks(text)
  if (from === 0 || all[from - 1] === '\n') fitting = fitting.replace(/^\n/, '')
  if (to === all.length || all[to] === '\n') fitting = fitting.replace(/\n$/, '')
  return fitting
}

const splice = (all: string, { from, to, text }: Hunk) =>
  normalBreaks(all.slice(0, from) + text + all.slice(to)).replace(/^\n|\n$/g, '')

/** The runs that an edit can concern: those it overlaps or touches, and their neighbours. */
function runsAround(flow: Flow, { from, to }: Hunk): PlacedRun[] {
  let at = 0
  const placed = flow.runs.map((run) => {
    const start = at
    at += run.text.length
    return { ...run, from: start, to: at }
  })
  const first = placed.findIndex((run) => run.to >= from)
  let last = placed.length - 1
  while (last > first && placed[last].from > to) last--
  const shows = ({ kind }: Run) => kind === 'raw' || kind === 'correction'
  let low = first
  while (low > 0 && !shows(placed[low - 1])) low--
  let high = last
  while (high < placed.length - 1 && !shows(placed[high + 1])) high++
  return placed.slice(Math.max(0, low - 1), high + 2)
}

/** Takes away every correction that shows in the stretch. */
function clearing(runs: readonly PlacedRun[], { from, to }: Hunk): Step[] {
  const keys = new Set<number>()
  for (const run of runs)
    if (run.correction && run.from <= to && run.to >= from) keys.add(run.correction.at)
  return [...keys].map((at) => ({ register: 'correction', at, value: null }))
}

/** A stretch of the flow that is rewritten as one: whole runs, but for raw ones at its ends. */
interface Group {
  from: number
  to: number
  readonly hunks: Hunk[]
}

/** Null when a hunk lies wholly between two blocks, where there is no raw text to correct. */
function patchesFor(
  page: Page,
  review: Review,
  runs: readonly PlacedRun[],
  flow: Flow,
  hunks: readonly Hunk[],
  touching: Touching,
): Patch[] | null {
  const patches: Patch[] = []
  for (const group of groupsOf(page, review, runs, hunks, touching)) {
    const { from, to } = group
    let text = ''
    let at = from
    for (const hunk of group.hunks) {
      text += flow.text.slice(at, hunk.from) + hunk.text
      at = hunk.to
    }
    text += flow.text.slice(at, to)
    const written = groupPatches(review, runs, { from, to, text }, touching)
    if (!written) return null
    patches.push(...written)
  }
  return apart(patches) ? patches : null
}

/** Parts of one correction may lie in two groups, which then cannot be written each for itself. */
function apart(patches: readonly Patch[]): boolean {
  const inOrder = patches.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return inOrder.every(({ start }, i) => {
    const before = inOrder[i - 1]
    return i === 0 || (start >= before.end && start > before.start)
  })
}

/** Hunks grown to whole runs, and those that meet made one. */
function groupsOf(
  page: Page,
  review: Review,
  runs: readonly PlacedRun[],
  hunks: readonly Hunk[],
  touching: Touching,
): Group[] {
  const groups: Group[] = []
  for (const hunk of hunks) {
    let { from, to } = hunk
    for (let grown = true; grown; ) {
      grown = false
      if (from === to) from -= carrier(page, review, runs, from)
      for (const run of runs)
        if (
          run.kind !== 'raw' &&
          takes(run, from, to, touching) &&
          (run.from < from || run.to > to)
        ) {
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
  return groups
}

function takes(run: PlacedRun, from: number, to: number, touching: Touching): boolean {
  if (run.from < to && run.to > from) return true
  if (touching === 'wide') return run.text === '' && run.to >= from && run.from <= to
  if (run.kind !== 'correction' || touching === 'none') return false
  if (run.from === run.to && run.from === from && from === to) return true
  return (run.to === from && touching !== 'right') || (run.from === to && touching !== 'left')
}

/**
 * Text that is added at the very end of a block has no place there: the offset is the next block's. Length
 * of the character before it, which then carries it; 0 elsewhere.
 */
function carrier(page: Page, review: Review, runs: readonly PlacedRun[], at: number): number {
  const run = runBefore(runs, at)
  if (!run || run.to !== at || blockAt(page, review, run.start)?.end !== run.end) return 0
  return isWholeOffset(page.text, run.end - 1) ? 1 : 2
}

const runBefore = (runs: readonly PlacedRun[], at: number) =>
  runs.find((run) => run.kind === 'raw' && run.from < at && run.to >= at)

function groupPatches(
  review: Review,
  runs: readonly PlacedRun[],
  { from, to, text }: Hunk,
  touching: Touching,
): Patch[] | null {
  const first = runs.findIndex((run) => takes(run, from, to, touching))
  if (first < 0) return insertion(runs, from, text)
  const last = runs.findLastIndex((run) => takes(run, from, to, touching))
  const segments: PlacedRun[][] = [[]]
  const connectors: string[] = []
  for (const run of runs.slice(first, last + 1)) {
    if (run.block >= 0) segments[segments.length - 1].push(run)
    else {
      connectors.push(run.text)
      segments.push([])
    }
  }
  // Without the joints between the blocks all of the text goes to the first, and the others are emptied.
  const parts = parted(text, connectors) ?? [text, ...connectors.map(() => '')]
  const patches: Patch[] = []
  for (const [i, segment] of segments.entries()) {
    if (segment.length > 0) patches.push(patchOver(review, segment, from, to, parts[i]))
    else if (parts[i] !== '') return null
  }
  return patches
}

/** The text in parts, between which stands what joins the blocks: that is no one's to change. */
function parted(text: string, connectors: readonly string[]): string[] | null {
  const parts: string[] = []
  let rest = text
  for (const connector of connectors.toReversed()) {
    const at = rest.lastIndexOf(connector)
    if (at < 0) return null
    parts.unshift(rest.slice(at + connector.length))
    rest = rest.slice(0, at)
  }
  return [rest, ...parts]
}

/** A correction that its own line feeds cut up keeps the parts that the edit did not reach. */
function patchOver(
  review: Review,
  runs: readonly PlacedRun[],
  from: number,
  to: number,
  text: string,
): Patch {
  const first = runs[0]
  const last = runs[runs.length - 1]
  const head = first.correction
    ? replacementAt(review, first.correction.at).slice(0, first.correction.offset)
    : ''
  const tail = last.correction
    ? replacementAt(review, last.correction.at).slice(last.correction.offset + last.text.length)
    : ''
  return {
    start: first.correction?.at ?? first.start + inRaw(first, from - first.from),
    end: last.end - inRaw(last, last.to - to),
    text: head + text + tail,
    replaces: runs.flatMap((run) => (run.correction ? [run.correction.at] : [])),
  }
}

const inRaw = ({ kind }: Run, distance: number) => (kind === 'raw' ? Math.max(0, distance) : 0)

const replacementAt = (review: Review, at: number) => review.corrections.get(at)?.replacement ?? ''

function insertion(runs: readonly PlacedRun[], at: number, text: string): Patch[] | null {
  const run = runBefore(runs, at) ?? runs.find(({ kind, from }) => kind === 'raw' && from === at)
  if (!run) return null
  const raw = run.start + (at - run.from)
  return [{ start: raw, end: raw, text, replaces: [] }]
}

function stepsFor(page: Page, review: Review, patches: readonly Patch[]): Step[] {
  const steps: Step[] = []
  for (const { start, end, text, replaces } of patches) {
    const changes = page.text.slice(start, end) !== text
    const gone = new Set(replaces)
    for (const at of review.corrections.keys()) if (at > start && at < end) gone.add(at)
    if (changes) gone.delete(start)
    for (const at of gone) steps.push({ register: 'correction', at, value: null })
    const value: Correction = { length: end - start, replacement: text }
    if (changes) steps.push({ register: 'correction', at: start, value })
  }
  return steps
}

/** The steps without the corrections that change nothing of what is read. */
function needed(
  review: Review,
  steps: readonly Step[],
  readsAsTyped: (steps: readonly Step[]) => boolean,
): readonly Step[] {
  if (steps.length > MOST_TRIED) return steps
  let kept = steps
  for (const step of steps) {
    if (step.register !== 'correction' || step.value === null) continue
    const without = kept.flatMap((other): Step[] => {
      if (other !== step) return [other]
      return review.corrections.has(step.at) ? [{ ...step, value: null }] : []
    })
    if (without.length > 0 && readsAsTyped(without)) kept = without
  }
  return kept
}
