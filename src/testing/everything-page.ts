import { type OpenPage, openPage } from '../document'
import { readNotation } from './notation'
import { proposalOf } from './random-pages'

/** A page with everything on it that a format may have a place for. */
const NOTATION = `
  - furniture      | 永康日报 2022年6月28日 第1版
  A kicker*        | 章旭升在会议上强调
  A headline*      | 用好人鼓舞人凝聚人
                   | 促各项工作“迭代跃升”
  A deck*          | ——以十大机制为牵引
  A byline*        | 新华社杭州 6 月 27 日电（融媒首席记者 陈晓苏 通讯员 吴小禾）
  A body*          | 　　6 月 27 日上午，全市推进{汇→会}召开，𠮷祥里 & <老街>
                   | 的住户到了会。
  A subhead*       | *凝心聚力*
  A body*          | 　　会议指出，要1. 扎实推进；2. 抓紧落实。
  A caption*       | 图为会场。（某某 摄）
  A jump*          | （下转第3版）
  B headline       | =另一篇只有标题
  C body           | 　　第三篇没有标题，+86 的号码在{→文}末。
  - advert         | 招租 13800138000
  - discarded (重复; C body) | 　　第三篇没有标题，+86 的号码在末。
  A status = approved
  C byline = 编辑 某某
  - publication = 永康日报
  - date = 2022-06-28
  - pageNumber = 1
  - section = 要闻
`

export function everythingPage(): OpenPage {
  const { page, review } = readNotation(NOTATION)
  const name = '永康日报-2022-06-28-01.txt'
  const source = { name, encoding: 'gb18030', sha256: '0'.repeat(64) }
  const proposal = proposalOf(review.cuts)
  const blocks = proposal.blocks.map((block) => ({ ...block, confidence: 0.5 }))
  return openPage({ ...page, title: '永康日报', source }, { ...proposal, blocks }, review)
}

/** When its files were written. */
export const STAMP = { version: '0.1.0', exportedAt: '2026-11-24T08:00:04.000Z' }
