import { expect, it } from 'vitest'
import { type PdfTextContent, textRuns } from './text-content'

/** A page of 600 × 800 points as pdf.js shows it, upright and turned by 90°. */
const UPRIGHT = [1, 0, 0, -1, 0, 800]
const TURNED = [0, 1, 1, 0, 0, 0]

const content = (
  item: Partial<PdfTextContent['items'][0]> & { transform: number[] },
  vertical = false,
): PdfTextContent => ({
  items: [
    { type: 'beginMarkedContent' },
    { str: '', transform: [10, 0, 0, 10, 0, 0], width: 0, height: 0, fontName: 'f' },
    { str: ' ', transform: [10, 0, 0, 10, 0, 0], width: 9, height: 0, fontName: 'f' },
    { str: '⾏动', width: 20, height: 10, fontName: 'f', ...item },
  ],
  styles: { f: { vertical } },
})

it('gives runs their boxes on the page as it is shown, from its upper left corner', () => {
  const [run, ...others] = textRuns(content({ transform: [10, 0, 0, 10, 100, 700] }), UPRIGHT)
  expect(run).toMatchObject({ text: '行动', width: 20, height: 10, size: 10, direction: 'right' })
  expect(run.x).toBeCloseTo(100)
  expect(run.y).toBeCloseTo(91.2)
  expect(others).toEqual([])
})

it.each([
  [[10, 0, 0, 10, 0, 0], 'right'],
  [[10, 0.2, -0.2, 10, 0, 0], 'right'],
  [[0, -10, 10, 0, 0, 0], 'down'],
  [[-10, 0, 0, -10, 0, 0], 'left'],
  [[0, 10, -10, 0, 0, 0], 'up'],
  [[7, 7, -7, 7, 0, 0], 'askew'],
])('tells by %j that a run goes %s', (transform, direction) => {
  expect(textRuns(content({ transform }), UPRIGHT)[0].direction).toBe(direction)
})

it('heeds how the page is turned', () => {
  const [run] = textRuns(content({ transform: [10, 0, 0, 10, 100, 700] }), TURNED)
  expect(run).toMatchObject({ direction: 'down', width: 10, height: 20 })
  expect(run.x).toBeCloseTo(698.8)
  expect(run.y).toBeCloseTo(100)
})

it('hangs the characters of vertical fonts from the middle of their upper edge', () => {
  const [run] = textRuns(
    content({ transform: [10, 0, 0, 10, 100, 700], width: 10, height: 20 }, true),
    UPRIGHT,
  )
  expect(run).toMatchObject({ x: 95, y: 100, width: 10, height: 20, size: 10, direction: 'down' })
})
