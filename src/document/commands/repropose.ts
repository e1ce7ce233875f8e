import type { Proposal } from '../../engine'
import type { Page } from '../page'
import { type Difference, differencesOf } from '../reproposal/difference'
import { type NumberingInput, numbered } from '../reproposal/numbering'
import { done, type Result, refused } from '../result'
import type { Review } from '../review'
import { atOnce, type Sliced } from '../slices'
import { applySteps, type Step } from '../step'
import { type Gesture, type Transaction, transaction } from '../transaction'
import { goneSteps } from './change'

/** Differences of the page from its proposal, each named by where it begins. */
export interface DifferencesInput {
  readonly proposal: Proposal
  readonly at: readonly number[]
}

/**
 * Puts a new proposal in force, under the numbers that its articles have on the page. The review stays as it is:
 * where the two differ, and nobody has touched the page, there are differences to decide from now on.
 */
export const repropose = (page: Page, review: Review, input: NumberingInput) =>
  atOnce(reproposeInSlices(page, review, input))

export function* reproposeInSlices(
  page: Page,
  review: Review,
  input: NumberingInput,
): Sliced<Result<Transaction>> {
  const proposal = numbered(page, review, input)
  yield
  if (yield* isSame(proposal, input.before)) return refused('nothingToChange')
  const place = differencesOf(page, review, proposal)[0]?.from ?? 0
  return done({ ...transaction(review, 'repropose', place, []), proposal })
}

function* isSame(a: Proposal, b: Proposal): Sliced<boolean> {
  if (a.engine !== b.engine) return false
  for (const list of ['blocks', 'attachments', 'likelyCuts'] as const) {
    if (a[list].length !== b[list].length) return false
    for (let from = 0; from < a[list].length; from += COMPARED) {
      const [one, other] = [a, b].map((whole) => whole[list].slice(from, from + COMPARED))
      if (JSON.stringify(one) !== JSON.stringify(other)) return false
      yield
    }
  }
  return true
}

/** Items that are compared in a slice. */
const COMPARED = 400

/** Takes differences over: their text is as proposed from now on, and still nobody's work but the engine's. */
export function adopt(page: Page, review: Review, input: DifferencesInput): Result<Transaction> {
  return decide(page, review, input, 'adopt', (differences) => {
    const steps = differences.flatMap(adoptedSteps)
    return [...steps, ...goneSteps(page, review, applySteps(review, steps))]
  })
}

function adoptedSteps({ now, proposed }: Difference): Step[] {
  const steps: Step[] = []
  const starts = new Set(proposed.map(({ start }) => start))
  for (const { start: at } of now)
    if (!starts.has(at)) steps.push({ register: 'cut', at, value: null })
  const before = new Map(now.map(({ start, cut }) => [start, cut]))
  for (const { start: at, cut: value } of proposed) {
    const was = before.get(at)
    if (was?.role !== value.role || was.article !== value.article)
      steps.push({ register: 'cut', at, value })
  }
  return steps
}

/** Leaves the text of differences as it is: a person has said so, and no proposal changes it any more. */
export function keep(page: Page, review: Review, input: DifferencesInput): Result<Transaction> {
  return decide(page, review, input, 'keep', (differences) =>
    differences
      .flatMap(({ now }) => now)
      .map(({ start: at, cut }): Step => {
        return { register: 'cut', at, value: { ...cut, settled: true } }
      }),
  )
}

function decide(
  page: Page,
  review: Review,
  { proposal, at }: DifferencesInput,
  gesture: Gesture,
  stepsOf: (differences: readonly Difference[]) => readonly Step[],
): Result<Transaction> {
  const asked = new Set(at)
  const chosen = differencesOf(page, review, proposal).filter(({ from }) => asked.has(from))
  if (chosen.length === 0) return refused('nothingThere')
  return done(transaction(review, gesture, chosen[0].from, stepsOf(chosen)))
}
