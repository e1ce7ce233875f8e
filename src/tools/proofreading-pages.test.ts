import { describe, expect, it } from 'vitest'
import { seeded } from './fit-pages'
import { coverage } from './look-alikes-reference'
import { articlesOfPage } from './proofreading-pages'
import { drawFlaws, isShown } from './proofreading-trial'

const line = (n: number, a: string | null, role: string) => ({ n, a, r: [role], p: null })

const page = {
  name: 'test',
  text: '澄湖日报\n 水清了\n鱼来了\n湖水清了，\n鱼也来了。\n没有正文',
  lines: [
    line(1, null, 'furniture'),
    line(2, 'a', 'headline'),
    line(3, 'a', 'headline'),
    line(4, 'a', 'body'),
    line(5, 'a', 'body'),
    line(6, 'b', 'headline'),
  ],
  typeset: true,
  noise: 0,
  keys: new Map(),
  weight: 1,
}

describe('articles of labelled pages', () => {
  it('have their heads line by line and their body joined', () => {
    expect(articlesOfPage(page)).toEqual([
      {
        headline: '水清了\n鱼来了',
        context: { body: '湖水清了，鱼也来了。', kicker: '', deck: '' },
      },
    ])
  })

  it('get one wrong character each, where the body shows the right one', () => {
    const lookAlikes = new Map([
      ['清', ['请', '情']],
      ['来', ['未']],
    ])
    const flaws = drawFlaws(articlesOfPage(page), (char) => lookAlikes.get(char) ?? [], {
      count: 10,
      random: seeded(1),
      wanted: isShown,
    })
    const shown = flaws.map(({ at, right, wrong }) => `${at}${right}${wrong}`).sort()
    expect(shown).toEqual(['1清情', '1清请', '5来未'])
  })
})

describe('coverage', () => {
  it('is the share of pairs that are so alike', () => {
    const likeness = (a: string, b: string) => (a + b === '来未' || a + b === '未来' ? 0.9 : 0.2)
    const reference = new Map([
      ['来', ['未']],
      ['未', ['来', '末']],
    ])
    const [{ covered, ofAll }] = coverage(reference, { likeness, like: () => [] }, [0.5])
    expect(covered).toBe(1 / 2)
    expect(ofAll).toBeCloseTo(1 / 3, 9)
  })
})
