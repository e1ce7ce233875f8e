/**
 * Long work in slices of a millisecond or so: at every `yield` whoever runs it may let something else have its turn.
 * Run to its end without a pause it gives the same.
 */
export type Sliced<T> = Generator<undefined, T, undefined>

/** Steps of a loop that make about one slice. */
export const SLICE = 2000

/** Runs work to its end without a pause. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
