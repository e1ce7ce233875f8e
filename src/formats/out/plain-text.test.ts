import { expect, test } from 'vitest'
import { everythingPage } from '../../testing/everything-page'
import { readNotation } from '../../testing/notation'
import { openWith } from '../test-desk'
import { wholeFile } from '../writing'
import { plainTextInPieces } from './plain-text'

function textOf(open: Parameters<typeof plainTextInPieces>[0]): string {
  const file = wholeFile(plainTextInPieces(open))
  if (!file.ok) throw new Error(file.refusal.code)
  return file.value
}

test('plain text has a paragraph to a line and says at the end what is not settled', () => {
  expect(textOf(everythingPage())).toBe(`永康日报 2022-06-28 第 1 版 要闻


章旭升在会议上强调
用好人鼓舞人凝聚人
促各项工作“迭代跃升”
——以十大机制为牵引
新华社杭州6月27日电（融媒首席记者 陈晓苏 通讯员 吴小禾）

6月27日上午，全市推进会召开，𠮷祥里 & <老街>的住户到了会。
*凝心聚力*
会议指出，要1. 扎实推进；2. 抓紧落实。

图为会场。（某某 摄）
（下转第3版）


=另一篇只有标题


（无标题）
编辑 某某

第三篇没有标题，+86 的号码在文末。


————————
校样说明（付印前请删去）
第 2 篇《=另一篇只有标题》：尚未核准，1 处存疑，无正文。
第 3 篇《第三篇没有标题，+86 的号码在文末。》：尚未核准，1 处存疑，无标题。
未归入稿件（版面文字）：永康日报 2022年6月28日 第1版
未归入稿件（广告）：招租 13800138000
未归入稿件（弃置，重复）：第三篇没有标题，+86 的号码在末。
`)
})

test('an English page is described in English; where all is settled nothing is added', () => {
  const notation = 'A headline | Harbour opens\nA body | The council met.'
  const { page, review } = readNotation(`${notation}\n- pageNumber = 2`)
  expect(textOf(openWith(page, review, 0.5))).toContain(
    'Article 1, “Harbour opens”: Not approved, 2 doubtful places.',
  )
  const settled = readNotation(`${notation}\nA status = approved\n- pageNumber = 2`)
  expect(textOf(openWith(settled.page, settled.review))).toBe(
    'page 2\n\n\nHarbour opens\n\nThe council met.\n',
  )
})
