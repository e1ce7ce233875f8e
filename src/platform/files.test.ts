import { expect, test } from 'vitest'
import { incomingFrom, readBytes } from './files'

const file = (name: string) => new File([name], name)

const fileEntry = (path: string) => ({
  isDirectory: false,
  name: path.split('/').pop(),
  fullPath: `/${path}`,
  file: (resolve: (file: File) => void) => resolve(file(path.split('/').pop() ?? '')),
})

/** A folder whose entries come in batches, as browsers hand them over. */
const folder = (name: string, ...batches: object[][]) => ({
  isDirectory: true,
  name,
  createReader: () => {
    const left = [...batches]
    return { readEntries: (resolve: (some: object[]) => void) => resolve(left.shift() ?? []) }
  },
})

const item = (entry: object | null, own: File | null) => ({
  kind: 'file',
  webkitGetAsEntry: () => entry,
  getAsFile: () => own,
})

const transfer = (items: object[], text = '') =>
  ({ items, getData: () => text }) as unknown as DataTransfer

test('a drop brings files and whole folders, by path', async () => {
  const inner = folder('内', [fileEntry('版面/内/2.txt')])
  const outer = folder(
    '版面',
    [fileEntry('版面/10.txt'), inner],
    [fileEntry('版面/9.txt'), fileEntry('版面/.DS_Store')],
  )
  const { files, text } = await incomingFrom(
    transfer([item(outer, null), item(null, file('a.txt'))], 'a.txt'),
  )
  expect(files.map(({ path }) => path).sort()).toEqual(
    ['a.txt', '版面/10.txt', '版面/9.txt', '版面/内/2.txt'].sort(),
  )
  expect(files.findIndex(({ path }) => path.includes('/9'))).toBeLessThan(
    files.findIndex(({ path }) => path.includes('/10')),
  )
  expect(text).toBeNull()
  expect(new TextDecoder().decode(await readBytes(files[0].file))).toBe(files[0].file.name)
})

test('a paste of text brings text', async () => {
  expect(await incomingFrom(transfer([{ kind: 'string' }], '本报讯'))).toEqual({
    files: [],
    text: '本报讯',
  })
  expect(await incomingFrom(null)).toEqual({ files: [], text: null })
})
