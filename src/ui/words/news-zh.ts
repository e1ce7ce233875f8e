import type { newsInEnglish } from './news-en'

/** A letter among Chinese has a space before it. */
export const spaced = (name: string) => (/^[A-Z]/.test(name) ? ` ${name}` : name)

/** What is said in Chinese of a change that was made, where, and what is there now; and of what is left. Letters name articles. */
export const newsInChinese: typeof newsInEnglish = {
  newsSplit: (line, letter) => `从第 ${line} 行起另成 ${letter} 稿`,
  newsMerged: (from, into) => `${from} 稿已并入 ${into} 稿`,
  newsJoined: (line, place) => `第 ${line} 行的边界已去掉，这里接着是${spaced(place)}`,
  newsGiven: (line, letter) => `第 ${line} 行起的文字归入 ${letter} 稿`,
  newsAlone: (line, letter) => `第 ${line} 行起的文字单独成 ${letter} 稿`,
  newsRole: (line, role) => `第 ${line} 行起改为${role}`,
  newsOrder: (part, place, all) => `调到${part}的第 ${place} 块，共 ${all} 块`,
  newsArticleOrder: (letter, place, all) => `${letter} 稿调到第 ${place} 篇，共 ${all} 篇`,
  newsDiscarded: (line, why) => `第 ${line} 行起已弃置，原因：${why}`,
  newsRestored: (line, place) => `第 ${line} 行起恢复为${spaced(place)}`,
  newsApproved: (letter) => `${letter} 稿已核准`,
  newsManyApproved: (n) => `已核准 ${n} 篇`,
  newsReopened: (letter) => `${letter} 稿撤回核准`,
  newsAllApproved: (n) => `本版 ${n} 篇稿件全部核准`,
  newsOfArticle: (letter, what) => `${letter} 稿：${what}`,
  newsAtLine: (line, what) => `第 ${line} 行：${what}`,
  newsDone: (what) => what,
  newsUndone: (what) => `撤销：${what}`,
  newsRedone: (what) => `重做：${what}`,
  noFindingLeft: '标题的差错都已定下。',
  newsAndNoDoubtLeft: (what) => `${what}。本版的疑点都已定下。`,
  approvedSeen: (n, doubtful, unseen) =>
    [
      `核准了看过的 ${n} 篇`,
      doubtful > 0 && `${doubtful} 篇还有疑点，未核准`,
      unseen > 0 && `${unseen} 篇没有看全，未核准`,
    ]
      .filter(Boolean)
      .join('；'),
  noDoubtLeft: '本版的疑点都已定下。',
}
