import { describe, expect, it } from 'vitest'
import { makeScripts } from './scripts'

const { allSimplified, otherForms, scriptAt, simplified } = makeScripts()

describe('scripts', () => {
  it('tells simplified from traditional, and what both have', () => {
    expect([...'国國人后台A'].map((char) => scriptAt(char, 0))).toEqual([
      'simplified',
      'traditional',
      null,
      null,
      null,
      null,
    ])
    expect(scriptAt('', 0)).toBeNull()
  })

  it('gives the other forms', () => {
    expect(otherForms('国')).toEqual(['國'])
    expect(otherForms('發')).toEqual(['发'])
    expect(otherForms('发')).toEqual(expect.arrayContaining(['發', '髮']))
    expect(otherForms('人')).toEqual([])
  })

  it('simplifies, keeping the length', () => {
    expect(simplified('國')).toBe('国')
    expect(allSimplified('𠮷國会A')).toBe('𠮷国会A')
  })
})
