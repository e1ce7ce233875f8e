import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteLines } from './byte-lines'

async function* chunksOf(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(text: string, size: number, longest = 1000) {
  const lines: [number, string | null][] = []
  for await (const { number, bytes } of byteLines(chunksOf(text, size), longest))
    lines.push([number, bytes && Buffer.from(bytes).toString()])
  return lines
}

test('gives each line once, wherever the stream is cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '版', '\n', '\r', '😀') })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const lines = text.split('\n')
      if (lines.at(-1) === '') lines.pop()
      expect(await linesOf(text, size)).toEqual(lines.map((line, i) => [i + 1, line]))
    }),
  )
})

test('a line that is too long is let go, and the next one is read', async () => {
  for (const size of [1, 4, 100])
    expect(await linesOf('abcde\nabcdef\n\nxy', size, 5)).toEqual([
      [1, 'abcde'],
      [2, null],
      [3, ''],
      [4, 'xy'],
    ])
})

test('a line of many megabytes is no trouble', async () => {
  const text = `${'版'.repeat(3e6)}\nx`
  const lines = await linesOf(text, 1 << 16, 1e8)
  expect(lines.map(([, line]) => line?.length)).toEqual([3e6, 1])
})
