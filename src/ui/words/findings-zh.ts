import type { Finding, FindingKind } from '../../engine'
import { cite, type Sentence } from './findings'
import type { findingsInEnglish } from './findings-en'

const kinds: Readonly<Record<FindingKind, string>> = {
  unlikeBody: '与正文不符',
  confused: '形近误字',
  otherScript: '简繁混用',
  doubled: '标点重复',
  unpaired: '标点不成对',
  halfWidth: '半角标点',
  finalStop: '末尾句号',
  spaces: '多余空格',
  fullWidth: '全角字符',
}

const HALVES = [
  ['双引号', '“”'],
  ['单引号', '‘’'],
  ['书名号', '《》'],
  ['单书名号', '〈〉'],
  ['括号', '（）()'],
  ['直角引号', '「」'],
  ['双直角引号', '『』'],
  ['方头括号', '【】'],
  ['六角括号', '〔〕'],
  ['方括号', '[]'],
] as const

function halfName(half: string): string {
  const [name, pair] = HALVES.find(([, halves]) => halves.includes(half)) ?? [half, half]
  return `${pair.indexOf(half) % 2 === 0 ? '左' : '右'}${name}`
}

/** What was found in a headline, and why it is thought to be wrong, in Chinese. */
function why(f: Finding): Sentence {
  switch (f.kind) {
    case 'unlikeBody':
      return [
        cite(f.evidence.written),
        '，正文作',
        cite(f.evidence.word),
        `（${f.evidence.times} 处），${f.evidence.alike === 'look' ? '字形' : '读音'}相近`,
      ]
    case 'confused':
      return [cite(f.evidence.written), '，疑为', cite(f.evidence.word), '，字形相近']
    case 'otherScript':
      return f.evidence.script === 'traditional'
        ? [cite(f.text), '是简体，本稿用繁体']
        : [cite(f.text), '是繁体，本稿用简体']
    case 'doubled':
      return [cite(f.text), '，标点重复']
    case 'unpaired':
      return [cite(f.text), `，缺少${halfName(f.evidence.missing)}`]
    case 'halfWidth':
      return [cite(f.text), '是半角，中文应用全角']
    case 'finalStop':
      return ['标题末尾不用句号']
    case 'spaces':
      return [cite(f.evidence.joined), '中间多了空格']
    case 'fullWidth':
      return [cite(f.text), '是全角，应用半角']
  }
}

/** What proofreading headlines says, in Chinese. */
export const findingsInChinese: typeof findingsInEnglish = {
  findingKinds: kinds,
  findingWhy: why,
  proofreading: '校对',
  findings: (n) => `标题有 ${n} 处差错待定`,
  noFindings: '标题没有待定的差错',
  proofreadingNow: '正在校对标题…',
  fixTo: (text) => `改为${text}`,
  fixDeletes: '删去',
  ignoreFinding: '忽略',
  heedFinding: '不再忽略',
  correctByHand: '改字',
  findingAt: (number, count, letter, part, what) =>
    `标题差错 ${number}/${count}，${letter} 稿${part}：${what}`,
  findingsTitle: '标题校对',
  findingsHint:
    '查标题与正文是否相符，也查标点和字形。改动只叠在原文之上，原文不变；忽略只对本版有效。',
  findingsLeft: (n) => `还有 ${n} 处待定`,
  findingName: (letter, part, what) => `${letter} 稿${part}：${what}`,
  findingsDecided: '都已定下。',
  noFindingsHint: '引题、主题、副题都与正文对过，标点、空格和简繁也查过了。',
  findingsPartial: '字表没有载入，这次只查了标点、空格和全半角；改动任何一处后会再试。',
  showIgnored: (n) => `显示已忽略的 ${n} 处`,
  ignored: '已忽略',
  goToFinding: '到标题',
}
