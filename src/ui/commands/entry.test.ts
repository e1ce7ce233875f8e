import { describe, expect, test } from 'vitest'
import { answers, type Entry, lineAskedFor } from './entry'

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  key: name,
  name,
  also: [],
  run: () => {},
  ...more,
})
const found = (entries: readonly Entry[], query: string) =>
  answers(entries, query, 10).map(({ name }) => name)

const COMMANDS = [
  entry('与下一篇合并', { also: ['Merge with the next article'] }),
  entry('下一处疑点', { also: ['Next doubtful place'] }),
  entry('重新分稿…', { also: ['Propose again…'] }),
  entry('撤销', { also: ['Undo'] }),
]

describe('answers', () => {
  test.each([
    ['合并', '与下一篇合并'],
    ['hebing', '与下一篇合并'],
    ['yxyp', '与下一篇合并'],
    ['cxfg', '重新分稿…'],
    ['merge', '与下一篇合并'],
    ['mrg', '与下一篇合并'],
    ['UNDO', '撤销'],
    ['che xiao', '撤销'],
    ['propose ag', '重新分稿…'],
  ])('%s finds %s first', (query, name) => {
    expect(found(COMMANDS, query)[0]).toBe(name)
  })

  test('the name itself goes before other words for a thing, and its beginning before its middle', () => {
    const entries = [
      entry('改角色', { also: ['正文'] }),
      entry('到正文'),
      entry('正文在前'),
      entry('无关'),
    ]
    expect(found(entries, '正文')).toEqual(['正文在前', '到正文', '改角色'])
  })

  test('what cannot be done now stands below what can be', () => {
    expect(found([entry('撤销', { lacking: '还没有改动' }), entry('撤销核准')], '撤销')).toEqual([
      '撤销核准',
      '撤销',
    ])
  })

  test('equals keep their order, and no more are given than asked for', () => {
    const many = ['甲稿', '甲篇', '甲文'].map((name) => entry(name))
    expect(answers(many, '甲', 2).map(({ name }) => name)).toEqual(['甲稿', '甲篇'])
    expect(found(COMMANDS, 'zzzz')).toEqual([])
  })
})

test.each([
  ['120', 120],
  [' 120 ', 120],
  [':120', 120],
  ['：120', 120],
  ['第 120 行', 120],
  ['第120行', 120],
  ['line 120', 120],
  ['L 12', 12],
  ['A', null],
  ['120 条', null],
  ['', null],
])('%j asks for line %s', (query, line) => {
  expect(lineAskedFor(query)).toBe(line)
})
