import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A path that exists on one machine only. Put together here, so that this file does not hold one. */
const HOMES = ['home', 'root', 'Users', 'work', 'tmp'].join('|')
const LOCAL_PATH = new RegExp(`(?<![\\w.~*-])/(?:${HOMES})/[\\w.-]`)

const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })

test('the lockfile names no registry', () => {
  const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([])
})

test.skipIf(tracked.status !== 0)('no tracked file holds a path of one machine', () => {
  const found: string[] = []
  for (const path of tracked.stdout.split('\0').filter(Boolean)) {
    const text = read(join(ROOT, path))
    if (text.includes('\0')) continue
    for (const [i, line] of text.split('\n').entries())
      if (LOCAL_PATH.test(line)) found.push(`${path}:${i + 1}: ${line.trim()}`)
  }
  expect(found).toEqual([])
})

/** A file that is deleted and not committed yet counts as empty. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
