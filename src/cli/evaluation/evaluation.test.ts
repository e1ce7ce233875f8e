import { describe, expect, test } from 'vitest'
import { evaluate, measurePage } from './evaluation'
import { figuresOf } from './figures'
import type { LabelledPage } from './labelled-page'
import { readSideBySide, testLabelledPage } from './test-page'

function measured(notation: string, about: Partial<LabelledPage> = {}) {
  const { lines, prediction } = readSideBySide(notation)
  return measurePage(testLabelledPage(lines, about), prediction)
}

const right = `
  a headline ¶ | 1 headline ¶
  a body ¶     | 1 body ¶
  a body ¶     | 1 body ¶
  - furniture  | - furniture
  b headline ¶ | 2 headline ¶
  a headline ¶ | 1 headline ¶`
const merged = `
  a body ¶ | 1 body ¶
  b body ¶ | 1 body ¶`

describe('figures', () => {
  test('a prediction that is right has the best there are', () => {
    expect(figuresOf([measured(right)])).toEqual({
      pages: 1,
      missingPages: 0,
      lines: 6,
      linesLost: 0,
      pairwiseF1: 1,
      articleF1_50: 1,
      articleF1_90: 1,
      articleF1_exact: 1,
      roleAccuracy: 1,
      roleGroupAccuracy: 1,
      headlineAttach: 1,
      displacedHeadlineAttach: 1,
      orphanHeadline: 1,
      paragraphSpurious: 0,
      paragraphMissing: 0,
      boundaryF1: 1,
      pk: 0,
      windowDiff: 0,
      correctionsPerPage: 0,
      correctionsPerArticle: 0,
      perfectPages: 1,
    })
  })

  test('are sums over the pages, where they are not means of them', () => {
    const figures = figuresOf([measured(right), measured(merged)])
    expect(figures).toMatchObject({
      pages: 2,
      lines: 8,
      articleF1_exact: 0.5714, // 2 · 2 / (4 + 3)
      articleF1_50: 0.8571, // 2 · 3 / (4 + 3)
      pairwiseF1: 0.9231, // precision 6 / 7, recall 6 / 6
      boundaryF1: 0.8571, // precision 3 / 3, recall 3 / 4
      pk: 0, // the shorter page has none
      correctionsPerPage: 0.5,
      correctionsPerArticle: 0.25,
      perfectPages: 1,
    })
  })

  test('a figure of which there is nothing to measure is null', () => {
    expect(figuresOf([measured('- furniture | - furniture')])).toMatchObject({
      pairwiseF1: 0,
      articleF1_50: null,
      roleAccuracy: 1,
      headlineAttach: null,
      orphanHeadline: null,
      paragraphSpurious: null,
      pk: null,
      correctionsPerArticle: null,
      perfectPages: 1,
    })
    expect(figuresOf([]).correctionsPerPage).toBeNull()
  })

  test('a page that nobody predicted is missing and not perfect', () => {
    const { lines } = readSideBySide('- furniture | - furniture')
    const page = measurePage(testLabelledPage(lines), undefined)
    expect(figuresOf([page])).toMatchObject({
      missingPages: 1,
      linesLost: 1,
      correctionsPerPage: 0,
      perfectPages: 0,
    })
  })
})

describe('an evaluation', () => {
  const pages = [
    measured(right, { name: 'right', style: 'tight', placement: 'natural' }),
    measured(merged, { name: 'merged', style: 'airy', placement: 'natural' }),
    measured(`${merged}\n a body ¶ | 1 headline ¶`, { name: 'worse', style: 'tight' }),
  ]

  test('has the figures of each style and placement that the labels name', () => {
    const { overall, byStyle, byPlacement } = evaluate(pages, 10)
    expect(overall).toEqual(figuresOf(pages))
    expect([...byStyle]).toEqual([
      ['airy', figuresOf([pages[1]])],
      ['tight', figuresOf([pages[0], pages[2]])],
    ])
    expect([...byPlacement]).toEqual([['natural', figuresOf([pages[0], pages[1]])]])
  })

  test('lists the pages with most corrections first, and none that is perfect', () => {
    const names = (worst: number) => evaluate(pages, worst).worst.map(({ page }) => page.name)
    expect(names(10)).toEqual(['worse', 'merged'])
    expect(names(1)).toEqual(['worse'])
    expect(names(0)).toEqual([])
  })
})
