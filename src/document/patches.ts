import { blockAt } from './blocks'
import type { Hunk } from './differences'
import type { Flow } from './flow'
import { isWholeOffset } from './invariants'
import type { Page } from './page'
import { type PlacedRun, runsNear } from './placed-runs'
import type { Review } from './review'

/** Raw text `[start, end)`, to be read as `text`. */
export interface Patch {
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
export const TOUCHING = ['both', 'right', 'left', 'none', 'wide'] as const
type Touching = (typeof TOUCHING)[number]

/** A stretch of the flow that is rewritten as one: whole runs, but for raw ones at its ends. */
interface Group {
  from: number
  to: number
  readonly hunks: Hunk[]
}

/**
 * The hunks, in the order of the text, as patches of the raw text. Null when a hunk lies wholly between two blocks, where there is no raw text
 * to correct.
 */
export function patchesFor(
  page: Page,
  review: Review,
  placed: readonly PlacedRun[],
  flow: Flow,
  hunks: readonly Hunk[],
  touching: Touching,
): Patch[] | null {
  const patches: Patch[] = []
  for (const group of groupsOf(page, review, placed, hunks, touching)) {
    const { from, to } = group
    let text = ''
    let at = from
    for (const hunk of group.hunks) {
      text += flow.text.slice(at, hunk.from) + hunk.text
      at = hunk.to
    }
    text += flow.text.slice(at, to)
    const written = groupPatches(review, runsNear(placed, from, to), { from, to, text }, touching)
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
  placed: readonly PlacedRun[],
  hunks: readonly Hunk[],
  touching: Touching,
): Group[] {
  const groups: Group[] = []
  for (const hunk of hunks) {
    let { from, to } = hunk
    for (let grown = true; grown; ) {
      grown = false
      const runs = runsNear(placed, from, to)
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

const inRaw = ({ kind }: PlacedRun, distance: number) =>
  kind === 'raw' ? Math.max(0, distance) : 0

const replacementAt = (review: Review, at: number) => review.corrections.get(at)?.replacement ?? ''

function insertion(runs: readonly PlacedRun[], at: number, text: string): Patch[] | null {
  const run = runBefore(runs, at) ?? runs.find(({ kind, from }) => kind === 'raw' && from === at)
  if (!run) return null
  const raw = run.start + (at - run.from)
  return [{ start: raw, end: raw, text, replaces: [] }]
}
