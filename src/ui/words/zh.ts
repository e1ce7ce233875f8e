import type { Reason } from '../../engine'
import type { Words } from './en'

const span = (from: number, to: number) => (from === to ? `第 ${from} 行` : `${from}–${to} 行`)

/** A letter among Chinese has a space before it. */
const spaced = (name: string) => (/^[A-Z]/.test(name) ? ` ${name}` : name)

function reason(r: Reason): string {
  switch (r.code) {
    case 'pageStart':
      return '版面由此开始'
    case 'frame':
      return '此处另起一个文本框'
    case 'blankLine':
      return '前后有空行隔开'
    case 'width':
      return `本行宽 ${r.width} 字，本栏通常 ${r.usual} 字`
    case 'shortUnpunctuated':
      return '行短且句末无标点，像标题'
    case 'previousEnds':
      return '上文已经收句'
    case 'previousBreaksOff':
      return '上文一句未完'
    case 'lead':
      return `以电头或讯头开篇：“${r.text}”`
    case 'bylineForm':
      return `合乎署名格式：“${r.text}”`
    case 'kickerForm':
      return '合乎引题的写法'
    case 'deckForm':
      return '合乎副题的写法'
    case 'subheadInBody':
      return '同一篇正文中间的短行'
    case 'captionForm':
      return `合乎图说格式：“${r.text}”`
    case 'jumpForm':
      return `转接他版：“${r.text}”`
    case 'furnitureForm':
      return `属版面文字，不属稿件：“${r.text}”`
    case 'advertForm':
      return '读来像广告'
    case 'sharedWords':
      return `与正文共有：${r.words.join('、')}`
    case 'noSharedWords':
      return '与正文无共同词语'
    case 'likeMatter':
      return '内容与正文相近'
    case 'adjacent':
      return '紧接在正文之上'
    case 'onlyBodyLeft':
      return '只剩这一篇正文没有标题'
    case 'noBodyFits':
      return '本版没有相配的正文'
    case 'continuesColumn':
      return '接续前面一栏未完的句子'
  }
}

export const zh: Words = {
  app: '校样',
  tagline:
    '报纸版面进来，一篇篇稿件出去。把版面的原始文字交给它：打开时已经拆好，您只需改动不对的地方。',
  roles: {
    kicker: '引题',
    headline: '主题',
    deck: '副题',
    byline: '署名',
    subhead: '小标题',
    body: '正文',
    caption: '图说',
    jump: '转接',
    furniture: '版面文字',
    advert: '广告',
    discarded: '弃置',
  },
  roleMarks: {
    kicker: '引',
    headline: '题',
    deck: '副',
    byline: '署',
    subhead: '小',
    body: '',
    caption: '图',
    jump: '转',
    furniture: '版',
    advert: '广',
    discarded: '弃',
  },
  actions: {
    'doubt.next': '下一处疑点',
    'doubt.previous': '上一处疑点',
    'doubt.accept': '认可现有拆分',
    'doubt.first': '采用第一条建议',
    'doubt.second': '采用第二条建议',
    'doubt.third': '采用第三条建议',
    'article.approve': '核准稿件／撤回核准',
    'article.approveNext': '核准并看下一篇',
    'article.mergeNext': '与下一篇合并',
    'article.counterpart': '在标题与正文之间跳转',
    'boundary.focus': '选中上方的边界',
    'boundary.remove': '去掉边界',
    'block.split': '从这一行起另成一篇',
    'block.splitInside': '从光标处另成一篇',
    'block.attach': '归入另一篇…',
    'block.role': '改角色…',
    'block.discard': '弃置…',
    'block.restore': '恢复已弃置的文字',
    'block.up': '在稿内上移一块',
    'block.down': '在稿内下移一块',
    'text.edit': '改正文字',
    'page.undo': '撤销',
    'page.redo': '重做',
    'page.export': '导出…',
    'page.details': '版面信息…',
    'page.repropose': '重新分稿…',
    'help.keys': '全部快捷键',
  },
  gestures: {
    moveBoundary: '移动边界',
    split: '拆分',
    mergeArticles: '合并稿件',
    removeBoundary: '去掉边界',
    attach: '改归属',
    changeRole: '改角色',
    reorderBlock: '调整块序',
    orderArticle: '调整稿序',
    correct: '改正文字',
    supply: '补写文字',
    clearCorrections: '撤回改字',
    discard: '弃置',
    restore: '恢复',
    approve: '核准',
    unapprove: '撤回核准',
    settle: '认可拆分',
    annotate: '备注',
    setMetadata: '版面信息',
    repropose: '重新分稿',
    adopt: '采用新方案',
    keep: '维持现状',
  },
  refusals: {
    nothingThere: '这里没有可改的内容。',
    noSuchArticle: '这篇稿件已不在版面上。',
    pageStartStays: '版面从这里开始，这条边不能移动，也不能去掉。',
    alreadyBoundary: '这里本来就是一篇稿件的开头。',
    nothingToChange: '本来就是这样，无须改动。',
    insideCharacter: '这个位置在一个字的内部，请选两字之间。',
    reasonNeeded: '请写明原因，好让后来的人明白。',
    notDiscarded: '这段文字没有弃置，不必恢复。',
    notInArticle: '这段文字不属于任何稿件，请先给它定角色。',
    noNextArticle: '这已是最后一篇，后面没有可以合并的稿件。',
    noPlaceToMove: '这些行来自版面的不同位置，不能在文字里直接接起来。',
    textMoved: '文字刚刚有过变动。内容没有丢，请再改一次。',
  },
  reason,

  queue: '版面',
  source: '原文',
  sourceLines: '原文各行',
  map: '版面缩图',
  articles: '稿件',
  openFiles: '打开文件',
  paste: '粘贴',
  dropHere: '拖入文本文件，或粘贴原文',
  dropNow: '松手即可打开',
  samples: '样张',
  samplesWhy: '手头没有文件？先看一张样张：',
  samplesFailed: '样张没有取到。其他功能不受影响。',
  retry: '再试一次',
  privacy: '版面只存在这个浏览器里，不会发往任何地方。',
  pageNumber: (n) => `第 ${n} 版`,
  pastedName: '粘贴的文字',
  removePage: (title) => `移除《${title}》`,
  pageRemoved: (title) => `《${title}》已移除。`,
  pagesCame: (n) => `读入了 ${n} 个版面。`,
  openThem: '打开',
  queueFailed: '版面列表没能改动：浏览器的存储拒绝了这次操作。内容没有丢，请再试一次。',
  putBack: '放回',
  dismiss: '知道了',
  doubts: (n) => `${n} 处疑点`,
  noDoubts: '没有疑点',
  allApproved: '全部已核',
  importing: (done, all) => `正在读取第 ${done} 个，共 ${all} 个…`,
  cancel: '取消',
  close: '关闭',
  importFailures: (n) => `${n} 个文件没能读入`,
  importFault: (name) => `“${name}”没能读入：拆分或存储出了差错。原文件未作任何改动，请再试一次。`,
  loadingPage: '正在打开版面…',
  pageGone: '这个版面已不在列表里。请另选一个，或重新打开它的文件。',
  loadFailed: '没能从浏览器的存储里读出这个版面。内容未作任何改动。',
  pasteTitle: '粘贴一个版面的文字',
  pasteLabel: '原始文字',
  pasteHint:
    '请原样粘贴 OCR 或 PDF 得到的文字，换行、空行和多余的空格都留着，它们正是文本框起止的线索。',
  pasteOpen: '打开',

  approvedOf: (n, all) => `${n} / ${all} 已核`,
  nextDoubt: '下一处疑点',
  menu: '菜单',
  otherLanguage: 'English',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  paneTabs: '栏目',

  sourceMeta: (name, encoding, lines) => `${name} · ${encoding.toUpperCase()} · ${lines} 行`,
  ownerOf: (letter) => `${letter} 稿`,
  lineTools: (line) => `第 ${line} 行：角色与其他操作`,
  blockHandle: (owner, line) => `选中 ${owner}在第 ${line} 行的文字块；可拖到别的稿件`,
  boundaryBetween: (above, below) => `${above}与${spaced(below)}之间的边界`,
  boundaryInside: (letter, above, below) => `${letter}内${above}与${below}之间的边界`,
  boundaryValue: (line, above, aboveLines, below, belowLines) =>
    `第 ${line} 行起，${above} ${aboveLines} 行，${below} ${belowLines} 行`,
  boundaryMoved: (line, above, aboveLines, below, belowLines) =>
    `边界移到第 ${line} 行，${above} ${aboveLines} 行，${below} ${belowLines} 行`,
  removeBoundary: (line) => `去掉第 ${line} 行的边界`,
  splitHere: (line) => `从第 ${line} 行起另成一篇`,
  resizePanes: '各栏宽度',

  articlesMeta: (n, headOnly) =>
    headOnly > 0 ? `${n} 篇 · 其中 ${headOnly} 篇仅有标题` : `${n} 篇`,
  noArticles: '这个版面还没有稿件。在原文里选中几行，按 A 即可归成一篇。',
  cardName: (letter, headline) => `${letter}：${headline}`,
  untitledArticle: '无标题',
  bodyLines: (from, to) => `正文 ${span(from, to)}`,
  headLines: (from, to) => `标题 ${span(from, to)}`,
  goToHead: '到原文中的标题',
  goToBody: '到原文中的正文',
  sure: (percent) => `${percent}%`,
  sureTitle: (percent) => `这篇稿件里最没有把握的一处，把握为 ${percent}%`,
  statuses: { proposed: '待核', edited: '已改', approved: '已核' },
  approve: '核准',
  approved: '已核',
  mergeInto: '并入',
  mergeMenu: (letter) => `把 ${letter} 稿并入…`,
  moreMenu: (letter) => `${letter} 稿的更多操作`,
  giveHeadline: '把标题归给…',
  ownArticle: '单独成一篇',
  nearestOnly: (count) => `只列前后 ${count} 篇`,
  moveEarlier: '稿序前移',
  moveLater: '稿序后移',
  takeBackCorrections: (part) => `撤回改字：${part}`,
  note: '备注',
  addNote: '加备注',
  notePlaceholder: '写给下一位打开这个版面的人',
  addPart: (part) => `加${part}`,
  emptyHeadline: '没有标题。可以补写，也可以拖一个过来',
  bylineUnread: '未认出人名、通讯社或地点，导出时只有署名原文',
  supplied: '编辑补写，版面上没有',
  rawWas: (text) => `原文：${text}`,
  paragraphLabel: (n) => `第 ${n} 段`,
  subheadLabel: (n) => `小标题，第 ${n} 段`,
  editParagraph: '双击即可改字；在原文里按 F2 也可以',
  showAll: (paragraphs, characters) => `还有 ${paragraphs} 段 · ${characters} 字`,
  showLess: '收起',
  trayHeadlines: '无正文标题',
  trayBodies: '无标题正文',
  trayFurniture: '版面文字与广告',
  trayDiscarded: '已弃置',
  discardedBecause: (why) => `原因：${why}`,
  restore: '恢复',
  suggestion: (letter) => `归给 ${letter} 稿`,
  suggestionAlone: '不配正文，单独留着',
  lineNumber: (line) => `第 ${line} 行`,
  listMark: '；',
  doubtAt: (line, percent, why) => `存疑，第 ${line} 行，${percent}%${why && `：${why}`}`,
  doubtWhy: '存疑',
  proposedOtherwise: '新方案与此不同',
  acceptDoubt: '没有错',
  dropOnCard: (letter) => `归给 ${letter} 稿`,
  dropOwn: '放在这里，单独成一篇',
  attachTitle: '归入哪一篇？',
  othersByLetter: (count) => `另有 ${count} 篇未列出，按字母即可选中`,
  attachHint: '按稿件的字母；按 0 单独成一篇。',
  discardTitle: '弃置这几行？',
  discardWhy: '原因',
  discardHint: '它们会离开稿件，但仍记在账上，随时可以恢复。',
  discardReasons: ['重复文字', '识别乱码', '不予刊用', '他版内容'],
  discardDo: '弃置',
  roleMenu: '角色',
  keysTitle: '全部快捷键',
  keysHint: '焦点不在文字框里时，这些键随处可用。',
  keyGroups: {
    doubt: '疑点',
    article: '稿件',
    boundary: '边界',
    block: '行与文字块',
    text: '文字',
    page: '版面',
    help: '帮助',
  },
  keysMore: [
    ['↑ ↓', '在原文中逐行移动；按住 Shift 选行'],
    ['← →', '在一行之内移动光标'],
    ['边界上 ↑ ↓', '移动一行；按住 Shift 移到下一个可能的位置'],
    ['边界上 Home End', '移到尽头'],
    ['F6', '换到下一栏'],
    ['Esc', '放弃拖动、改字或对话框'],
  ],

  detailsTitle: '版面信息',
  metadata: { publication: '报名', date: '日期', pageNumber: '版次', section: '版名' },
  dateHint: '2022-06-28',
  tidyDigits: '去掉 PDF 在数字两旁留下的空格（6 月 27 日 → 6月27日）',
  apply: '确定',

  reproposalTitle: '重新分稿',
  reproposalHint: '您改过、核准过的地方都照旧。其余各处，新方案与现状不同的，请逐处定夺。',
  reproposing: '引擎正在重读这个版面…',
  reproposalFailed: '没能重新分稿：引擎出了差错。版面原样未动，请再试一次。',
  otherEngine: '这个版面是另一版引擎分的稿，可以重新分一次；您改过、核准过的地方都照旧。',
  differencesOpen: (n) => `新方案还有 ${n} 处与现状不同，等您定夺。`,
  decideNow: '逐处定夺',
  putAway: '暂不处理',
  differencesLeft: (n) => `还有 ${n} 处未定`,
  allDecided: '都已定下。',
  noDifferences: '新的方案与现状没有出入。',
  noDifferencesHint: '您改过、核准过的地方不作比较。',
  asItIs: '现状',
  asProposed: '新方案',
  adoptDifference: '采用',
  keepDifference: '维持现状',
  adoptAll: '全部采用',
  keepAll: '全部维持现状',
  decideLater: '以后再定',
  finish: '完成',
  newArticle: '新稿',
  lines: (from, to) => (from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`),
  linesBetween: (n) => `…… 中间 ${n} 行 ……`,
  blockOf: (letter, role) => `${letter} 稿${role}`,
  nameAndPlace: (name, place) => `${name}（${place}）`,
  differenceName: (place, now, proposed) => `${place}。现状：${now}。新方案：${proposed}。`,

  exportTitle: '导出',
  exportFormat: '格式',
  exportPreview: '预览',
  exportFile: '文件名',
  exportDownload: '下载',
  exportNotApproved: (n) => `有 ${n} 篇尚未核准，文件中会注明。`,
  exportDoubts: (n) => `还有 ${n} 处疑点没有定。`,
  exportOrphans: (n) => `有 ${n} 个标题没有正文。`,
  exportNoArticles: '这个版面没有一行归入稿件，导出的文件里不会有稿件。',
  exportReady: '稿件全部核准，行行有归属。',
  exportLedger: (lines, inArticles, furniture, discarded) =>
    `共 ${lines} 行：入稿 ${inArticles}，版面文字与广告 ${furniture}，弃置 ${discarded}`,
  exportSaved: (name) => `已存为 ${name}。`,
  ledger: (accounted, all) => `${accounted} / ${all} 行有归属`,
  ledgerBroken: '账目不平：请勿导出，先下载备份，再重新载入。',
  furnitureCount: (n) => `版面文字 ${n}`,
  advertCount: (n) => `广告 ${n}`,
  discardedCount: (n) => `弃置 ${n}`,
  saving: '正在保存…',
  locale: 'zh-CN',
  savedAt: (time) => `已保存 ${time}`,
  savedYet: '均已保存',
  saveFailures: {
    quota:
      '未能保存：浏览器的存储已满。最近的改动还在这个标签页里。请先导出工程文件，移除旧版面，再试一次。',
    conflict:
      '未能保存：这个版面在另一个标签页里改过，那边的内容没有被覆盖。若要留下这里的改动，请先导出工程文件，再载入最新状态。',
    gone: '未能保存：这个版面在另一个标签页里被移出了列表。内容都还在这里，放回列表即可，什么也不会丢。',
    other: '未能保存：浏览器没能存下最近的改动，改动还在这个标签页里。请先导出工程文件，再试一次。',
  },
  takeLatest: '载入最新状态',
  memoryOnly: '这个浏览器不提供存储，关闭标签页后内容就没有了。请导出工程文件来保留您的工作。',

  newsDone: (what) => what,
  newsUndone: (what) => `撤销：${what}`,
  newsRedone: (what) => `重做：${what}`,
  noDoubtLeft: '本版的疑点都已定下。',
  crashed: '程序出了差错。到最后一次改动为止的工作都存在浏览器里，没有丢失。请重新载入后继续。',
  reload: '重新载入',
}
