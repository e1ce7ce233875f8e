import type { tabsInEnglish } from './tabs-en'

/** What is said in Chinese of a page that is open in several tabs. */
export const tabsInChinese: typeof tabsInEnglish = {
  downloadProject: '下载工程文件',
  lostChange: (what, why) => `这一步没有生效：“${what}”。${why}`,
  lostChanges: (n) => `有 ${n} 步没有生效：另一个标签页先做了改动`,
  lostReasons: {
    entangled: '另一个标签页先在这里做了改动，两边合不到一起。',
    articleGone: '另一个标签页先把这篇稿件并掉或拿走了。',
    readsOtherwise:
      '另一个标签页先改了这篇稿件，现在的文字与核准时看到的不同。请再看一遍，然后核准。',
    writtenOver: '另一个标签页后来又改了同一处。',
  },
}
