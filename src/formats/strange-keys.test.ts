import { expect, test } from 'vitest'
import { readNotation } from '../testing/notation'
import { readProject, writeProject } from './project'
import { openWith } from './test-desk'

const SHEET = `
  A headline | 夜里亮灯
  A body     | 湖滨步道夜里亮起了灯。
`

function file(): string {
  const { page, review } = readNotation(SHEET)
  return writeProject(openWith(page, review))
}

/** A member of this name, put in where a member begins that is there. */
const withMember = (json: string, before: string, member: string) => {
  if (!json.includes(before)) throw new Error(`no ${before}`)
  return json.replace(before, `${member}, ${before}`)
}

const POLLUTION = '{"polluted": true, "toString": "x"}'
/** Where a project's objects are: the whole, its page, the source, a proposed block, a review and its metadata. */
const PLACES = ['"version":', '"title":', '"encoding":', '"role":', '"cuts":', '"blocks":']

for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])
  test(`a project with a member ${key} in any of its objects is refused, and nothing is changed by it`, () => {
    for (const place of PLACES) {
      const json = withMember(file(), place, `"${key}": ${POLLUTION}`)
      const result = readProject(json, 'x.galley.json')
      expect(result.ok, place).toBe(false)
      expect(!result.ok && result.refusal, place).toMatchObject({ code: 'unknownField' })
      expect({}).not.toHaveProperty('polluted')
      expect(typeof {}.toString).toBe('function')
    }
  })

test('a strange key where keys are data is refused, too', () => {
  const json = file().replace('"metadata": {', '"metadata": { "__proto__": {"publication": "x"}, ')
  expect(json).toContain('__proto__')
  expect(readProject(json, 'x.galley.json').ok).toBe(false)
  expect({}).not.toHaveProperty('publication')
})
