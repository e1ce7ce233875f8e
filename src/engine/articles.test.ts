import { describe, expect, it } from 'vitest'
import { formArticles } from './articles'
import { arranged, LAKE, MEETING, run } from './test-bench'

/** The article of each draft, in the order of the page. */
function articlesOf(...marked: readonly string[]) {
  const { bench, bodies, matches } = arranged(marked).layout
  return formArticles(bench, bodies, matches)
}

describe('formArticles', () => {
  it('numbers articles as they appear and leaves furniture out', () => {
    const { ofDraft, ofGroup } = articlesOf(
      'furniture 第2版',
      ...run(LAKE),
      ...run(MEETING),
      'headline 全市推进大会要求履职尽责',
      'headline 芦湾村巡护船放下圆盘',
    )
    expect(ofDraft).toEqual([null, '1', '2', '2', '1'])
    expect(ofGroup).toEqual(['2', '1'])
  })

  it('makes a headline without a body an article of its own', () => {
    const { ofDraft } = articlesOf(
      'headline 奥兰特举行大选投票',
      'headline 芦湾村巡护船放下圆盘',
      ...run(LAKE),
    )
    expect(ofDraft).toEqual(['1', '2', '2'])
  })

  it('gives a caption to the article above, unless its words are clearly another’s', () => {
    const page = (caption: string) =>
      articlesOf(
        'headline 芦湾村巡护船放下圆盘',
        ...run(LAKE),
        'headline 全市推进大会要求履职尽责',
        ...run(MEETING),
        `caption ${caption}`,
      ).ofDraft.at(-1)
    expect(page('图为现场。')).toBe('2')
    expect(page('图为芦湾村巡护船离岸，渔民放下圆盘。')).toBe('1')
  })
})
