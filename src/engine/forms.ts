/**
 * The trade's set phrases: how leads, bylines, kickers, decks, captions, jumps and page furniture are worded,
 * in simplified and traditional Chinese and in English. Every pattern is tried on a trimmed line of at most
 * `NEAR` units, so none can run away, and only where the line shows the clues that stand beside its name below.
 */

import {
  COMMA,
  DIGIT,
  HAN,
  HEAVY,
  kindsOf,
  LATIN,
  QUOTE,
  SPACE,
  STOP,
  SURROGATE,
  TITLE,
} from './characters'
import { ClueBoard, type Clues } from './clues'
import { codesOf } from './codes'
import { DEPARTMENT, DEPARTMENT_BEGINS, DEPARTMENT_ENDS } from './departments'
import { HanPattern } from './han-pattern'
import { type Ink, NEAR } from './ink'
import type { PageMeasures } from './measures'

const WRITER =
  '(?:记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員|撰稿人|实习生|實習生|見習生|见习生|特约|特約)'

/** A wire's or the paper's own lead that fills its line: the reporter's bracket or the sentence follows on the next. */
const LEAD_ALONE = new HanPattern(
  /^(?:本[报報刊台]|[\p{Script=Han}]{2,8}社)[^。，]{0,18}[电電讯訊]$/u,
)

const WRITERS = new RegExp(WRITER, 'u')

/** A lead which names its reporter in brackets right at the start: `本报讯（记者 …）`. Group 1 is the lead up to the bracket. */
const BRACKETED_LEAD = new HanPattern(
  /^((?:本[报報刊台网網]|[\p{Script=Han}]{2,8}(?:社|报|報|网|網))[^（(。，]{0,22}?(?:讯|訊|电|電|报道|報道|消息))\s*[（(]/u,
)
/** Any lead: also the wire's, which names place and date only. */
const LEAD = new HanPattern(
  /^(?:本[报報刊台网網][^。，]{0,18}?(?:讯|訊|电|電|消息)|(?:据|據)?(?:新华社|新華社|中新社|人民网|[\p{Script=Han}]{2,4}社)[^。，]{0,20}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月日]|(?:记者|記者)[\p{Script=Han}\s、]{2,12}(?:报道|報道)|[（(](?:本报|本報|新华|新華|记者|記者)[^）)]{1,30}[）)]|[A-Z][A-Z .]{2,20}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\([A-Z]))/u,
)
const BYLINE_ALONE = new HanPattern(
  new RegExp(
    `^(?:[□■◇◆○●▲△◎☆★]\\s*[\\p{Script=Han}A-Za-z·\\s]{2,16}|(?:本[报報刊]|[\\p{Script=Han}]{2,6})?(?:首席|特约|特約|融媒|见习|見習|实习|全媒体)*${WRITER}(?:[\\s:：、/／·文摄攝图圖]|[\\p{Script=Han}○×]){2,48}|[（(]?(?:作者|撰文|撰稿|文字|文|图|图文|文图|文\\/图|文\\/摄|摄影|編譯|编译|整理|口述)[\\s:：/／|｜]+[\\p{Script=Han}\\s、/／·:：]{2,40}[）)]?)$`,
    'u',
  ),
)
const BYLINE_LATIN = /^(?:By:? [A-Z][\p{L}.'’ -]{2,50}|BY [A-Z][A-Z.'’ -]{2,50})$/u
/** Two to four Han, perhaps with a place or a school before it: could be a name. */
const NAME_ALONE = new HanPattern(
  /^(?:[\p{Script=Han}（）()0-9〇一二三四五六七八九十]{2,20}[\s\u3000]+)?[\p{Script=Han}]{1,2}[\s\u3000]?[\p{Script=Han}]{1,2}$/u,
)
const NAME_IN_BRACKETS = new HanPattern(/^[（(【〔][\p{Script=Han}○□·]{2,5}[）)】〕]$/u)
const KICKER_END =
  /(?:强调|強調|指出|表示|要求|提出|时说|认为|透露|宣布|呼吁|致辞|讲话|发布|开跑|举行|召开|会议|工作时|——|：)$/u
const DECK_START = /^(?:——|—|－－|--|─)/u
const DECK_BRACKETS = /^[（(][^（()）]{1,14}[）)]$/u
const JUMP =
  /^[（(【[]?\s*(?:紧?下[转轉]|上接|下接|[转轉]自|[转轉]第|接第|[Cc]ontinued (?:on|from)|(?:See|Turn to) page|To be continued)[^。]{0,24}[）)】\].]?$/u
/** The same in brackets, with the page it points to: nothing else looks like it. */
const BRACKETED_JUMP =
  /^[（(]\s*(?:紧?下[转轉]|上接|[转轉]自|[转轉]第|接第)[^（()）。，]{0,12}[版页頁张張][^（()）。，]{0,8}[）)]$/u
const CAPTION =
  /^(?:[▲▼△▽◀▶◁▷↑↓←→]|图为|圖為|图[一二三四五六七八九十\d]?[：:]|圖[一二三四五六七八九十\d]?[：:]|上图|下图|左图|右图|题图|題圖|资料图|Photo(?:graph)?(?: by)?\b|Pictured)/u
/** Looked for from the line's end backwards: from any other place on it would be in vain. */
const CREDIT = new HanPattern(
  /$(?<=\p{Script=Han}{2,4}\s*(?:摄|攝|供图|供圖|摄影|攝影|\/摄)[）)]?)/u,
)
const WEEKDAY = /(?:星期|礼拜|禮拜)[一二三四五六日天]|农历|農曆/u
/** Looked for from its end, which is rarer than its beginnings. */
const WEEKDAY_LATIN = /day\b(?<=\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/iu
const DATE_LINE = new HanPattern(
  /^(?:第?\s*\S{1,4}\s*版?\s*[│|丨·\s]\s*)?(?:\d{4}|[〇○零一二三四五六七八九]{4}|民[国國][\p{Script=Han}]{1,4}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])\s*[年.\-/]\s*\S{1,3}\s*[月.\-/]\s*\S{1,4}\s*日?(?:[^。，]{0,24})$/u,
)
const FOLIO =
  /^(?:第?\s*[A-Z]?[\d〇一二三四五六七八九十]{1,3}\s*[版叠张張]?|[A-Z]\d{1,2}|[A-Z]{1,4}\s?RIBAO|[A-Z ]{4,30})$/u
const CREDITS =
  /(?:责任?编辑|責任?編輯|责编|責編|本版编辑|本版責任|编辑[：:／/]|美编|美編|版式|校对|校對|检校|组版|一读|二读|值班编委|值班主任|总编辑|主编[：:]|审读|图编)/u
const OFFICE =
  /(?:热线|熱線|电话[：:]|電話[：:]|邮编|郵編|邮发代号|代号\s*\d|统一刊号|刊号|连续出版物|总第|總第|第\d+期|今日\d*[版页頁]|零售|定价|定價|月价|月價|每份|社址|地址[：:]|网址|網址|客户端|微信|微博|公众号|二维码|印务|承印|印刷|开印|主管|主办|出版$|广告经营|廣告刊例)/u
const OFFICE_LATIN = /(?:CN\s*\d{2}|www\.|https?:|E-?mail|@\w|PRICE|VOL\.|No\.\s*\d)/iu
const OFFER =
  /(?:优惠|優惠|特价|特價|折扣|大[減减][价價]|减价|減價|欢迎|歡迎|惠顾|惠顧|光[临臨顧顾]|抢购|热销|热卖|招商|加盟|诚聘|急聘|高薪|开盘|售楼|首付|月供|专治|專治|主治|根治|批发|批發|零售|代理|代售|經售|订购|订座|預約|预约|免费|免費|赠送|贈送|[赠贈]品|包教|学费|厂址|廠址|厂长|本[店号號厂廠行局公]|各大[药藥][房店]|[元折]起|送完[为為]止)/u
const OFFER_LATIN =
  /\b(?:to be (?:sold|let)|auction|wanted|apply|warranted|per (?:bottle|dozen|lb)|for sale)\b/iu
const WEATHER = /(?:天气|气温|℃|降水概率|阵雨|多云|偏?[东南西北]+风\d|空气质量)/gu
const GUIDE =
  /(?:导读|導讀|▶▶|→|>>|详见|詳見|[（(][A-Z]?\d{1,2}版[）)]$|\d{1,2}版$|[第\s]\d+版[）)]?$)/u
const PAPER_NAME = new HanPattern(/^[\p{Script=Han}\s]{2,10}(?:报|報)$/u)
const QUESTION = /^(?:问|問|答|记者|Q|A)\s*[：:.．]|[？?]$/u
const LIST_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[△▲●■◆※·•*]\s?)/u
const ASKED = /^(?:问|問|Q)\s*[：:.．]/u
const ANSWERED = /^(?:答|A)\s*[：:.．]/u
/** Who wrote or took it, in brackets at an article's end: （记者 … 报道）, （… 摄）. */
const SIGNED = /^[（(][^（()）]{2,40}(?:报道|報道|报导|供稿|摄|攝|整理|综合|供图)[）)]$/u
const CLOCK = /^\d{1,2}[:：]\d{2}(?!\d)/

/** Two to four Han, or two such words: 综合新闻, 文化·体育, and alas many a headline. */
const SECTION_NAME = new HanPattern(
  /^[\p{Script=Han}]{2,4}(?:[\s\u3000·・•][\p{Script=Han}]{2,4})?$/u,
)
/** One or two departments, or a supplement by its name: 经济·三农, 百草　副刊. */
const DEPARTMENTS = new HanPattern(
  new RegExp(
    `^(?:${DEPARTMENT}{1,2}(?:[\\s·・•|/／]{1,2}${DEPARTMENT}{1,2})?|\\p{Script=Han}{2,3}[\\s·]{1,2}(?:副刊|[专專]刊|周刊|特刊))$`,
    'u',
  ),
)
/** A department and what may be the paper's own place: 法治某地, 健康某地. */
const LOCAL_DEPARTMENT = new HanPattern(new RegExp(`^${DEPARTMENT}\\p{Script=Han}{2}$`, 'u'))
/** Kinds of marks that no byline has in it. */
const OF_SENTENCES = HEAVY | STOP | COMMA | QUOTE | TITLE

const NUMERALS = '〇○零一二三四五六七八九十'
const DIGITS = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const PARTED = /[\s·・•]/u

/** A form: the clues of it, and the pattern that tells. `kinds` are those of all characters of the line. */
export interface Form extends Clues {
  readonly is: (line: string, kinds: number) => boolean
}

/** Without Han, no pattern of words in Han need be tried; without Latin letters, none of words in these. */
const hasHan = (kinds: number): boolean => (kinds & HAN) !== 0
const hasLatin = (kinds: number): boolean => (kinds & LATIN) !== 0

const matches =
  (pattern: RegExp | HanPattern) =>
  (line: string, kinds: number): boolean =>
    pattern instanceof HanPattern ? pattern.test(line, kinds) : pattern.test(line)

/** All forms by name. */
export const FORMS = {
  lead: { begins: `本据據人记記（(${CAPITALS}`, holds: '社', is: matches(LEAD) },
  leadAlone: { ends: '电電讯訊', is: matches(LEAD_ALONE) },
  byline: {
    begins: '□■◇◆○●▲△◎☆★（(作撰文图编編整口摄B',
    holds: '者员員论論稿习習约約',
    is: (line, kinds) =>
      (kinds & OF_SENTENCES) === 0 &&
      (line.startsWith('B') ? BYLINE_LATIN.test(line) : BYLINE_ALONE.test(line, kinds)),
  },
  name: {
    nameLike: true,
    // Only one with something before it is longer, and that is parted from it; or one of characters of two units.
    is: (line, kinds) =>
      (line.length <= 4 || (kinds & (SPACE | SURROGATE)) !== 0) && NAME_ALONE.test(line, kinds),
  },
  nameInBrackets: { begins: '（(【〔', ends: '）)】〕', is: matches(NAME_IN_BRACKETS) },
  kickerEnd: {
    ends: '调調出示求时说为露布吁辞话跑行开议—：',
    is: matches(KICKER_END),
  },
  deckStart: { begins: '—－-─', is: matches(DECK_START) },
  bracketed: { begins: '（(', ends: '）)', is: matches(DECK_BRACKETS) },
  jump: { begins: '（(【[紧下上转轉接CcST', is: matches(JUMP) },
  caption: { begins: '▲▼△▽◀▶◁▷↑↓←→图圖上下左右题題资P', is: matches(CAPTION) },
  credit: { ends: '摄攝图圖影）)', is: matches(CREDIT) },
  weekday: {
    holds: '期拜历曆yY',
    is: (line, kinds) => (hasHan(kinds) && WEEKDAY.test(line)) || WEEKDAY_LATIN.test(line),
  },
  dateLine: {
    holds: '月.-/',
    is: (line, kinds) =>
      ((kinds & (HAN | DIGIT)) !== 0 || line.includes('○')) && DATE_LINE.test(line, kinds),
  },
  folio: {
    begins: `第${NUMERALS}${DIGITS}${CAPITALS}`,
    is: matches(FOLIO),
  },
  credits: { holds: '编編版校读值', is: matches(CREDITS) },
  office: {
    holds: '线線话話邮郵号第期版页頁售价價份址端微码印管办告物@:.CcPpEe',
    is: (line, kinds) =>
      (hasHan(kinds) && OFFICE.test(line)) ||
      ((hasLatin(kinds) || line.includes('@')) && OFFICE_LATIN.test(line)),
  },
  offer: {
    holds: '惠价價扣迎光抢销卖招盟聘薪盘售付供治批代订預预费費赠贈包厂廠本各元折送uwapoUWAPO',
    is: (line, kinds) =>
      (hasHan(kinds) && OFFER.test(line)) || (hasLatin(kinds) && OFFER_LATIN.test(line)),
  },
  weather: { holds: '气℃降雨云风', is: (line) => (line.match(WEATHER)?.length ?? 0) >= 2 },
  guide: { holds: '导導▶→>详詳版', is: matches(GUIDE) },
  paper: { ends: '报報', is: matches(PAPER_NAME) },
  question: { begins: '问問答记QA', holds: '？?', is: matches(QUESTION) },
  asked: { begins: '问問Q', is: matches(ASKED) },
  answered: { begins: '答A', is: matches(ANSWERED) },
  signed: { begins: '（(', ends: '）)', is: matches(SIGNED) },
  listItem: { begins: `（(△▲●■◆※·•*${NUMERALS}${DIGITS}`, is: matches(LIST_ITEM) },
  clock: { begins: DIGITS, is: matches(CLOCK) },
  department: {
    nameLike: true,
    // A supplement ends in the same characters as a department.
    is: (line, kinds) =>
      line.length <= 10 &&
      DEPARTMENT_ENDS.includes(line[line.length - 1]) &&
      DEPARTMENTS.test(line, kinds),
  },
  localDepartment: {
    nameLike: true,
    is: (line, kinds) =>
      line.length <= 5 && DEPARTMENT_BEGINS.includes(line[0]) && LOCAL_DEPARTMENT.test(line, kinds),
  },
  section: {
    nameLike: true,
    is: (line, kinds) => {
      // Two words of four Han at most, each perhaps of two units.
      const word = (kinds & SURROGATE) === 0 ? 4 : 8
      const mayBe = line.length <= word || (line.length <= 2 * word + 1 && PARTED.test(line))
      return mayBe && SECTION_NAME.test(line, kinds)
    },
  },
} as const satisfies Readonly<Record<string, Form>>

export type FormName = keyof typeof FORMS

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[]
const CLUES = new ClueBoard(Object.values(FORMS))
const TESTS: readonly Form['is'][] = Object.values(FORMS).map(({ is }) => is)

/** Sets of forms are the bits of one integer. */
export const formMask = (...names: readonly FormName[]): number =>
  names.reduce((mask, name) => mask | (1 << FORM_NAMES.indexOf(name)), 0)

/** Words of Latin pages look like Chinese papers' page numbers and pointers. */
const NOT_LATIN = formMask('folio', 'guide')

/** The forms of a unit; no more than its first `NEAR` code units are looked at. */
export function formsOf(
  codes: Uint16Array,
  { inkStart, text, ink }: FormedText,
  script: PageMeasures['script'],
): number {
  const near = text.length > NEAR ? text.slice(0, NEAR) : text
  let left = CLUES.candidates(codes, inkStart, inkStart + near.length, ink.near)
  if (script === 'latin') left &= ~NOT_LATIN
  let found = 0
  for (; left !== 0; left &= left - 1) {
    const form = left & -left
    if (TESTS[31 - Math.clz32(form)](near, ink.near)) found |= form
  }
  return found
}

/** A trimmed stretch of text that begins at the code unit `inkStart`. */
interface FormedText {
  readonly inkStart: number
  readonly text: string
  readonly ink: Pick<Ink, 'near'>
}

export const isBracketedLead = (line: string, kinds = kindsIn(line)): boolean =>
  BRACKETED_LEAD.test(line, kinds)
const kindsIn = (line: string): number => kindsOf(codesOf(line), 0, line.length)
export const isBracketedJump = (line: string): boolean => BRACKETED_JUMP.test(line)
export const isListItem = (line: string): boolean => LIST_ITEM.test(line)

/** Where the reporter's bracket of a lead closes: the first closing bracket after the lead; −1 if not in `text`. */
export function bracketClose(text: string): number {
  const at = /[）)]/u.exec(text)
  return at ? at.index + 1 : -1
}

/** Does a bracket name people: a writer's title in it, or names alone. */
export const namesWriter = (text: string): boolean => WRITERS.test(text)

/** The lead's own words as evidence to show: up to the closing bracket or 12 characters. */
export function leadWords(line: string): string {
  const close = bracketClose(line)
  return (close > 0 && close <= 40 ? line.slice(0, close) : line.slice(0, 12)).trim()
}
