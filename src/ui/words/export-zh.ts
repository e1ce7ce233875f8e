import type { exportInEnglish } from './export-en'
import { grouped } from './grouped'

/** What is said when a page leaves, in Chinese. */
export const exportInChinese: typeof exportInEnglish = {
  exportTitle: '导出',
  exportFormat: '格式',
  exportPreview: '预览',
  exportFile: (name) => `文件名：${name}`,
  exportDownload: '下载',
  exportFailed: '没能写进那个文件夹。版面原样未动，请换一个文件夹。',
  exportWriting: (characters) => `正在写文件，已写 ${grouped(characters)} 字…`,
  exportNotApproved: (n) => `有 ${n} 篇尚未核准，文件中会注明。`,
  exportDoubts: (n) => `还有 ${n} 处疑点没有定。`,
  exportFindings: (n) => `标题还有 ${n} 处差错没有定。`,
  exportOrphans: (n) => `有 ${n} 个标题没有正文。`,
  exportNoArticles: '这个版面没有一行归入稿件，导出的文件里不会有稿件。',
  exportReady: '稿件全部核准，行行有归属。',
  exportLedger: (lines, inArticles, furniture, discarded) =>
    `共 ${lines} 行：入稿 ${inArticles}，版面文字与广告 ${furniture}，弃置 ${discarded}`,
  exportSaved: (name) => `已存为 ${name}。`,
}
