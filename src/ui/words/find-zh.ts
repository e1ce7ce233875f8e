import type { findInEnglish } from './find-en'

/** What Find and Replace say, in Chinese. */
export const findInChinese: typeof findInEnglish = {
  find: '查找',
  findWhat: '查找内容',
  findCount: (n, all) => `${n} / ${all}`,
  findAll: (all) => `共 ${all} 处`,
  findNothing: '没有找到',
  findAt: (n, all, where, line) => `第 ${n} 处，共 ${all} 处：${where}，第 ${line} 行`,
  findIn: '查找范围',
  findScopes: { headlines: '标题', article: '本稿', page: '全版' },
  findScopeHints: {
    headlines: '引题、主题和副题',
    article: '手头这一篇的全部文字',
    page: '所有稿件，连同版面文字、广告和已弃置的文字',
  },
  findScopeArticle: (letter) => `${letter} 稿`,
  matchCase: '区分大小写',
  foldWidth: '不分全角半角',
  foldWidthMark: '全半',
  foldScript: '不分简体繁体',
  foldScriptMark: '简繁',
  replaceWith: '替换为',
  replaceMore: '替换',
  replaceOne: '替换',
  replaceAll: (n) => (n > 0 ? `全部替换 ${n} 处` : '全部替换'),
  replacing: '正在替换…',
  replaced: (places, articles) => `已替换 ${places} 处，涉及 ${articles} 篇。`,
  replaceReopened: (n) => `其中 ${n} 篇原已核准，须重新核准。`,
  replaceLeft: (n) => `另有 ${n} 处未动：在稿件之外，或被别的文字隔开。`,
  undoReplacing: '撤销替换',
  replaceOutside: '稿件之外的文字只能查找，不能替换。',
}
