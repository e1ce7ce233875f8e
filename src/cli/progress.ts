import type { Messages } from './messages'
import type { Terminal } from './terminal'

/** What a progress line says. */
export interface ProgressNotes {
  readonly done: number
  /** Unknown of a stream. */
  readonly total: number | undefined
  readonly perSecond: number
  /** Time left, as minutes and seconds; unknown where the total is. */
  readonly left: string | undefined
}

export interface Progress {
  /** One more is done. */
  readonly step: () => void
  readonly end: () => void
}

/** No line for a run that is over before anyone looks, and none oftener than can be read, in milliseconds. */
const SHOW_AFTER = 500
const SHOW_EVERY = 100

/** A line about a run of `total` pages, on a terminal that has one. Plain characters, no colours. */
export function progressOf(
  total: number | undefined,
  { show }: Terminal,
  messages: Messages,
  now: () => number = () => performance.now(),
): Progress {
  if (!show) return { step: () => undefined, end: () => undefined }
  const start = now()
  let shown = start + SHOW_AFTER - SHOW_EVERY
  let done = 0
  return {
    step: () => {
      done++
      const time = now()
      if (time - shown < SHOW_EVERY) return
      shown = time
      const rate = (1000 * done) / (time - start)
      const perSecond = rate < 10 ? Math.round(10 * rate) / 10 : Math.round(rate)
      const seconds = total && (((time - start) / done) * (total - done)) / 1000
      const left = seconds === undefined ? undefined : clock(seconds)
      const line = messages.progress({ done, total, perSecond, left })
      show(total === undefined ? line : `${bar(done / total)} ${line}`)
    },
    end: () => show(''),
  }
}

const BAR = 20

const bar = (share: number) => {
  const full = Math.floor(share * BAR)
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`
}

/** 65 seconds as 1:05. */
const clock = (seconds: number) => {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
