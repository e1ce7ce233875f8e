import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { versionIn, writeServiceWorker } from './service-worker'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-build-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), 'the page')
  writeFileSync(join(folder, 'assets', 'index.js'), 'the script')
})
afterEach(() => rmSync(folder, { recursive: true }))

const integrity = (contents: string) =>
  `sha256-${createHash('sha256').update(contents).digest('base64')}`

test('all files of a build are listed with their hashes, but not what only the host reads', () => {
  writeFileSync(join(folder, '.nojekyll'), '')
  writeFileSync(join(folder, '_headers'), '/*')
  writeFileSync(join(folder, 'assets', '_shared.js'), 'shared')
  expect(versionIn(folder).files).toEqual([
    { path: 'assets/_shared.js', integrity: integrity('shared') },
    { path: 'assets/index.js', integrity: integrity('the script') },
    { path: 'index.html', integrity: integrity('the page') },
  ])
})

test('files that are kept when they are used are not listed', () => {
  mkdirSync(join(folder, 'pdf', 'cmaps'), { recursive: true })
  writeFileSync(join(folder, 'pdf', 'cmaps', 'GB-H.bcmap'), 'a map')
  expect(versionIn(folder).files.map(({ path }) => path)).toEqual(['assets/index.js', 'index.html'])
})

test('a version has the same name for as long as its files are the same', () => {
  const { name } = versionIn(folder)
  writeFileSync(join(folder, 'index.html'), 'the page')
  expect(versionIn(folder).name).toBe(name)
  writeFileSync(join(folder, 'index.html'), 'another page')
  expect(versionIn(folder).name).not.toBe(name)
})

test('the service worker knows the version, and is no part of it', async () => {
  const { name } = versionIn(folder)
  await writeServiceWorker(folder)
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8')
  expect(worker).toContain(name)
  expect(worker).toContain(integrity('the script'))
  expect(versionIn(folder).name).toBe(name)
})
