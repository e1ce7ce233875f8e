import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readingsOf } from './readings'

const bytes = readFileSync(new URL('../../e2e/fixtures/page-gb18030.txt', import.meta.url))
const readings = readingsOf(bytes, TextDecoder)
const inEncoding = (encoding: string) => readings.find((reading) => reading.encoding === encoding)

test('the bytes are shown in every encoding, the likeliest first', () => {
  expect(readings.map(({ encoding }) => encoding).sort()).toEqual([
    'big5',
    'gb18030',
    'utf-16be',
    'utf-16le',
    'utf-8',
  ])
  expect(readings[0]).toMatchObject({ encoding: 'gb18030', unreadable: 0 })
  expect(readings[0].beginning.split('\n')).toHaveLength(3)
})

test('what cannot be read in an encoding is counted', () => {
  expect(inEncoding('utf-8')?.unreadable).toBeGreaterThan(10)
  expect(inEncoding('utf-8')?.beginning).toContain('\ufffd')
})

test('a character that the head of a long file is cut in counts for nothing', () => {
  const long = new TextEncoder().encode(`a${'会'.repeat(40_000)}`)
  expect(readingsOf(long, TextDecoder)[0]).toMatchObject({ encoding: 'utf-8', unreadable: 0 })
})

test('a mark that says the encoding is no part of the text, and one that was meant is readable', () => {
  const marked = new TextEncoder().encode('\ufeff会议\ufffd\n')
  const utf8 = readingsOf(marked, TextDecoder).find(({ encoding }) => encoding === 'utf-8')
  expect(utf8).toEqual({ encoding: 'utf-8', beginning: '会议\ufffd', unreadable: 0 })
})
