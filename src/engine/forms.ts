/**
 * The trade's set phrases: how leads, bylines, kickers, decks, captions, jumps and page furniture are worded,
 * in simplified and traditional Chinese and in English. Every pattern is tried on a trimmed line of at most
 * `FORM_LENGTH` units, so none can run away.
 */

import type { PageMeasures } from './measures'

export const FORM_LENGTH = 160

const WRITER =
  '(?:记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員|撰稿人|实习生|實習生|見習生|见习生|特约|特約)'

/** A wire's or the paper's own lead that fills its line: the reporter's bracket or the sentence follows on the next. */
const LEAD_ALONE = /^(?:本[报報刊台]|[\p{Script=Han}]{2,8}社)[^。，]{0,18}[电電讯訊]$/u

const WRITERS = new RegExp(WRITER, 'u')

/** A lead which names its reporter in brackets right at the start: `本报讯（记者 …）`. Group 1 is the lead up to the bracket. */
const BRACKETED_LEAD =
  /^((?:本[报報刊台网網]|[\p{Script=Han}]{2,8}(?:社|报|報|网|網))[^（(。，]{0,22}?(?:讯|訊|电|電|报道|報道|消息))\s*[（(]/u
/** Any lead: also the wire's, which names place and date only. */
const LEAD =
  /^(?:本[报報刊台网網][^。，]{0,18}?(?:讯|訊|电|電|消息)|(?:据|據)?(?:新华社|新華社|中新社|人民网|[\p{Script=Han}]{2,4}社)[^。，]{0,20}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月日]|(?:记者|記者)[\p{Script=Han}\s、]{2,12}(?:报道|報道)|[（(](?:本报|本報|新华|新華|记者|記者)[^）)]{1,30}[）)]|[A-Z][A-Z .]{2,20}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\([A-Z]))/u
const BYLINE_ALONE = new RegExp(
  `^(?:[□■◇◆○●▲△◎☆★]\\s*[\\p{Script=Han}A-Za-z·\\s]{2,16}|(?:本[报報刊]|[\\p{Script=Han}]{2,6})?(?:首席|特约|特約|融媒|见习|見習|实习|全媒体)*${WRITER}(?:[\\s:：、/／·文摄攝图圖]|[\\p{Script=Han}○×]){2,48}|[（(]?(?:作者|撰文|撰稿|文字|文|图|图文|文图|文\\/图|文\\/摄|摄影|編譯|编译|整理|口述)[\\s:：/／|｜]+[\\p{Script=Han}\\s、/／·:：]{2,40}[）)]?|By:? [A-Z][\\p{L}.'’ -]{2,50}|BY [A-Z][A-Z.'’ -]{2,50})$`,
  'u',
)
/** Two to four Han, perhaps with a place or a school before it: could be a name. */
const NAME_ALONE =
  /^(?:[\p{Script=Han}（）()0-9〇一二三四五六七八九十]{2,20}[\s\u3000]+)?[\p{Script=Han}]{1,2}[\s\u3000]?[\p{Script=Han}]{1,2}$/u
const NAME_IN_BRACKETS = /^[（(【〔][\p{Script=Han}○□·]{2,5}[）)】〕]$/u
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
const CREDIT = /[（(\s]?(?:[\p{Script=Han}]{2,4}\s*)(?:摄|攝|供图|供圖|摄影|攝影|\/摄)[）)]?$/u
const WEEKDAY =
  /(?:星期|礼拜|禮拜)[一二三四五六日天]|农历|農曆|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/iu
const DATE_LINE =
  /^(?:第?\s*\S{1,4}\s*版?\s*[│|丨·\s]\s*)?(?:\d{4}|[〇○零一二三四五六七八九]{4}|民[国國][\p{Script=Han}]{1,4}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])\s*[年.\-/]\s*\S{1,3}\s*[月.\-/]\s*\S{1,4}\s*日?(?:[^。，]{0,24})$/u
const FOLIO =
  /^(?:第?\s*[A-Z]?[\d〇一二三四五六七八九十]{1,3}\s*[版叠张張]?|[A-Z]\d{1,2}|[A-Z]{1,4}\s?RIBAO|[A-Z ]{4,30})$/u
const CREDITS =
  /(?:责任?编辑|責任?編輯|责编|責編|本版编辑|本版責任|编辑[：:／/]|美编|美編|版式|校对|校對|检校|组版|一读|二读|值班编委|值班主任|总编辑|主编[：:]|审读|图编)/u
const OFFICE =
  /(?:热线|熱線|电话[：:]|電話[：:]|邮编|郵編|邮发代号|代号\s*\d|统一刊号|刊号|连续出版物|CN\s*\d{2}|总第|總第|第\d+期|今日\d*[版页頁]|零售|定价|定價|月价|月價|每份|社址|地址[：:]|网址|網址|www\.|https?:|E-?mail|@\w|客户端|微信|微博|公众号|二维码|印务|承印|印刷|开印|主管|主办|出版$|广告经营|廣告刊例|PRICE|VOL\.|No\.\s*\d)/iu
const WEATHER = /(?:天气|气温|℃|降水概率|阵雨|多云|偏?[东南西北]+风\d|空气质量)/gu
const GUIDE =
  /(?:导读|導讀|▶▶|→|>>|详见|詳見|[（(][A-Z]?\d{1,2}版[）)]$|\d{1,2}版$|[第\s]\d+版[）)]?$)/u
const PAPER_NAME = /^[\p{Script=Han}\s]{2,10}(?:报|報)$/u
const QUESTION = /^(?:问|問|答|记者|Q|A)\s*[：:.．]|[？?]$/u
const LIST_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[△▲●■◆※·•*]\s?)/u
const ASKED = /^(?:问|問|Q)\s*[：:.．]/u
const ANSWERED = /^(?:答|A)\s*[：:.．]/u
/** Who wrote or took it, in brackets at an article's end: （记者 … 报道）, （… 摄）. */
const SIGNED = /^[（(][^（()）]{2,40}(?:报道|報道|报导|供稿|摄|攝|整理|综合|供图)[）)]$/u
const CLOCK = /^\d{1,2}[:：]\d{2}(?!\d)/

export const isLead = (line: string): boolean => LEAD.test(line)
export const isLeadAlone = (line: string): boolean => LEAD_ALONE.test(line)
export const isBracketedLead = (line: string): boolean => BRACKETED_LEAD.test(line)
export const isByline = (line: string): boolean =>
  BYLINE_ALONE.test(line) && !/[。！？；]/u.test(line)
export const isNameAlone = (line: string): boolean => NAME_ALONE.test(line)
export const isNameInBrackets = (line: string): boolean => NAME_IN_BRACKETS.test(line)
export const hasKickerEnd = (line: string): boolean => KICKER_END.test(line)
export const isDeckStart = (line: string): boolean => DECK_START.test(line)
export const isBracketed = (line: string): boolean => DECK_BRACKETS.test(line)
export const isJump = (line: string): boolean => JUMP.test(line)
export const isBracketedJump = (line: string): boolean => BRACKETED_JUMP.test(line)
export const isCaption = (line: string): boolean => CAPTION.test(line)
export const hasCredit = (line: string): boolean => CREDIT.test(line)
export const hasWeekday = (line: string): boolean => WEEKDAY.test(line)
export const isDateLine = (line: string): boolean => DATE_LINE.test(line)
export const isFolio = (line: string): boolean => FOLIO.test(line)
export const hasCredits = (line: string): boolean => CREDITS.test(line)
export const hasOffice = (line: string): boolean => OFFICE.test(line)
export const isWeather = (line: string): boolean => (line.match(WEATHER)?.length ?? 0) >= 2
export const isGuide = (line: string): boolean => GUIDE.test(line)
export const isPaperName = (line: string): boolean => PAPER_NAME.test(line)
export const isQuestion = (line: string): boolean => QUESTION.test(line)
export const isAsked = (line: string): boolean => ASKED.test(line)
export const isAnswered = (line: string): boolean => ANSWERED.test(line)
export const isSigned = (line: string): boolean => SIGNED.test(line)
export const isListItem = (line: string): boolean => LIST_ITEM.test(line)
export const isClock = (line: string): boolean => CLOCK.test(line)
/** Two to four Han, or two such words: 综合新闻, 文化·体育, and alas many a headline. */
export const isSectionName = (line: string): boolean =>
  /^[\p{Script=Han}]{2,4}(?:[\s\u3000·・•][\p{Script=Han}]{2,4})?$/u.test(line)

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

/** All forms by name, each with what it is told by. */
const FORMS = {
  lead: isLead,
  leadAlone: isLeadAlone,
  byline: isByline,
  name: isNameAlone,
  nameInBrackets: isNameInBrackets,
  kickerEnd: hasKickerEnd,
  deckStart: isDeckStart,
  bracketed: isBracketed,
  jump: isJump,
  caption: isCaption,
  credit: hasCredit,
  weekday: hasWeekday,
  dateLine: isDateLine,
  folio: isFolio,
  credits: hasCredits,
  office: hasOffice,
  weather: isWeather,
  guide: isGuide,
  paper: isPaperName,
  question: isQuestion,
  asked: isAsked,
  answered: isAnswered,
  signed: isSigned,
  listItem: isListItem,
  clock: isClock,
  section: isSectionName,
}

export type FormName = keyof typeof FORMS

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[]
const FORM_TESTS: readonly ((line: string) => boolean)[] = Object.values(FORMS)

/** Sets of forms are the bits of one integer: no more than 31. */
export const formMask = (...names: readonly FormName[]): number =>
  names.reduce((mask, name) => mask | (1 << FORM_NAMES.indexOf(name)), 0)

/** Words of Latin pages look like Chinese papers' page numbers and pointers. */
const NOT_LATIN = formMask('folio', 'guide')

/** The forms of a trimmed line of at most `FORM_LENGTH` units. */
export function formsOf(line: string, script: PageMeasures['script']): number {
  let found = 0
  for (let form = 0; form < FORM_TESTS.length; form++)
    if (FORM_TESTS[form](line)) found |= 1 << form
  return script === 'latin' ? found & ~NOT_LATIN : found
}
