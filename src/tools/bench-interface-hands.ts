import type { Page } from '@playwright/test'
import type { Point, Probe, Reading } from './bench-interface-probe'
import type { Subject } from './bench-interface-subjects'

/** Milliseconds between a key's answer and the next key. */
const RHYTHM = 50
const WRITING = [...'theywritewhattheyread']
const ROUNDS = 5
/** Longer than any answer takes. */
const PATIENCE = 10_000
const DRAG = 5000
const MOVES_A_SECOND = 60
/** Pixels beyond the pane's edge at which the pointer is held to scroll it. */
const BEYOND = 20

/** Calls the probe in the page. */
export function ask<T extends keyof Probe>(page: Page, name: T, ...args: Parameters<Probe[T]>) {
  const call = `probe.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`
  return page.evaluate(call) as Promise<Awaited<ReturnType<Probe[T]>>>
}

/** Everything that is done with a subject once it is open, by what it is called. */
export const HANDS = {
  async typing(page: Page, subject: Subject) {
    await toMiddle(page, subject)
    await click(page, subject)
    await subject.beginTyping(page)
    await press(page, 'written', WRITING)
    await subject.endTyping(page)
  },
  async parting(page: Page, subject: Subject) {
    await click(page, subject)
    await press(page, subject.parted, repeated(subject.part))
  },
  async jumping(page: Page, subject: Subject) {
    await press(page, 'place', repeated(subject.ends))
  },
  async dragging(page: Page, subject: Subject) {
    await toMiddle(page, subject)
    await drag(page, subject)
  },
  more: (page: Page, subject: Subject) => subject.more(page),
}

export type Doing = keyof typeof HANDS

const repeated = (keys: readonly string[]) => Array.from({ length: ROUNDS }, () => keys).flat()

/** Scrolls the pane to the middle of the text. */
async function toMiddle(page: Page, { pane }: Subject) {
  const top = await page.locator(pane).evaluate((element) => {
    element.scrollTop = (element.scrollHeight - element.clientHeight) / 2
    return element.scrollTop
  })
  if (top === 0) throw new Error(`${pane} does not scroll`)
  await page.waitForTimeout(300)
}

/** By a point and not by a locator, whose search would be work of the page that is measured. */
async function nearestToMiddle(page: Page, pane: string, selector: string): Promise<Point> {
  const point = await ask(page, 'nearestToMiddle', pane, selector)
  if (!point) throw new Error(`no ${selector} is drawn`)
  return point
}

async function click(page: Page, { pane, line }: Subject) {
  const { x, y } = await nearestToMiddle(page, pane, line)
  await page.mouse.click(x, y)
}

/** Presses the keys one after the other, each as soon as the one before is answered. */
async function press(page: Page, reading: Reading, keys: readonly string[]) {
  await page.waitForTimeout(300)
  await ask(page, 'wantReading', reading)
  for (const key of keys) {
    await page.keyboard.press(key)
    if (!(await ask(page, 'answered', PATIENCE))) throw new Error(`${key} changed no ${reading}`)
    await page.waitForTimeout(RHYTHM)
  }
  await ask(page, 'wantReading', null)
}

/**
 * Five seconds: up and down over the middle of the pane, then below its lower edge, which scrolls it, then above its upper
 * one, and drops. The moves are sent by the clock, whether the page keeps up with them or not.
 */
async function drag(page: Page, { pane, handle }: Subject) {
  const { x, y } = await nearestToMiddle(page, pane, handle)
  const box = await page.locator(pane).boundingBox()
  if (!box) throw new Error('the pane is not on the screen')
  const middle = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  const begun = performance.now()
  const moves: Promise<void>[] = []
  for (let time = 0; time < DRAG; time = performance.now() - begun) {
    const share = time / DRAG
    const wave = middle + 0.3 * box.height * Math.sin(share * 40)
    const edge = share < 0.7 ? box.y + box.height + BEYOND : box.y - BEYOND
    // By a pixel from side to side, so that a pointer held at an edge moves as a hand does.
    moves.push(page.mouse.move(x + (moves.length % 2), share < 0.4 ? wave : edge))
    const next = begun + ((moves.length + 1) * 1000) / MOVES_A_SECOND
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())))
  }
  await Promise.all(moves)
  await page.mouse.up()
}
