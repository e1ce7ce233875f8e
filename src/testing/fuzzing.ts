import type fc from 'fast-check'

/** How many times the usual number of random cases to run: `GALLEY_FUZZ=50 npx vitest run property`. */
const FUZZ = Number(process.env.GALLEY_FUZZ ?? 1)

/** How long a test may take, in milliseconds: generous, since a busy machine is no failure. */
export const PATIENCE = 180_000 * Math.max(1, FUZZ)

/** The usual run tries the same cases each time; a longer one new ones. A failure prints its seed. */
export const fuzzing = (runs: number, seed: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil(runs * FUZZ),
  seed: FUZZ > 1 ? Date.now() % 2 ** 31 : seed,
})
