import type { exportManyInEnglish } from './export-many-en'

/** What is said when many pages leave as one file, in Chinese. */
export const exportManyInChinese: typeof exportManyInEnglish = {
  exportManyHint: '存成一个 JSON Lines 文件：一行一个版面，内容与单独导出相同。',
  exportManyLooking: (done, all) => `正在查看第 ${done} 个版面，共 ${all} 个…`,
  exportManyWhich: '导出哪些版面',
  exportManyAll: (n) => `全部 ${n} 个版面`,
  exportManyApproved: (n) => `只要稿件全部核准的：${n} 个`,
  exportManyHolds: (n, articles) => `文件将有 ${n} 个版面，${articles} 篇稿件。`,
  exportManyReady: '稿件全部核准，行行有归属。',
  exportManyOpen: (n) => `${n} 个版面还没有做完：`,
  exportManyRefused: (n) => `${n} 个版面不能导出，不会写入文件：`,
  exportManyNotApproved: (n) => `${n} 篇未核准`,
  exportManyDoubts: (n) => `${n} 处疑点未定`,
  exportManyWithoutBody: (n) => `${n} 个标题没有正文`,
  exportManyNoArticles: '没有稿件',
  exportManyUnreadable: '版面打不开。',
  exportManyNothing: '这些版面都不能导出。',
  exportManyFailed: '文件没有写成。版面原样未动，请再试一次。',
  exportedMany: (n, name) => `${n} 个版面已存为 ${name}。`,
}
