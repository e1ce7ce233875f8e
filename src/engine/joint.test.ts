import { describe, expect, it } from 'vitest'
import { joint } from './joint'

const join = (before: string, after: string): string => {
  const { drop, glue } = joint(before, after)
  return before.slice(0, before.length - drop) + glue + after
}

describe('joint', () => {
  it.each([
    ['全市组织宣传统战工作', '会议召开', '全市组织宣传统战工作会议召开'],
    ['the House of', 'Commons', 'the House of Commons'],
    ['the inter-', 'national exhibition', 'the international exhibition'],
    ['the Anglo-', 'Saxon church', 'the Anglo-Saxon church'],
    ['he said,', '“no more”', 'he said, “no more”'],
    ['电话：0600－', '2188036', '电话：0600－2188036'],
    ['投资12', '3亿元', '投资123亿元'],
    ['登录', 'example', '登录example'],
    ['采用 Open', 'Source 软件', '采用 Open Source 软件'],
    ['soft\u00ad', 'hyphen', 'softhyphen'],
    ['', '会议', '会议'],
  ])('%s | %s', (before, after, joined) => {
    expect(join(before, after)).toBe(joined)
  })
})
