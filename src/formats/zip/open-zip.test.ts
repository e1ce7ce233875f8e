import { readFileSync } from 'node:fs'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeWith } from '../encoding'
import { isZip } from '../magic'
import { HIGHEST_RATIO, MOST_MEMBERS, openZip } from './open-zip'
import { crc32 } from './unpack'

const decode = decodeWith(TextDecoder)
const utf8 = (text: string) => new TextEncoder().encode(text)
const opened = (bytes: Uint8Array) => openZip({ name: '一期.zip', bytes }, decode)

function filesIn(bytes: Uint8Array) {
  const archive = opened(bytes)
  if (!archive.ok) throw new Error(JSON.stringify(archive.refusal))
  return archive.value
}

/** Each member's text, or the code of its problem. */
const contents = (bytes: Uint8Array) =>
  Object.fromEntries(
    filesIn(bytes).map(({ name, read }) => {
      const file = read()
      return [name, file.ok ? new TextDecoder().decode(file.value.bytes) : file.refusal]
    }),
  )

const refusal = (bytes: Uint8Array) => {
  const archive = opened(bytes)
  return archive.ok ? null : archive.refusal
}

const member = (code: string, name: string, more = {}) => ({
  code,
  file: `一期.zip/${name}`,
  ...more,
})

/** An archive of which the directory's only member says something else, `at` bytes into its entry. */
function withEntry(files: Zippable, change: (view: DataView, entry: number) => void): Uint8Array {
  const bytes = zipSync(files)
  const view = new DataView(bytes.buffer)
  change(view, view.getUint32(bytes.length - 6, true))
  return bytes
}

/** Bytes that deflate cannot make smaller, always the same. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

describe('an archive', () => {
  test('gives its files in its order, each when it is read', () => {
    const bytes = zipSync({
      '二/2022-06-28-02.txt': utf8('二版'),
      'a.txt': [utf8('一版'.repeat(1000)), { level: 9 }],
      'stored.txt': [utf8('存'), { level: 0 }],
      'empty.txt': new Uint8Array(),
    })
    expect(isZip(bytes)).toBe(true)
    expect(contents(bytes)).toEqual({
      '二/2022-06-28-02.txt': '二版',
      'a.txt': '一版'.repeat(1000),
      'stored.txt': '存',
      'empty.txt': '',
    })
    expect(filesIn(bytes)[0].read()).toMatchObject({ value: { name: '二/2022-06-28-02.txt' } })
  })

  test('made under Chinese Windows has its names in GBK; what systems keep is no file of it', () => {
    const bytes = readFileSync(new URL('../fixtures/gbk-names.zip', import.meta.url))
    expect(Object.keys(contents(bytes)).sort()).toEqual([
      '永康日报/2022-06-28-01.txt',
      '永康日报/2022-06-28-02.txt',
    ])
  })

  test('names in UTF-8 need not say so, and may have the other kind of stroke', () => {
    const unmarked = withEntry({ '永\\康.txt': utf8('一') }, (view, entry) => {
      view.setUint16(entry + 8, 0, true)
    })
    expect(contents(unmarked)).toEqual({ '永/康.txt': '一' })
  })

  test('with nothing but folders is empty', () => {
    const bytes = zipSync({
      'a/': new Uint8Array(),
      '__MACOSX/x': utf8('x'),
      'a/.DS_Store': utf8('x'),
    })
    expect(refusal(bytes)).toEqual({ code: 'zipEmpty', file: '一期.zip' })
    expect(refusal(zipSync({}))).toEqual({ code: 'zipEmpty', file: '一期.zip' })
  })

  test('may have a comment behind it, and its numbers in 64 bits', () => {
    const bytes = zipSync({ 'a.txt': utf8('一') })
    const comment = Uint8Array.from([...bytes, ...utf8('comment')])
    new DataView(comment.buffer).setUint16(bytes.length - 2, 7, true)
    expect(contents(comment)).toEqual({ 'a.txt': '一' })
    expect(contents(in64Bits(bytes))).toEqual({ 'a.txt': '一' })
  })
})

/** The same archive of one member as a program that always writes 64 bits writes it. */
function in64Bits(bytes: Uint8Array): Uint8Array {
  const at = new DataView(bytes.buffer).getUint32(bytes.length - 6, true)
  const entry = bytes.slice(at, bytes.length - 22)
  const old = new DataView(entry.buffer)
  const extra = new DataView(new ArrayBuffer(28))
  extra.setUint16(0, 1, true)
  extra.setUint16(2, 24, true)
  extra.setBigUint64(4, BigInt(old.getUint32(24, true)), true)
  extra.setBigUint64(12, BigInt(old.getUint32(20, true)), true)
  extra.setBigUint64(20, BigInt(old.getUint32(42, true)), true)
  for (const field of [20, 24, 42]) old.setUint32(field, 0xffffffff, true)
  old.setUint16(30, 28, true)
  const end = new DataView(new ArrayBuffer(56 + 20))
  end.setUint32(0, 0x06064b50, true)
  end.setBigUint64(32, 1n, true)
  end.setBigUint64(48, BigInt(at), true)
  end.setUint32(56, 0x07064b50, true)
  end.setBigUint64(64, BigInt(at + entry.length + 28), true)
  const last = bytes.slice(bytes.length - 22)
  new DataView(last.buffer).setUint32(16, 0xffffffff, true)
  const parts = [
    bytes.slice(0, at),
    entry,
    new Uint8Array(extra.buffer),
    new Uint8Array(end.buffer),
    last,
  ]
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

describe('a member that cannot be read says why, and stops no other', () => {
  test.each([
    ['encrypted', 8, 1, 'zipEncrypted', {}],
    ['strongly encrypted', 8, 0x41, 'zipEncrypted', {}],
    ['packed by another method', 10, 12, 'zipMethod', { method: 12 }],
  ])('%s', (_, field, value, code, more) => {
    const bytes = withEntry({ 'a.txt': utf8('一'), 'b.txt': utf8('二') }, (view, entry) => {
      view.setUint16(entry + field, value, true)
    })
    expect(contents(bytes)).toEqual({ 'a.txt': member(code, 'a.txt', more), 'b.txt': '二' })
  })

  test('a path that leads out of the archive', () => {
    const paths = ['../a.txt', 'a/../../b.txt', '/etc/passwd', 'C:/x.txt', '..\\c.txt', 'd\0.txt']
    const read = contents(zipSync(Object.fromEntries(paths.map((path) => [path, utf8('x')]))))
    for (const path of paths.map((name) => name.replaceAll('\\', '/')))
      expect(read[path]).toEqual(member('zipPath', path))
  })

  test('an archive within it; an office document is left to be told what it is', () => {
    const inner = zipSync({ 'a.txt': utf8('一') })
    const office = zipSync({ '[Content_Types].xml': utf8('<Types/>') })
    const read = contents(zipSync({ 'b.zip': inner, 'c.docx': office }))
    expect(read['b.zip']).toEqual(member('zipNested', 'b.zip'))
    expect(typeof read['c.docx']).toBe('string')
  })

  test('one whose bytes are not what the directory says', () => {
    const files: Zippable = { 'a.txt': [noise(5000), { level: 0 }] }
    const changed = zipSync(files)
    changed[2000] ^= 1
    expect(contents(changed)).toEqual({ 'a.txt': member('zipDamaged', 'a.txt') })
    for (const [field, value] of [
      [24, 4999],
      [20, 4000],
      [42, 1],
    ])
      expect(
        contents(withEntry(files, (view, entry) => view.setUint32(entry + field, value, true))),
      ).toEqual({
        'a.txt': member('zipDamaged', 'a.txt'),
      })
    const packed = zipSync({ 'b.txt': utf8('会议'.repeat(500)) })
    packed.fill(0xff, 40, 60)
    expect(contents(packed)).toEqual({ 'b.txt': member('zipDamaged', 'b.txt') })
  })

  test('one that is too large by what it says', () => {
    const bytes = withEntry({ 'a.txt': [noise(4_000_000), { level: 0 }] }, (view, entry) => {
      view.setUint32(entry + 24, 70_000_000, true)
    })
    expect(contents(bytes)).toEqual({
      'a.txt': { code: 'tooLarge', file: '一期.zip/a.txt', megabytes: 70, limit: 64 },
    })
  })
})

describe('a bomb', () => {
  const zeros = (length: number): Uint8Array => new Uint8Array(length)

  test('is refused by what it says it becomes', () => {
    expect(refusal(zipSync({ 'a.txt': zeros(3_000_000) }))).toEqual({
      code: 'zipBomb',
      file: '一期.zip',
    })
    const hidden = contents(
      zipSync({ 'a.txt': zeros(3_000_000), 'b.bin': [noise(200_000), { level: 0 }] }),
    )
    expect(hidden['a.txt']).toEqual(member('zipBomb', 'a.txt'))
    expect(hidden['b.bin']).toHaveLength(new TextDecoder().decode(noise(200_000)).length)
  })

  test('is stopped where it becomes more than it says', () => {
    // 10 MB of zeros that say they are 900 KB: what is unpacked goes no further than that, and a step.
    const bytes = withEntry({ 'a.txt': zeros(10_000_000) }, (view, entry) => {
      view.setUint32(entry + 24, 900_000, true)
    })
    expect(contents(bytes)).toEqual({ 'a.txt': member('zipDamaged', 'a.txt') })
  })

  test('may have members that share their bytes', () => {
    const bytes = zipSync({ 'a.txt': noise(50_000), 'b.txt': noise(10) })
    const view = new DataView(bytes.buffer)
    const first = view.getUint32(bytes.length - 6, true)
    const second = first + 46 + 'a.txt'.length
    for (const field of [16, 20, 24, 42])
      view.setUint32(second + field, view.getUint32(first + field, true), true)
    expect(refusal(bytes)).toEqual({ code: 'zipBomb', file: '一期.zip' })
  })

  test('may have members without number', () => {
    const many: Zippable = {}
    for (let i = 0; i <= MOST_MEMBERS; i++) many[`${i}.txt`] = [new Uint8Array(), { level: 0 }]
    expect(refusal(zipSync(many))).toEqual({
      code: 'zipTooMany',
      file: '一期.zip',
      members: MOST_MEMBERS + 1,
      limit: MOST_MEMBERS,
    })
  })

  test('is no small file, however well it packs', () => {
    const bytes = zipSync({ 'a.txt': zeros(900_000) })
    expect(bytes.length * HIGHEST_RATIO).toBeLessThan(900_000)
    expect(filesIn(bytes)[0].read()).toMatchObject({ ok: true })
  })
})

describe('a damaged archive', () => {
  const bytes = zipSync({ 'a.txt': utf8('一'), 'b.txt': utf8('二') })
  test.each([
    ['cut short', bytes.slice(0, -30)],
    ['its head alone', bytes.slice(0, 40)],
    [
      'a directory that is not there',
      withEntry({ a: utf8('一') }, (view) => view.setUint32(view.byteLength - 6, 5, true)),
    ],
    [
      'more members than it lists',
      withEntry({ a: utf8('一') }, (view) => view.setUint16(view.byteLength - 12, 2, true)),
    ],
  ])('%s', (_, damaged) => {
    expect(refusal(damaged)).toEqual({ code: 'zipDamaged', file: '一期.zip' })
  })

  test('never throws, whatever bytes are changed or missing', () => {
    const places = noise(400)
    for (let i = 0; i < 200; i++) {
      const wrong = bytes.slice(0, bytes.length - (i % 5))
      for (const place of places.subarray(i, i + 3))
        wrong[place % wrong.length] ^= places[2 * i] || 1
      const archive = opened(wrong)
      if (archive.ok) for (const { read } of archive.value) read()
    }
  })
})

test('the checksum is the one that everybody uses', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})
