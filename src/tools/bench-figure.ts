/** A line of what `npm run bench` prints. */
export interface Figure {
  readonly name: string
  readonly value: string
}

export const figure = (name: string, value: string): Figure => ({ name, value })

export const milliseconds = (time: number) =>
  time < 1000 ? `${time.toFixed(1)} ms` : `${(time / 1000).toFixed(2)} s`

/** Of 1,000 or 1,000,000 bytes. */
export const size = (bytes: number) =>
  bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`

/** Of 1,000,000 bytes. */
export const speed = (bytes: number, time: number) => `${(bytes / 1000 / time).toFixed(2)} MB/s`

export const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`

/**
 * Best of several runs, in milliseconds of processor time: the least disturbed one. On a busy machine the clock on
 * the wall would measure its neighbours.
 */
export function fastest(runs: number, act: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
