import { expect, test } from 'vitest'
import { onOneLine } from './one-line'

test('lines become one, and marks stay on their characters', () => {
  const raw = '　责编 \n\n  章旭\n开  \n'
  const stretch = (needle: string, place: number) => {
    const from = 100 + raw.indexOf(needle)
    return { from, to: from + needle.length, place }
  }
  const { text, marks } = onOneLine(raw, 100, [
    stretch('责', 0),
    stretch('章旭', 1),
    stretch('开', 1),
  ])
  expect(text).toBe('责编 章旭 开')
  expect(marks.map(({ from, to, place }) => [text.slice(from, to), place])).toEqual([
    ['责', 0],
    ['章旭', 1],
    ['开', 1],
  ])
})

test('what is marked beyond the text ends with it', () => {
  expect(onOneLine('责编\n', 10, [{ from: 0, to: 50, place: 0 }])).toEqual({
    text: '责编',
    marks: [{ from: 0, to: 3, place: 0 }],
  })
})
