import type { exportManyInEnglish } from './export-many-en'

/** What is said when many pages leave as one file, in Chinese. */
export const exportManyInChinese: typeof exportManyInEnglish = {
  exportManyLooking: (done, all) => `正在查看第 ${done} 个版面，共 ${all} 个…`,
  exportManyWriting: (done, all) => `正在写第 ${done} 个版面，共 ${all} 个…`,
  exportManyPreview: (title) => `${title} 导出后：`,
  exportFolder: '存入文件夹…',
  exportIntoFolder: (name) => `存入“${name}”`,
  exportOtherFolder: '换一个文件夹…',
  exportManyWhich: '导出哪些版面',
  exportManyAll: (n) => `全部 ${n} 个版面`,
  exportManyApproved: (n) => `只要稿件全部核准的：${n} 个`,
  exportManyHolds: (n, articles) => `共 ${n} 个版面，${articles} 篇稿件。`,
  exportManyReady: '稿件全部核准，行行有归属。',
  exportManyOpen: (n) => `${n} 个版面还没有做完：`,
  exportManyRefused: (n) => `${n} 个版面不能导出，不会写入文件：`,
  exportManyNotApproved: (n) => `${n} 篇未核准`,
  exportManyDoubts: (n) => `${n} 处疑点未定`,
  exportManyWithoutBody: (n) => `${n} 个标题没有正文`,
  exportManyNoArticles: '没有稿件',
  exportManyUnreadable: '版面打不开。',
  exportManyNothing: '这些版面都不能导出。',
  exportManyFailed: '没有全部写成。版面原样未动，请再试一次。',
  exportedMany: (n, name, missing) =>
    missing === 0
      ? `已存下 ${n} 个版面：${name}。`
      : `已存下 ${n} 个版面：${name}。另有 ${missing} 个写不成，没有存。`,
}
