import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PrintedText } from '../printed-text'
import { altoFile, hocrFile, pageFile, readFile } from './test-files'

const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'市委书记会议，。：“”（）一二〇'),
    minLength: 1,
    maxLength: 5,
  }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  fc.constantFrom('news-', '2022', 'R&D', '<b>', '𠮷', '"', "it's", '\u3000', '\u202e', ' '),
)
const box = fc.record({
  x: fc.integer({ min: 0, max: 1900 }),
  y: fc.integer({ min: 0, max: 2900 }),
  width: fc.integer({ min: 0, max: 200 }),
  height: fc.integer({ min: 0, max: 60 }),
})
const piece = fc.record({ text: word, box: fc.option(box), isApart: fc.boolean() })
const line = fc.record({
  box: fc.option(box),
  words: fc.array(piece, { minLength: 1, maxLength: 5 }),
})
const blocks = fc.array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 4 })

type Line = typeof line extends fc.Arbitrary<infer L> ? L : never
type Box = typeof box extends fc.Arbitrary<infer B> ? B : never
type Write = (blocks: readonly (readonly Line[])[]) => string

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const altoBox = (place: Box | null) =>
  place ? `HPOS="${place.x}" VPOS="${place.y}" WIDTH="${place.width}" HEIGHT="${place.height}"` : ''
const writeAlto: Write = (all) =>
  altoFile(
    all
      .map(
        (lines, b) =>
          `<TextBlock ID="b${b}">${lines
            .map(
              ({ box, words }) =>
                `<TextLine ${altoBox(box)}>${words
                  .map(
                    ({ text, box, isApart }) =>
                      `${isApart ? '<SP/>' : ''}<String ${altoBox(box)} CONTENT="${escaped(text)}"/>`,
                  )
                  .join('\n')}</TextLine>`,
            )
            .join('')}</TextBlock>`,
      )
      .join('\n'),
  )

const coords = (place: Box | null) =>
  place
    ? `<Coords points="${place.x},${place.y} ${place.x + place.width},${place.y + place.height}"/>`
    : ''
const reading = (text: string) => `<TextEquiv><Unicode>${escaped(text)}</Unicode></TextEquiv>`
const writePage: Write = (all) =>
  pageFile(
    all
      .map(
        (lines, r) =>
          `<TextRegion id="r${r}">${lines
            .map(
              ({ box, words }) =>
                `<TextLine>${coords(box)}${
                  words[0].isApart
                    ? reading(words.map(({ text }) => text).join(''))
                    : words
                        .map(({ text, box }) => `<Word>${coords(box)}${reading(text)}</Word>`)
                        .join('')
                }</TextLine>`,
            )
            .join('')}</TextRegion>`,
      )
      .join(''),
  )

const title = (place: Box | null) =>
  place
    ? `title="bbox ${place.x} ${place.y} ${place.x + place.width} ${place.y + place.height}"`
    : ''
const writeHocr: Write = (all) =>
  hocrFile(
    all
      .map(
        (lines) =>
          `<div class="ocr_carea">${lines
            .map(({ box, words }) => {
              const content = words
                .map(
                  ({ text, box, isApart }) =>
                    `<span class="ocrx_word" ${title(box)}>${escaped(text)}</span>${isApart ? '\n' : ''}`,
                )
                .join('')
              // Words may stand in a line, in a mere paragraph, or in nothing.
              return box ? `<span class="ocr_line" ${title(box)}>${content}</span>` : content
            })
            .join('<br/>')}</div>`,
      )
      .join('\n'),
  )

/** Lines end where they end: whatever white space parts or surrounds words is not compared. */
const inked = (text: string) => text.replace(/\s/g, '')

function expectSound({ text, geometry }: PrintedText): void {
  expect(geometry.lines.every(({ start }) => start === 0 || text[start - 1] === '\n')).toBe(true)
  expect(geometry.lines.map(({ start }) => start)).toEqual(
    geometry.lines.map(({ start }) => start).sort((a, b) => a - b),
  )
  for (const { start } of geometry.lines) expect(text.slice(start)).toMatch(/^[^\n]*\S/)
  expect(text).not.toMatch(/^\n|\n\n\n|\n$/)
  for (const [i, here] of geometry.lines.entries()) {
    const before = geometry.lines[i - 1]
    if (before)
      expect(text.slice(before.start, here.start).includes('\n\n')).toBe(here.frame > before.frame)
  }
}

describe('nothing that the lines of a file hold is lost, and every box knows its line', () => {
  test.each([
    ['ALTO', writeAlto],
    ['PAGE XML', writePage],
    ['hOCR', writeHocr],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(blocks, (all) => {
        const words = inked(
          all
            .flat()
            .flatMap((l) => l.words)
            .map(({ text }) => text)
            .join(''),
        )
        fc.pre(words !== '')
        const page = readFile(write(all))
        expect(inked(page.text)).toBe(words)
        expectSound(page)
      }),
      { numRuns: 100 },
    )
  })
})
