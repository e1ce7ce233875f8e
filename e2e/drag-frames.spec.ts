import { expect, test } from '@playwright/test'
import { Desk } from './pages/desk'
import { recordDrag } from './pages/drag-frames'
import { Galley } from './pages/galley'

/** Milliseconds. Far above what the benchmark finds: a machine that runs other tests misses frames by itself. */
const LONGEST_GAP = 1500
/** A likely place holds the handle back by no more than this (pixels). */
const PULL = 9

test('a drag of three seconds is drawn frame by frame, at the pointer', async ({ page }) => {
  await new Galley(page).openSeed()
  const desk = new Desk(page)
  await desk.line(185).scrollIntoViewIfNeeded()
  const from = await desk.grabBoundary('B', 'C')
  const stop = await recordDrag(page)
  const until = Date.now() + 3000
  for (let step = 0; Date.now() < until; step++)
    await page.mouse.move(from.x, from.y + 150 * Math.sin(step / 12))
  const frames = await stop()
  await page.mouse.up()

  const gaps = frames.slice(1).map(({ at }, i) => at - frames[i].at)
  expect(Math.max(...gaps)).toBeLessThan(LONGEST_GAP)
  expect(frames.length, 'frames came all the while').toBeGreaterThan(15)
  const late = frames.filter(({ pointer, drawn }, i) => {
    // A frame shows where the pointer was when it was begun: the move before may be the one that it has.
    const before = frames[Math.max(0, i - 1)].pointer
    return Math.abs(drawn - pointer) > PULL && Math.abs(drawn - before) > PULL
  })
  expect(late.length, 'the handle is where the pointer is').toBeLessThan(frames.length / 4)
  const heights = new Set(frames.map(({ drawn }) => drawn.toFixed(1)))
  const lines = new Set(frames.map(({ line }) => line))
  expect(lines.size, 'it passed many lines').toBeGreaterThan(4)
  expect(heights.size, 'between the lines, too').toBeGreaterThan(lines.size)
})
