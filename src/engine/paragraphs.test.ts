import { describe, expect, it } from 'vitest'
import { readPage } from './page'
import { paragraphBreaks } from './paragraphs'

/** Reads a page on which ¶ marks the lines that open a paragraph. */
function check(marked: string): void {
  const text = marked.replaceAll('¶', '')
  const page = readPage(text)
  const expected = marked.split('\n').flatMap((l) => (l.trim() === '' ? [] : [l.startsWith('¶')]))
  const pieces = page.lines.filter((l) => !l.blank).map(({ start, end }) => ({ start, end }))
  expect(paragraphBreaks(page, pieces)).toEqual(expected)
}

describe('paragraphBreaks', () => {
  it('tells a lost indent from a line that is merely a little short', () => {
    check(`¶会议召开。市委书记在会上强调，
要以新思想为指导，全面贯彻新时代党
的建设总要求，扛牢政治责任，紧扣中
心大局，强化履职尽责，凝聚奋进力量。
推动各项工作迭代跃升，为加快建设贡
献力量。
¶会议指出，过去一年，全市组织宣
传部门坚持以新思想为指导，胸怀大局
站位全局、躬身入局，推动各项工作取
得丰硕成果。`)
  })

  it('goes by indents where the page has them', () => {
    check(`¶　　会议召开。市委书记在会上强
调，要以新思想为指导，全面贯彻新时
代党的建设总要求。
¶　　会议指出，过去一年，全市组织
宣传部门坚持以新思想为指导。
¶　　各镇要狠抓落实。`)
  })

  it('gives each line of verse its own', () => {
    const prose = '市委书记在会上强调，要以新思想为指\n导，全面贯彻新时代党的建设总要求。\n'.repeat(
      6,
    )
    const verse = '船走了以后\n渡口还在等\n它把石阶一级一级\n伸进水里\n像一个人\n慢慢卷起裤脚'
    const page = readPage(prose + verse)
    const pieces = page.lines.slice(12).map(({ start, end }) => ({ start, end }))
    expect(paragraphBreaks(page, pieces)).toEqual([true, true, true, true, true, true])
  })

  it('never opens one with a mark that no line may begin with', () => {
    const page = readPage('他说完了。\n，然后走了')
    expect(
      paragraphBreaks(page, [
        { start: 0, end: 5 },
        { start: 6, end: 11 },
      ]),
    ).toEqual([true, false])
  })

  it('has nothing to say about nothing', () => {
    expect(paragraphBreaks(readPage(''), [])).toEqual([])
  })
})
