import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inputsOf, readInput } from './inputs'
import { messagesIn } from './messages'

const folder = mkdtempSync(join(tmpdir(), 'galley-inputs-'))
afterAll(() => rmSync(folder, { recursive: true }))

for (const name of ['1998/02/01.txt', '1998/01/02.TXT', '1998/01/notes.md', 'a[1].txt', 'b.txt']) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), name)
}
mkdirSync(join(folder, 'empty'))

const en = messagesIn('en')
const named = async (...args: string[]) =>
  (
    await inputsOf(
      args.map((arg) => join(folder, arg)),
      en,
    )
  ).map(({ name, problem }) => problem?.replace(folder, '') ?? name)

test('a folder stands for the texts in it and below, by name', async () => {
  expect(await named('.')).toEqual(['1998/01/02.TXT', '1998/02/01.txt', 'a[1].txt', 'b.txt'])
  expect(await named('empty')).toEqual([expect.stringContaining('no file with pages')])
})

test('a pattern stands for what matches, whatever it is called', async () => {
  expect(await named('1998/**/*.{txt,md}')).toEqual(['01/notes.md', '02/01.txt'])
  expect(await named('199[0-9]/*/01.txt', '?.txt')).toEqual(['1998/02/01.txt', 'b.txt'])
  expect(await named('*.pdf')).toEqual([expect.stringContaining('no file matches')])
})

test('a file is taken by its name, even where that looks like a pattern', async () => {
  expect(await named('a[1].txt', '1998/01/notes.md')).toEqual(['a[1].txt', 'notes.md'])
  expect(await named('c.txt')).toEqual([expect.stringContaining('no such file')])
  const [input] = await inputsOf([join(folder, '1998/02/0?.txt')], en)
  const read = await readInput(input, en)
  expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('1998/02/01.txt')
})
