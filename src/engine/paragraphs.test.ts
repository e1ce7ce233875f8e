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

  it('gives each line of regulated verse, and of uneven lines without a mark, its own', () => {
    check(`¶一棹分开两岸青，
¶鹭鸶惊起过沙汀。
¶渔翁不问网中事，
¶但数波心几点星。`)
    check(`¶卷尺住东头
¶老花镜住西头
¶中间住着半包水果糖
¶她敲
¶三楼的灯亮了`)
  })

  it('opens one for each item of a list, and where someone begins to speak', () => {
    check(`¶因业务发展需要，我公司现面向社会公
开招聘以下人员，待遇从优，详情如下：
¶1．数控操作工20名，男女不限，十八
至四十五周岁，有加工经验者优先录用；
¶2．质检员6名，能熟练使用测量仪器。
¶又过了五六天，她又来了，还是那只
蓝边碗，还是轻声细语，站在门槛外头。
¶“他叔，借碗米，过两天还你，好不
好。”老耿愣了愣，转过身去米缸里舀。`)
  })

  it('tells a first line that ends a sentence by the full line below it', () => {
    check(`¶日前，在高坎村便民服务站里，村民鲁
大成拿着刚打印出来的证明，连连点头。
¶石檀县地处山区，最远的村在北边。
去年下半年，该县把分散在各个部门的一
百余项服务事项，全部下放到村里办理。`)
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
