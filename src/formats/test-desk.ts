import { blocksOf, type OpenPage, openPage, type Page, type Review } from '../document'
import type { Proposal } from '../engine'

/** For tests: a page on the desk with a review as its base, as if an engine had proposed its blocks. */
export function openWith(page: Page, base: Review, confidence = 0.9): OpenPage {
  const proposal: Proposal = {
    engine: 'test 1',
    blocks: blocksOf(page, base).map(({ start, cut }) => ({
      start,
      role: cut.role,
      article: cut.article,
      confidence,
      reasons: [
        { code: 'width', width: 8.5, usual: 17 },
        { code: 'sharedWords', words: ['会议'] },
      ],
    })),
    attachments: [],
    likelyCuts: [],
  }
  const source = { ...page.source, sha256: '0'.repeat(64) }
  return openPage({ ...page, source }, proposal, base)
}

/** Five articles' worth of raw text in no test's way: sentences of no paper. */
export const SAMPLE_LINES = [
  '全市推进会昨日召开',
  '本报讯（记者 某某） 6 月 27 日上午，会议',
  '在礼堂召开。与会者讨论了来年的计划，并',
  '就道路、学校和医院的建设交换了意见。',
]
