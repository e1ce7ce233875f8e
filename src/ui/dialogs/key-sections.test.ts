import { expect, test } from 'vitest'
import { actionById } from '../../session'
import { en } from '../words/en'
import { zh } from '../words/zh'
import { keySections, sectionsFor } from './key-sections'

const all = keySections(zh, en)
const found = (query: string) =>
  sectionsFor(all, query).flatMap(({ rows }) => rows.map(({ text }) => text))

test('an empty search leaves all', () => {
  expect(sectionsFor(all, '  ')).toBe(all)
})

test('a key is found by its name, and nothing else with it', () => {
  expect(found('m')).toEqual([zh.actions['article.mergeNext']])
  expect(found('ctrl+k')).toEqual([zh.actions['help.commands']])
  expect(found('shift+space')).toEqual([zh.actions['article.approveNext']])
})

test('a use is found in either language, and by pinyin', () => {
  for (const query of ['合并', 'hebing', 'merge'])
    expect(found(query)).toContain(zh.actions[actionById('article.mergeNext').id])
})

test('what nothing answers finds nothing', () => {
  expect(found('qqqq')).toEqual([])
})
