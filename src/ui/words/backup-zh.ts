import type { backupInEnglish } from './backup-en'
import { grouped } from './grouped'

/** What is said about backing the whole queue up and bringing it back, in Chinese. */
export const backupInChinese: typeof backupInEnglish = {
  backupTitle: '备份全部版面',
  backupHint: '全部版面和做过的每一步都存进一个文件，撤销记录也在内。可在这里或别的浏览器里恢复。',
  backupWorking: (done, all) => `正在备份：${grouped(done)} / ${grouped(all)} 个版面…`,
  backupDone: (pages, name) => `${grouped(pages)} 个版面已存为 ${name}。`,
  backupUnreadable: (n) => `有 ${grouped(n)} 个版面读不出来，没有存进文件：`,
  backupFailed: '没能做成备份，什么也没有改动。请再试一次。',
  backupEmpty: '列表里还没有版面，不用备份。',
  backupName: '校样备份',

  restoreTitle: '从备份恢复',
  restoreHint: '备份里的版面会回到列表里。除非您另作选择，列表里现有的内容一概不会被替换。',
  restoreChoose: '选择备份文件…',
  restoreReading: '正在读备份…',
  restoreFresh: (n) => `${grouped(n)} 个版面会加入列表。`,
  restoreSame: (n) => `${grouped(n)} 个版面列表里已有，内容完全相同。`,
  restoreConflicts: (n) => `${grouped(n)} 个版面列表里也有，但改动不同。`,
  restoreForAll: '这些版面怎么办',
  restoreFor: (title) => `《${title}》怎么办`,
  restoreChoices: {
    both: '两份都留',
    theirs: '用备份里的',
    mine: '用现有的',
  },
  restoreReplaces: '现有的那份会被换掉，无法找回。拿不准时，请先备份。',
  restoreOthers: (n) => `其余 ${grouped(n)} 个按上面的选择。`,
  restoreDo: '恢复',
  restoreNothing: '备份里的版面列表里都有了，不用恢复。',
  restoreWorking: (done, all) => `正在恢复：${grouped(done)} / ${grouped(all)} 个版面…`,
  restoreDone: (n) => `已恢复 ${grouped(n)} 个版面。`,
  restoreStopped: '已停止，恢复好的版面保留。',
  restoreFailures: (n) => `有 ${grouped(n)} 个版面没能恢复：`,
  restoreFault: (title) => `《${title}》没能存下来。备份文件未作任何改动。`,
}
