import { differences, type Hunk } from './differences'
import type { Flow } from './flow'
import type { Page } from './page'
import { type Patch, patchesFor, TOUCHING } from './patches'
import { type PlacedRun, placedRuns, runsNear } from './placed-runs'
import { ordered } from './registers'
import { done, type Result, refused } from './result'
import type { Correction, Review } from './review'
import { applySteps, type Step } from './step'

/** More corrections than this in one edit are written as they come, not tried for being needless. */
const MOST_TRIED = 20

/**
 * The register writes that make clean stretches of a part read as the edits say: the smallest corrections over
 * the raw text, merged with those already there. The edits stand in the order of the text and do not overlap; `parted`
 * says which of their differences become corrections of their own.
 * What is typed is what is read: each way of writing the edits is read back, and the first that reads as typed
 * is taken; refused when none does.
 */
export function editSteps(
  page: Page,
  review: Review,
  read: (review: Review) => Flow,
  edits: readonly Hunk[],
  parted: (flow: Flow, hunk: Hunk) => readonly Hunk[] = differences,
): Result<readonly Step[]> {
  const flow = read(review)
  const hunks = edits.map((edit) => ({ ...edit, text: fittingBreaks(flow, edit) }))
  const wanted = splice(flow.text, hunks)
  if (wanted === flow.text) return refused('nothingToChange')
  const readsAsTyped = (steps: readonly Step[]) => read(applySteps(review, steps)).text === wanted

  const placed = placedRuns(flow)
  const cleared = clearing(placed, hunks)
  if (cleared.length > 0 && readsAsTyped(cleared)) return done(cleared)
  for (const fine of [hunks.flatMap((hunk) => parted(flow, hunk)), hunks])
    for (const touching of TOUCHING) {
      const patches = patchesFor(page, review, placed, flow, fine, touching)
      const steps = patches && stepsFor(page, review, patches)
      if (!steps || !readsAsTyped(steps)) continue
      const isPlain = patches.length === fine.length && isFresh(review, steps)
      return done(isPlain ? steps : needed(review, steps, readsAsTyped))
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

function splice(all: string, hunks: readonly Hunk[]): string {
  let text = ''
  let at = 0
  for (const hunk of hunks) {
    text += all.slice(at, hunk.from) + hunk.text
    at = hunk.to
  }
  return normalBreaks(text + all.slice(at)).replace(/^\n|\n$/g, '')
}

/** Takes away every correction that shows in the stretches. */
function clearing(placed: readonly PlacedRun[], hunks: readonly Hunk[]): Step[] {
  const keys = new Set<number>()
  for (const { from, to } of hunks)
    for (const run of runsNear(placed, from, to))
      if (run.correction && run.from <= to && run.to >= from) keys.add(run.correction.at)
  return [...keys].map((at) => ({ register: 'correction', at, value: null }))
}

function stepsFor(page: Page, review: Review, patches: readonly Patch[]): Step[] {
  const corrections = ordered(review.corrections)
  const steps: Step[] = []
  for (const { start, end, text, replaces } of patches) {
    const changes = page.text.slice(start, end) !== text
    const gone = new Set(replaces)
    for (const [at] of corrections.getRange(start, end)) if (at > start) gone.add(at)
    if (changes) gone.delete(start)
    for (const at of gone) steps.push({ register: 'correction', at, value: null })
    const value: Correction = { length: end - start, replacement: text }
    if (changes) steps.push({ register: 'correction', at: start, value })
  }
  return steps
}

/** Only raw text is corrected. One correction for each difference, each is needed: without it that would not be read. */
const isFresh = ({ corrections }: Review, steps: readonly Step[]): boolean =>
  steps.every((step) => step.register === 'correction' && !corrections.has(step.at))

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
