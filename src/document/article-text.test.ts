import { describe, expect, test } from 'vitest'
import { checkReview } from '../testing/check'
import { checkCleanText } from '../testing/clean-text'
import { readNotation } from '../testing/notation'
import { articleText, type Part } from './article-text'
import { articlesOf } from './articles'

/** The first article's parts as they read, and its paragraphs; subheads in 〖〗. */
function clean(notation: string) {
  const { page, review } = readNotation(notation)
  checkReview(page, review)
  checkCleanText(page, review)
  const article = articlesOf(page, review).find(({ id }) => id === '1')
  if (!article) throw new Error('no article A')
  const texts = articleText(page, review, article)
  return {
    part: (part: Part) => texts[part].text,
    body: texts.paragraphs.map(({ role, from, to }) => {
      const text = texts.body.text.slice(from, to)
      return role === 'subhead' ? `〖${text}〗` : text
    }),
    texts,
  }
}

describe('the clean text of an article', () => {
  test('joins wrapped lines by the rules of the script', () => {
    expect(clean('A body | 全市推进会\n | \n | 召开，各\n | 地参加。').body).toEqual([
      '全市推进会召开，各地参加。',
    ])
    expect(clean('A body | The council met for an exam-\n | ple of its\n | rules.').body).toEqual([
      'The council met for an example of its rules.',
    ])
  })

  test('opens paragraphs at the page’s indents', () => {
    const page = `
      A body | 　　第一段写到这里还没有完，
             | 接着写完了第一段。
             | 　　第二段写到这里还没有完，
             | 接着写完了第二段。
             | 　　第三段写到这里还没有完，
             | 接着写完了第三段。
    `
    expect(clean(page).body).toEqual([
      '第一段写到这里还没有完，接着写完了第一段。',
      '第二段写到这里还没有完，接着写完了第二段。',
      '第三段写到这里还没有完，接着写完了第三段。',
    ])
  })

  test('keeps each line of a head and one line of everything else', () => {
    const page = `
      A kicker   | 引题
      A headline | 上行
                 | 下行
      A deck     | 副题
      A body     | 正文
      A caption  | 图一在
                 | 这里
      A caption  | 图二
      A jump     | 下转
                 | 2 版
    `
    const { part } = clean(page)
    expect(part('headline')).toBe('上行\n下行')
    expect(part('kicker')).toBe('引题')
    expect(part('deck')).toBe('副题')
    expect(part('caption')).toBe('图一在这里\n图二')
    expect(part('jump')).toBe('下转2版')
  })

  test('a subhead stands on a line of its own, whatever its lines', () => {
    const page = `
      A body    | 第一段写到这里，
      A subhead | 小标题在
                | 两行
      A body    | 后面接着。
    `
    expect(clean(page).body).toEqual(['第一段写到这里，', '〖小标题在两行〗', '后面接着。'])
  })

  test('goes on over two body blocks, in the article’s order', () => {
    const page = `
      A body      | 第一栏写到
      - furniture | 编
      A body      | 第二栏接上。
    `
    expect(clean(page).body).toEqual(['第一栏写到第二栏接上。'])
    expect(clean('A body@9 | 二。\nA body@1 | 一').body).toEqual(['一二。'])
  })

  test('a byline inside the first line is its own part', () => {
    const { part, body } = clean('A byline | 本报讯（记者 王某）⟦A body⟧昨日，会议召\n | 开。')
    expect(part('byline')).toBe('本报讯（记者 王某）')
    expect(body).toEqual(['昨日，会议召开。'])
  })

  test('a boundary inside a word leaves it whole', () => {
    expect(clean('A body | an exam⟦A body⟧ple').body).toEqual(['an example'])
    expect(clean('A body | one ⟦A body⟧two').body).toEqual(['one two'])
  })

  test('a line feed in a correction breaks a paragraph, a correction over one joins lines', () => {
    expect(clean('A body | 第一句。{→⏎}第二句。').body).toEqual(['第一句。', '第二句。'])
    expect(clean('A headline | 上行{⏎→}下行').part('headline')).toBe('上行下行')
    const indented = `
      A body | 　　第一段写到这里还没有完，
             | 接着写完了第一段。{⏎　　→}第二段写到这里还没有完，
             | 接着写完了第二段。
             | 　　第三段写到这里还没有完，
             | 接着写完了第三段。
    `
    expect(clean(indented).body).toEqual([
      '第一段写到这里还没有完，接着写完了第一段。第二段写到这里还没有完，接着写完了第二段。',
      '第三段写到这里还没有完，接着写完了第三段。',
    ])
  })

  test('an emptied paragraph leaves none behind, an emptied body no paragraph', () => {
    expect(clean('A headline | 一\n | {二→}\n | 三').part('headline')).toBe('一\n三')
    expect(clean('A headline | {一→}\n | 二\n | {三→}').part('headline')).toBe('二')
    const { body, part } = clean('A body | {甲→}')
    expect(body).toEqual([])
    expect(part('body')).toBe('')
  })

  test('an emptied subhead gives its paragraph no role', () => {
    expect(clean('A subhead | {题→}\nA body | 甲').body).toEqual(['甲'])
  })

  test('takes away the spaces that a PDF puts around digits, unless they are kept', () => {
    expect(clean('A body | 会议于 6 月 27 日召开').body).toEqual(['会议于6月27日召开'])
    expect(clean('A body | 会议于 6 月 27 日召开\n- digitSpaces = keep').body).toEqual([
      '会议于 6 月 27 日召开',
    ])
  })

  test('takes them away beside a correction, too', () => {
    expect(clean('A body | 会议{→定}于 {6→7} 月{→初}召开').body).toEqual(['会议定于7月初召开'])
  })

  test('what a correction reaches into from the block before is read there', () => {
    const page = 'A body | 甲{乙⟦B body⟧丙→一二}丁'
    expect(clean(page).body).toEqual(['甲一二'])
    const { page: whole, review } = readNotation(page)
    const [, second] = articlesOf(whole, review)
    expect(articleText(whole, review, second).body.text).toBe('丁')
  })

  test('is computed once while nothing changes', () => {
    const { page, review } = readNotation('A body | 甲')
    const [article] = articlesOf(page, review)
    expect(articleText(page, review, article)).toBe(articleText(page, review, article))
    const kept = { ...review, metadata: { digitSpaces: 'keep' } }
    expect(articleText(page, kept, article)).not.toBe(articleText(page, review, article))
  })

  test('white space around a page and a block is not text', () => {
    expect(clean('A headline |  \n | ␌　题 \n | \nA body | 甲　\n | ').part('headline')).toBe('题')
  })
})
