/** What bylines call people, and what they say people did. */

/** Ends of titles which stand before a name: 首席记者 and 特约通讯员 are read by their ends. */
const TITLES = [
  ...['记者', '記者', '通讯员', '通訊員', '通信员', '通信員', '特派员', '特派員', '特派'],
  ...[
    '评论员',
    '評論員',
    '观察员',
    '觀察員',
    '研究员',
    '撰稿人',
    '实习生',
    '實習生',
    '见习生',
    '見習生',
  ],
  ...['作者', '译者', '譯者', '编者', '編者', '编辑', '編輯', '主笔', '主筆', '主编', '主編'],
  ...['摄影师', '攝影師', '主持人', '特约', '特約', '指导老师', '指导教师', '辅导老师', '指導老師'],
]
/** 记者站, 作者单位: the word goes on and is no title. */
const NO_TITLE = /^(?:站|协会|協會|节|節|团|團|部|室|会|會|群|单位|單位)/u

/** What people did for an article. */
const WORKS = new Set([
  ...['文', '图', '圖', '摄', '攝', '影', '绘', '繪', '译', '譯', '编', '編', '撰'],
  ...[
    '文字',
    '图片',
    '圖片',
    '图文',
    '圖文',
    '文图',
    '文圖',
    '文摄',
    '摄影',
    '攝影',
    '拍摄',
    '航拍',
    '视频',
    '影像',
  ],
  ...[
    '撰文',
    '撰稿',
    '采写',
    '採寫',
    '采访',
    '採訪',
    '口述',
    '执笔',
    '執筆',
    '整理',
    '记录',
    '記錄',
  ],
  ...[
    '编译',
    '編譯',
    '翻译',
    '翻譯',
    '编写',
    '综合',
    '綜合',
    '统筹',
    '策划',
    '供稿',
    '来稿',
    '來稿',
  ],
  ...[
    '供图',
    '供圖',
    '配图',
    '制图',
    '製圖',
    '绘图',
    '繪圖',
    '漫画',
    '漫畫',
    '插画',
    '插畫',
    '插图',
    '插圖',
    '书法',
    '題字',
  ],
  ...[
    '报道',
    '報道',
    '报导',
    '報導',
    '综合报道',
    '綜合報導',
    '摄影报道',
    '攝影報道',
    '攝影報導',
    '图文报道',
  ],
])
/** Works that are set solid behind a name; 文 and 图 are not among them, for names end in them. */
const SOLID_WORKS = [...WORKS]
  .filter((work) => work.length > 1 || '摄攝'.includes(work))
  .sort((a, b) => b.length - a.length)

/** The longest title's beginning, in Han characters: 市融媒体中心全媒体 before 记者. */
const BEFORE_TITLE = 12

/** The work at the end of a word, something standing before it: 摄 of 林望舒摄. */
export const workAtEnd = (word: string): string | null =>
  SOLID_WORKS.find((work) => word.length > work.length && word.endsWith(work)) ?? null

/** The work at the start of a word, something standing behind it: 摄影 of 摄影林望舒. */
export const workAtStart = (word: string): string | null =>
  SOLID_WORKS.find(
    (work) => work.length > 1 && word.length > work.length && word.startsWith(work),
  ) ?? null

/** A work, or two set solid: 综合整理. */
export function isWork(word: string): boolean {
  if (WORKS.has(word)) return true
  const first = workAtStart(word)
  return first !== null && word.length - first.length > 1 && WORKS.has(word.slice(first.length))
}

/** A title in a word: 通讯员 in 特约通讯员林望舒. All in UTF-16 code units. */
export interface TitleInWord {
  /** Where the first of `TITLES` stands: what is before it is the title's beginning, or a name that was run into it. */
  readonly core: number
  readonly end: number
}

/** The title with which a word begins; null when it begins with none. */
export function titleIn(word: string): TitleInWord | null {
  for (let at = 0; at <= BEFORE_TITLE && at < word.length; at++) {
    const end = titlesFrom(word, at)
    if (end > at) return { core: at, end }
  }
  return null
}

/** The end of the titles that stand at a place one upon the other, as in 编辑记者. */
function titlesFrom(word: string, from: number): number {
  let end = from
  for (;;) {
    const title = TITLES.find((each) => word.startsWith(each, end))
    if (
      title === undefined ||
      NO_TITLE.test(word.slice(end + title.length, end + title.length + 2))
    )
      return end
    end += title.length
  }
}
