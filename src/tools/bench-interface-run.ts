import type { Page } from '@playwright/test'
import { clockOf, framesBetween, recordFrames, SETTLING } from '../../e2e/pages/frames'
import { ask, type Doing, HANDS } from './bench-interface-hands'
import type { Probe } from './bench-interface-probe'
import type { Subject } from './bench-interface-subjects'
import { greatest, inp, p95 } from './bench-statistics'

/** What one run found of one subject. Times in milliseconds. */
export interface Measured {
  /** From the file chosen to the end of the first frame that shows the text, and what is made of it. */
  readonly opening: number
  /** Until the desk is drawn: frames that came more than 33 ms after the one before. */
  readonly openingLate: number
  /** Elements in the document, opened and at rest. */
  readonly elements: number
  /** In 95 of 100 cases at most: from the key to the end of the first frame that shows what it did. */
  readonly typing: number
  readonly parting: number
  readonly jumping: number
  /** In 95 of 100 cases at most: from a move of the pointer to the end of the next frame. */
  readonly dragging: number
  /** In the drag: how many frames there were, and how many of them came more than 33 ms after the one before. */
  readonly frames: number
  readonly lateFrames: number
  readonly latestFrame: number
  readonly inp: number
  /** 0 when there was none of more than 50 ms: shorter ones no browser tells of. */
  readonly openingTask: number
  readonly workingTask: number
  /** Of each thing that was done: its longest interaction, 0 under 16 ms, and its longest task, 0 under 50 ms. */
  readonly worst: Readonly<Record<Doing, readonly [interaction: number, task: number]>>
}

/** One thing that was done. */
interface Done {
  readonly from: number
  readonly to: number
  readonly answers: readonly number[]
}

/** Two frames at 60 Hz: a longer gap is a frame that was missed. */
const LATE = 33.5
const late = (gaps: readonly number[]) => gaps.filter((gap) => gap > LATE).length

/** Milliseconds after which the browser has told of what was done. */
const TOLD = 250

/** Opens a file in a new page and does in it what is done all day. `probe` is the script that watches. */
export async function measured(
  page: Page,
  probe: string,
  subject: Subject,
  file: string,
): Promise<Measured> {
  await recordFrames(page)
  await page.addInitScript(probe)
  await page.goto(subject.path)
  const input = page.locator('input[type="file"]').first()
  await input.waitFor({ state: 'attached' })
  await page.waitForTimeout(SETTLING)

  await ask(page, 'wantShown', subject.shows)
  await input.setInputFiles(file)
  // A function: the page's policy lets no string be run.
  await page.waitForFunction(
    () => (globalThis as unknown as { probe: Probe }).probe.read().shown > 0,
    null,
    { timeout: 120_000 },
  )
  await page.waitForTimeout(SETTLING)
  const { chosen, shown } = await ask(page, 'read')
  const opening = await framesBetween(page, chosen, shown + SETTLING)
  const elements = Number(await page.evaluate('document.getElementsByTagName("*").length'))

  const doings = Object.keys(HANDS) as Doing[]
  const done = new Map<Doing, Done>()
  for (const doing of doings) {
    const from = await clockOf(page)
    const before = await ask(page, 'read')
    await HANDS[doing](page, subject)
    await page.waitForTimeout(TOLD)
    const { answers } = await ask(page, 'read')
    done.set(doing, {
      from,
      to: await clockOf(page),
      answers: answers.slice(before.answers.length),
    })
  }

  const { moves, interactions, interactionCount } = await ask(page, 'read')
  const worst = {} as Record<Doing, readonly [number, number]>
  for (const [doing, { from, to }] of done) {
    const { longTasks } = await framesBetween(page, from, to)
    const own = interactions.filter(([at]) => at >= from && at < to)
    worst[doing] = [greatest(own.map(([, duration]) => duration)), greatest(longTasks)]
  }
  const p95Of = (doing: Doing) => p95(done.get(doing)?.answers ?? [])
  const { gaps } = await framesBetween(page, moves[0][0], moves[moves.length - 1][0])
  return {
    opening: shown - chosen,
    openingLate: late(opening.gaps),
    elements,
    typing: p95Of('typing'),
    parting: p95Of('parting'),
    jumping: p95Of('jumping'),
    dragging: p95(moves.map(([, duration]) => duration)),
    frames: gaps.length,
    lateFrames: late(gaps),
    latestFrame: greatest(gaps),
    inp: inp(
      interactions.map(([, duration]) => duration),
      interactionCount,
    ),
    openingTask: greatest(opening.longTasks),
    workingTask: greatest(Object.values(worst).map(([, task]) => task)),
    worst,
  }
}
