import { describe, expect, test } from 'vitest'
import { type Proposal, splitLines } from '../engine'
import { decodeWith } from './encoding'
import { importPasted, importText, LARGEST_FILE, makeOpenPage } from './import-text'
import type { Problem } from './problem'
import { SAMPLE_LINES } from './test-desk'

const decode = decodeWith(TextDecoder)
const utf8 = (text: string) => new TextEncoder().encode(text)
const text = SAMPLE_LINES.join('\n')

const imported = (bytes: Uint8Array, name = 'page.txt') =>
  importText({ name, bytes }, { id: 'p1', decode })

function problemOf(bytes: Uint8Array): Problem {
  const result = imported(bytes)
  if (result.ok) throw new Error('was imported')
  return result.refusal
}

function pageOf(bytes: Uint8Array, name?: string) {
  const result = imported(bytes, name)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('importing a text', () => {
  test('makes a page of it', () => {
    expect(pageOf(utf8(text), '永康日报-2022-06-28-01.txt')).toEqual({
      page: {
        id: 'p1',
        title: '永康日报-2022-06-28-01',
        source: {
          name: '永康日报-2022-06-28-01.txt',
          encoding: 'utf-8',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        text,
      },
      metadata: { publication: '永康日报', date: '2022-06-28', pageNumber: '1' },
      possible: expect.arrayContaining(['utf-8']),
      isGuess: false,
    })
  })

  test('the checksum is that of the bytes, mark included', () => {
    expect(pageOf(utf8('abc')).page.source.sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(pageOf(utf8('\ufeffabc')).page.text).toBe('abc')
    expect(pageOf(utf8('\ufeffabc')).page.source.sha256).not.toBe(
      pageOf(utf8('abc')).page.source.sha256,
    )
  })

  test('what the name does not say is read from the masthead', () => {
    const folio = `永康日报　2022年6月28日　星期二　第3版\n${text}`
    expect(pageOf(utf8(folio)).metadata).toMatchObject({ date: '2022-06-28', pageNumber: '3' })
    expect(pageOf(utf8(folio), 'yk-2022-06-29-04.txt').metadata).toMatchObject({
      publication: 'yk',
      date: '2022-06-29',
      pageNumber: '4',
    })
  })

  test('the encoding can be chosen', () => {
    const bytes = Uint8Array.of(0xbb, 0xe1, 0xd2, 0xe9)
    const chosen = importText({ name: 'x.txt', bytes }, { id: 'p', decode, encoding: 'gb18030' })
    expect(chosen.ok && [chosen.value.page.text, chosen.value.page.source.encoding]).toEqual([
      '会议',
      'gb18030',
    ])
    const wrong = importText({ name: 'x.txt', bytes }, { id: 'p', decode, encoding: 'utf-8' })
    expect(!wrong.ok && wrong.refusal).toEqual({
      code: 'notThisEncoding',
      file: 'x.txt',
      encoding: 'utf-8',
    })
  })

  test('a page with stray control characters is still a text', () => {
    const odd = `${text}\0${text}\u202e\f${text}`
    expect(pageOf(utf8(odd)).page.text).toBe(odd)
  })

  test('it opens as it is proposed', () => {
    const { page, metadata } = pageOf(utf8(text), 'a-2022-06-28.txt')
    const proposal: Proposal = {
      engine: 'test 1',
      blocks: [{ start: 0, role: 'body', article: '1', confidence: 1, reasons: [] }],
      attachments: [],
      likelyCuts: [],
    }
    const open = makeOpenPage(page, proposal, metadata)
    expect(open.review.cuts).toEqual(new Map([[0, { role: 'body', article: '1' }]]))
    expect(open.review.metadata).toEqual({ publication: 'a', date: '2022-06-28' })
    expect(open.base).toBe(open.review)
  })
})

describe('what cannot be imported says why', () => {
  const file = 'page.txt'

  test('an empty file', () => {
    expect(problemOf(new Uint8Array())).toEqual({ code: 'emptyFile', file })
    expect(problemOf(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual({ code: 'emptyFile', file })
  })

  test('only white space', () => {
    expect(problemOf(utf8(' \n\u3000\r\n\t\f'))).toEqual({ code: 'onlyWhiteSpace', file })
  })

  test('too large', () => {
    const bytes = new Uint8Array(LARGEST_FILE + 1)
    expect(problemOf(bytes)).toEqual({ code: 'tooLarge', file, megabytes: 65, limit: 64 })
  })

  test.each([
    ['pdf', utf8('%PDF-1.7\n%âãÏÓ')],
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, ...new Uint8Array(40))],
    ['office', utf8(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`)],
    ['office', utf8('{\\rtf1\\ansi')],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['image', utf8('RIFF1234WEBPVP8 ')],
    ['archive', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['unknown', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * i + 7 * i) & 255)],
    ['unknown', new Uint8Array(100)],
    ['unknown', utf8('\x01\x02\x03abc\x04'.repeat(100))],
  ] as const)('a binary file: %s', (kind, bytes) => {
    expect(problemOf(bytes)).toEqual({ code: 'binaryFile', file, kind })
  })

  test('bytes that no encoding explains', () => {
    const bytes = Uint8Array.from({ length: 201 }, (_, i) => (i % 2 ? 0xff : 0x80 + (i % 32)))
    expect(problemOf(bytes)).toEqual({ code: 'undecodable', file })
  })
})

describe('pasted text', () => {
  test('is taken as it is', () => {
    const odd = `\ufeff${text}\r\n\ud83d`
    const result = importPasted(odd, { id: 'p', name: '粘贴的文本 2022-06-28' })
    expect(result.ok && result.value).toMatchObject({
      page: { text: odd, source: { name: '粘贴的文本 2022-06-28', encoding: 'utf-8' } },
      metadata: { date: '2022-06-28' },
    })
  })

  test('may be empty or blank, which has its sentence', () => {
    const codeOf = (pasted: string) => {
      const result = importPasted(pasted, { id: 'p', name: 'x' })
      return result.ok ? null : result.refusal.code
    }
    expect(codeOf('')).toBe('emptyFile')
    expect(codeOf('\n \u3000')).toBe('onlyWhiteSpace')
  })
})

describe('large texts', () => {
  test.each([
    ['5 MB on one line', '会议在礼堂召开，'.repeat(220_000)],
    ['5 MB of column lines', '会议在礼堂召开，与会者很多。\n'.repeat(120_000)],
    ['a million short lines', '好\n'.repeat(1_000_000)],
    ['a million blank lines', `${'\n'.repeat(1_000_000)}好`],
  ])('%s', { timeout: 60_000 }, (_, long) => {
    const { page } = pageOf(utf8(long))
    expect(page.text === long).toBe(true)
    expect(splitLines(page.text).length).toBeGreaterThan(0)
  })
})
