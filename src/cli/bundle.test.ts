import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundled } from './bundle.mjs'

let kept = ''
beforeEach(() => {
  kept = mkdtempSync(join(tmpdir(), 'galley-bundle-'))
})
afterEach(() => rmSync(kept, { recursive: true }))

test('a bundle is made once and kept', async () => {
  const folder = await bundled(kept)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['main.mjs', 'worker.mjs']))
  const made = statSync(join(folder, 'main.mjs')).ino
  expect(await bundled(kept)).toBe(folder)
  expect(statSync(join(folder, 'main.mjs')).ino).toBe(made)
})

test('commands that start at once agree on one bundle and leave nothing else behind', async () => {
  const folders = await Promise.all([bundled(kept), bundled(kept), bundled(kept)])
  expect(new Set(folders).size).toBe(1)
  expect(readdirSync(kept)).toHaveLength(1)
})

test('where nothing can be kept, it is made all the same', async () => {
  const file = join(kept, 'a file, no folder')
  writeFileSync(file, '')
  const folder = await bundled(file)
  expect(readdirSync(folder)).toContain('main.mjs')
  expect(folder.startsWith(kept)).toBe(false)
})

test('a bundle that nobody has used for weeks is thrown away, a younger one is not', async () => {
  const [old, young] = ['old', 'young'].map((name) => mkdtempSync(join(kept, `${name}-`)))
  const weeksAgo = new Date(Date.now() - 30 * 86_400_000)
  utimesSync(old, weeksAgo, weeksAgo)
  const folder = await bundled(kept)
  expect(
    readdirSync(kept)
      .map((name) => join(kept, name))
      .sort(),
  ).toEqual([folder, young].sort())
})
