import type { queueInEnglish } from './queue-en'

/** What the queue says, in Chinese. */
export const queueInChinese: typeof queueInEnglish = {
  queue: '版面',
  pageNumber: (n) => `第 ${n} 版`,
  pageStatuses: { new: '未动', review: '审校中', approved: '已核', exported: '已导出' },
  noPublication: '报名不详',
  noDate: '日期不详',
  issueOf: (publication, date, n) => `${publication}，${date}，${n} 个版面`,
  issueChosen: (publication, date) => `选中${publication} ${date} 的全部版面`,
  pageChosen: (title) => `选中《${title}》`,
  changedAt: (when) => `改于 ${when}`,
  removePage: (title) => `移除《${title}》`,
  pageRemoved: (title) => `《${title}》已移除。`,
  pagesCame: (n) => `读入了 ${n} 个版面。`,
  openThem: '打开',
  queueFailed: '版面列表没能改动：浏览器的存储拒绝了这次操作。内容没有丢，请再试一次。',
  putBack: '放回',
  lastPage: '这已是最后一个版面。',
  firstPage: '这已是第一个版面。',
  doubts: (n) => `${n} 处疑点`,
  noDoubts: '疑点已清',
  allApproved: '全部已核',
}
