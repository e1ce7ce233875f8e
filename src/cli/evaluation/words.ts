import type { Language } from '../../formats'
import type { Figure } from './figures'

/** What `galley evaluate` says: the names of its figures, and what is wrong with labels or predictions. */
export interface EvaluationWords {
  readonly figures: Readonly<Record<Figure, string>>
  /** Heads of the figures' table, and what is said where all pages are the best there is. */
  readonly figure: string
  readonly allPages: string
  readonly best: string
  readonly all: string
  readonly style: string
  readonly placement: string
  /** Short names for the figures that are shown of each style and placement, and of single pages. */
  readonly short: Readonly<
    Record<
      | 'pages'
      | 'correctionsPerPage'
      | 'perfectPages'
      | 'roleAccuracy'
      | 'articleF1_exact'
      | 'headlineAttach'
      | 'displacedHeadlineAttach'
      | 'boundaryF1',
      string
    >
  >
  readonly worst: string
  readonly corrections: string
  readonly linesLost: string
  readonly page: string

  readonly noLabelledPages: (folder: string) => string
  readonly notLabelled: (file: string) => string
  readonly noLabels: (text: string, labels: string) => string
  readonly noText: (labels: string, text: string) => string
  readonly labelsNotJson: (labels: string) => string
  readonly wrongLabel: (labels: string, field: string) => string
  readonly labelOutOfOrder: (labels: string, line: number) => string
  readonly labelOfNothing: (labels: string, line: number) => string
  readonly unlabelled: (text: string, lines: number) => string
  readonly predictionNotJson: (file: string, line: number) => string
  readonly wrongPrediction: (file: string, line: number, field: string) => string
  readonly notPredicted: (file: string, pages: readonly string[]) => string
  readonly wrongWorst: (given: string) => string
}

/** A few names, and after them how many more there are. */
function some(pages: readonly string[], comma: string): string {
  const more = pages.length - 3
  return pages.slice(0, 3).join(comma) + (more > 0 ? ` (+${more})` : '')
}

const en: EvaluationWords = {
  figures: {
    pages: 'Pages',
    missingPages: 'Pages without a prediction',
    lines: 'Printed lines',
    linesLost: 'Lines lost, doubled or invented',
    pairwiseF1: 'Pairs of lines in one article (F1)',
    articleF1_50: 'Articles at least half right (F1)',
    articleF1_90: 'Articles nine tenths right (F1)',
    articleF1_exact: 'Articles exactly right (F1)',
    roleAccuracy: 'Lines in a right role',
    roleGroupAccuracy: 'Lines in a right group of roles',
    headlineAttach: 'Headlines with their bodies',
    displacedHeadlineAttach: 'Displaced headlines with their bodies',
    orphanHeadline: 'Headlines without a body left alone',
    paragraphSpurious: 'Paragraph breaks invented, per true break',
    paragraphMissing: 'Paragraph breaks missed, per true break',
    boundaryF1: 'Article boundaries (F1)',
    pk: 'Segmentation error Pk',
    windowDiff: 'Segmentation error WindowDiff',
    correctionsPerPage: 'Corrections per page',
    correctionsPerArticle: 'Corrections per article',
    perfectPages: 'Pages without a correction',
  },
  figure: 'Figure',
  allPages: 'All pages',
  best: 'Best',
  all: 'all',
  style: 'Style',
  placement: 'Placement',
  short: {
    pages: 'Pages',
    correctionsPerPage: 'Corr./page',
    perfectPages: 'Perfect',
    roleAccuracy: 'Roles',
    articleF1_exact: 'Exact art.',
    headlineAttach: 'Headlines',
    displacedHeadlineAttach: 'Displaced',
    boundaryF1: 'Boundaries',
  },
  worst: 'Pages with most corrections',
  corrections: 'Corrections',
  linesLost: 'Lines lost',
  page: 'Page',

  noLabelledPages: (folder) =>
    `${folder}: there is no labelled page (NAME.txt with NAME.truth.json) in this folder.`,
  notLabelled: (file) =>
    `${file}: is no labelled page. Name a folder, a page’s text (NAME.txt) or its labels (NAME.truth.json).`,
  noLabels: (text, labels) => `${text}: has no labels, ${labels} is not there.`,
  noText: (labels, text) => `${labels}: its page’s text, ${text}, is not there.`,
  labelsNotJson: (labels) => `${labels}: is not JSON; it may be cut short.`,
  wrongLabel: (labels, field) =>
    `${labels}: ${field ? `“${field}” is missing or does not hold what it should` : 'does not hold an object with labelled lines'}.`,
  labelOutOfOrder: (labels, line) => `${labels}: line ${line} is labelled twice or out of order.`,
  labelOfNothing: (labels, line) =>
    `${labels}: line ${line} is labelled, but nothing is printed there. Labels and text do not belong together.`,
  unlabelled: (text, lines) =>
    `${text}: printed lines without a label: ${lines}. What is predicted for them counts as invented.`,
  predictionNotJson: (file, line) =>
    `${file}: line ${line} is not JSON. A file of predictions has one page’s JSON object on each line.`,
  wrongPrediction: (file, line, field) =>
    `${file}: line ${line} is no page’s prediction${field ? `: “${field}” is missing or does not hold what it should` : ''}.`,
  notPredicted: (file, pages) =>
    `${file}: has no prediction for ${some(pages, ', ')}. Every line there counts as lost.`,
  wrongWorst: (given) => `--worst takes a whole number of pages, 0 or more, not “${given}”.`,
}

const zh: EvaluationWords = {
  figures: {
    pages: '版面',
    missingPages: '没有预测的版面',
    lines: '印有文字的行',
    linesLost: '丢失、重复或凭空多出的行',
    pairwiseF1: '同稿行对（F1）',
    articleF1_50: '至少半对的稿件（F1）',
    articleF1_90: '九成以上正确的稿件（F1）',
    articleF1_exact: '完全正确的稿件（F1）',
    roleAccuracy: '角色正确的行',
    roleGroupAccuracy: '角色大类正确的行',
    headlineAttach: '标题归对正文',
    displacedHeadlineAttach: '移位标题归对正文',
    orphanHeadline: '无正文的标题单独成稿',
    paragraphSpurious: '误分段落（与实有分段之比）',
    paragraphMissing: '漏分段落（与实有分段之比）',
    boundaryF1: '稿件边界（F1）',
    pk: '切分误差 Pk',
    windowDiff: '切分误差 WindowDiff',
    correctionsPerPage: '每版需改处数',
    correctionsPerArticle: '每稿需改处数',
    perfectPages: '无需改动的版面',
  },
  figure: '指标',
  allPages: '全部版面',
  best: '最佳',
  all: '全部',
  style: '排式',
  placement: '文框次序',
  short: {
    pages: '版面',
    correctionsPerPage: '每版需改',
    perfectPages: '无需改动',
    roleAccuracy: '角色',
    articleF1_exact: '稿件全对',
    headlineAttach: '标题',
    displacedHeadlineAttach: '移位标题',
    boundaryF1: '边界',
  },
  worst: '需改处最多的版面',
  corrections: '需改处',
  linesLost: '丢失行',
  page: '版面',

  noLabelledPages: (folder) =>
    `${folder}：文件夹里没有带标注的版面（NAME.txt 与 NAME.truth.json）。`,
  notLabelled: (file) =>
    `${file}：不是带标注的版面。请写明文件夹、版面文本（NAME.txt）或其标注（NAME.truth.json）。`,
  noLabels: (text, labels) => `${text}：没有标注，找不到 ${labels}。`,
  noText: (labels, text) => `${labels}：找不到对应的版面文本 ${text}。`,
  labelsNotJson: (labels) => `${labels}：不是 JSON，可能内容不完整。`,
  wrongLabel: (labels, field) =>
    `${labels}：${field ? `缺少“${field}”，或其内容不对` : '里面没有逐行的标注'}。`,
  labelOutOfOrder: (labels, line) => `${labels}：第 ${line} 行重复标注或次序有误。`,
  labelOfNothing: (labels, line) =>
    `${labels}：标注了第 ${line} 行，但该行没有文字。标注与文本对不上。`,
  unlabelled: (text, lines) =>
    `${text}：有 ${lines} 行文字没有标注，对这些行的预测按凭空多出的行计算。`,
  predictionNotJson: (file, line) =>
    `${file}：第 ${line} 行不是 JSON。预测文件应为每行一个版面的 JSON 对象。`,
  wrongPrediction: (file, line, field) =>
    `${file}：第 ${line} 行不是版面预测${field ? `：缺少“${field}”，或其内容不对` : ''}。`,
  notPredicted: (file, pages) =>
    `${file}：没有 ${some(pages, '、')} 的预测，其中每一行都按丢失计算。`,
  wrongWorst: (given) => `--worst 后面应是版面数（0 或正整数），不能是“${given}”。`,
}

export const wordsIn = (language: Language): EvaluationWords => (language === 'zh' ? zh : en)
