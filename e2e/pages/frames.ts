import type { Page } from '@playwright/test'

/** What the browser's main thread did over a while, in milliseconds. */
export interface Frames {
  /** Between one frame and the next. */
  readonly gaps: readonly number[]
  /** Tasks of more than 50 ms: shorter ones no browser tells of. */
  readonly longTasks: readonly number[]
  readonly duration: number
}

/** The same page opened: how it was while it was read, proposed and stored, and from then until it lay on the desk. */
export interface OpenedFrames {
  readonly proposing: Frames
  readonly opening: Frames
}

// As text: what compiles these files puts helpers into functions that the page would not have.
const RECORDER = `
  const record = (window.frameRecord = { frames: [], tasks: [], address: 0, cards: 0 })
  const frame = () => {
    record.frames.push(performance.now())
    if (!record.cards && document.querySelector('[data-card]')) record.cards = performance.now()
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) record.tasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  window.addEventListener('hashchange', () => { record.address = performance.now() })
`

interface FrameRecord {
  readonly frames: readonly number[]
  readonly tasks: readonly (readonly [number, number])[]
  /** When the page had come so far that the address named it, and when its first card was there. */
  readonly address: number
  readonly cards: number
}

/** Records every frame and every long task of a page that is loaded from now on. */
export const recordFrames = (page: Page) => page.addInitScript(RECORDER)

/** What was recorded from this moment of the page's own clock on, once its first cards are there. */
export async function framesSince(page: Page, from: number): Promise<OpenedFrames> {
  const record = (await page.evaluate('window.frameRecord')) as FrameRecord
  return {
    proposing: between(record, from, record.address),
    // What is drawn after the first cards belongs to the opening, too.
    opening: between(record, record.address, record.cards + SETTLING),
  }
}

/** What was recorded from one moment of the page's own clock to another. */
export async function framesBetween(page: Page, from: number, to: number): Promise<Frames> {
  return between((await page.evaluate('window.frameRecord')) as FrameRecord, from, to)
}

/** Milliseconds after the first cards in which the rest of the desk is drawn. */
export const SETTLING = 600

/** What was recorded from this moment of the page's own clock until now. */
export async function framesUntilNow(page: Page, from: number): Promise<Frames> {
  const record = (await page.evaluate('window.frameRecord')) as FrameRecord
  return between(record, from, await clockOf(page))
}

export const clockOf = (page: Page) => page.evaluate('performance.now()') as Promise<number>

function between({ frames, tasks }: FrameRecord, from: number, to: number): Frames {
  const within = frames.filter((at) => at >= from && at <= to)
  return {
    gaps: within.map((at, i) => at - (i > 0 ? within[i - 1] : from)),
    longTasks: tasks
      .filter(([at, duration]) => at + duration > from && at < to)
      .map(([, duration]) => duration),
    duration: to - from,
  }
}
