import { describe, expect, test } from 'vitest'
import { atOnce, type OpenPage } from '../document'
import { evenPage } from '../testing/even-page'
import { readNotation } from '../testing/notation'
import { EXPORT_FORMATS } from './exports'
import { openWith } from './test-desk'
import { Draft, wholeFile } from './writing'

const STAMP = { version: '0.1.0', exportedAt: '2026-11-24T08:00:00.000Z' }

function pageOf(lines: number): OpenPage {
  const { page, review } = evenPage(lines)
  return openWith(page, review)
}

function written(open: OpenPage, format: (typeof EXPORT_FORMATS)[number]): string {
  const file = wholeFile(format.write(open, STAMP))
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return file.value
}

const long = pageOf(8000)

describe.each(EXPORT_FORMATS)('$id', (format) => {
  test('the beginning of a long page costs no more than that of a short one', () => {
    const begun = (open: OpenPage) => {
      const draft = new Draft(format.write(open, STAMP))
      const work = draft.writeOn(5000)
      let steps = 0
      while (!work.next().done) steps++
      return { steps, draft }
    }
    const { steps, draft } = begun(long)
    expect(steps).toBeLessThan(begun(pageOf(200)).steps + 40)
    expect(draft.length).toBeLessThan(70_000)
    expect(draft.end).toBeUndefined()
    expect(written(long, format).startsWith(draft.beginning(5000))).toBe(true)
    expect(draft.beginning(5000)).toHaveLength(5000)
  })

  test('who goes on where he stopped has the whole file, in pieces none of which is long', () => {
    const draft = new Draft(format.write(long, STAMP))
    let wanted = 300
    atOnce(draft.writeOn(undefined, () => wanted-- > 0))
    expect(draft.end).toBeUndefined()
    atOnce(draft.writeOn(100_000))
    atOnce(draft.writeOn())
    expect(draft.end).toBeNull()
    expect(draft.pieces.join('')).toBe(written(long, format))
    expect(Math.max(...draft.pieces.map(({ length }) => length))).toBeLessThan(60_000)
    expect(draft.pieces.join('')).toHaveLength(draft.length)
  })
})

const DOCUMENTS = EXPORT_FORMATS.filter(({ extension }) => /json(?:ld)?$/.test(extension))

test.each(DOCUMENTS)('$id is one JSON document, as JSON.stringify would lay it out', (format) => {
  const { page, review } = readNotation('A headline | 一\n- furniture | 报眉\nB body | 二')
  for (const open of [openWith(page, review), pageOf(2000)]) {
    const file = written(open, format)
    const space = format.id === 'project' ? 1 : 2
    expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, space)}\n`)
  }
})

test('what must not leave is not whole, however much of it was written', () => {
  const { page, review } = readNotation('A body | 第一行\nB body | 第二行')
  const cuts = new Map(review.cuts)
  cuts.delete(0)
  const draft = new Draft(EXPORT_FORMATS[0].write(openWith(page, { ...review, cuts }), STAMP))
  atOnce(draft.writeOn())
  expect(draft.end).toMatchObject({ code: 'ledgerUnbalanced' })
})
