import type { CDPSession, Page } from '@playwright/test'
import { clockOf, framesBetween, recordFrames } from '../../e2e/pages/frames'
import { Queue } from '../../e2e/pages/queue'
import { SCALE_PROBE, type ScaleProbe } from './bench-scale-probe'
import { median } from './bench-statistics'

const STARTS = 7
const OPENINGS = 9
/** Of a wheel that is turned down without a rest, in milliseconds. */
const SCROLLING = 5000
const LATE = 33.5

const ROW = '[data-queue-scroller] [data-row]'
/** How many pages are looked at. */
const COUNT = '[data-pane="queue"] h2 span'

type Probed = typeof globalThis & { readonly scaleProbe: ScaleProbe }

export interface ListTimes {
  /** From when the app asks for the list until its rows are drawn. */
  readonly asked: number
  readonly navigated: number
}

/** What a person does with the queue, in a page of the app that is watched. */
export class WatchedQueue {
  private readonly queue: Queue

  private constructor(
    readonly page: Page,
    private readonly address: string,
    private readonly devtools: CDPSession,
  ) {
    this.queue = new Queue(page)
  }

  static async open(page: Page, address: string): Promise<WatchedQueue> {
    await recordFrames(page)
    await page.addInitScript(SCALE_PROBE)
    return new WatchedQueue(page, address, await page.context().newCDPSession(page))
  }

  /** Medians of several starts. */
  async list(): Promise<ListTimes> {
    const times: ListTimes[] = []
    for (let start = 0; start < STARTS; start++) {
      await this.start()
      const { asked, listed } = await this.page.evaluate(() => (globalThis as Probed).scaleProbe)
      times.push({ asked: listed - asked, navigated: listed })
    }
    const of = (key: keyof ListTimes) => median(times.map((time) => time[key]))
    return { asked: of('asked'), navigated: of('navigated') }
  }

  /** The median of several pages, from the click on a row to the frame that shows cards. */
  async opening(): Promise<number> {
    await this.start()
    const times: number[] = []
    for (let page = 0; page < OPENINGS; page++) {
      const shown = this.page.evaluate(async (which) => {
        const { scaleProbe } = globalThis as Probed
        const links = document.querySelectorAll<HTMLElement>('[data-queue-scroller] a[data-row]')
        const from = performance.now()
        links[which % links.length].click()
        return (await scaleProbe.frameWith('[data-card]')) - from
      }, page)
      times.push(await shown)
      await this.page.getByRole('button', { name: '校样 Galley' }).click()
      await this.page.locator(ROW).first().waitFor()
    }
    return median(times)
  }

  /** From the last letter to the first page that is found by its text, and to the last of as many as there are. */
  async search(text: string, count: number): Promise<{ first: number; all: number }> {
    const times = this.page.evaluate(
      async ([row, total, wanted]) => {
        const { scaleProbe } = globalThis as Probed
        const from = await scaleProbe.nextInput()
        await scaleProbe.frameWith('[data-pane="queue"] [data-way-back]')
        const first = await scaleProbe.frameWith(row)
        const all = await scaleProbe.frameSaying(total, wanted)
        return { first: first - from, all: all - from }
      },
      [ROW, COUNT, count.toLocaleString('zh-CN')] as const,
    )
    await this.queue.search.fill(text)
    const found = await times
    await this.queue.search.fill('')
    await this.page.locator(ROW).first().waitFor()
    return found
  }

  async scroll(): Promise<{ frames: number; late: number }> {
    await this.start()
    await this.page.locator(ROW).first().hover()
    const from = await clockOf(this.page)
    while ((await clockOf(this.page)) < from + SCROLLING) await this.page.mouse.wheel(0, 120)
    const { gaps } = await framesBetween(this.page, from, from + SCROLLING)
    return { frames: gaps.length, late: gaps.filter((gap) => gap > LATE).length }
  }

  /** Bytes of the JavaScript heap, once what is not needed is cleared away. */
  async heap(): Promise<number> {
    await this.devtools.send('HeapProfiler.collectGarbage')
    return (await this.devtools.send('Runtime.getHeapUsage')).usedSize
  }

  /** Bytes that the browser says the app's data take. */
  stored(): Promise<number> {
    return this.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  }

  async start(): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(this.address)
    await this.page.waitForFunction(() => (globalThis as Probed).scaleProbe.listed > 0)
  }
}
