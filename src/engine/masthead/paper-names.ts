/** Which words are a paper's name. */

const HAN_PAPER = /^[\p{Script=Han}]{1,8}[报報]$/u
const KIND =
  '[日晚晨早时時商快导導周週][报報]|都市报|都市報|青年报|青年報|大公报|大公報|新闻报|新聞報|时事新报|時事新報'
const SURE = new RegExp(`^[\\p{Script=Han}]{1,6}(?:${KIND})$`, 'u')
/** What ends in 报 and is a report, a poster or a forecast; and what speaks of a paper without naming it. */
const NO_PAPER =
  /^(?:[本该該据據我这這各登见見上].*|.{0,6}(?:预报|預報|通报|通報|公报|公報|海报|海報|情报|情報|年报|月报|月報|季报|举报|舉報|汇报|匯報|简报|簡報|战报|戰報|警报|警報|电报|電報|喜报|捷报|捷報|墙报|板报|谎报|回报|回報|填报|直报|申报|速报|手抄报|小报|画报展))$/u
const ALONE_NO_PAPER = /^(?:日|晚|晨|早|时|商|快|导|周|週)[报報]$/u

const LATIN_KIND =
  /\b(?:times|news|post|herald|gazette|statesman|chronicle|journal|tribune|standard|mirror|courier|observer|guardian|telegraph|daily|argus|advertiser|mercury|ribao|wanbao|shibao)\b/iu

/** Could be a paper's name where a masthead would have one. */
export const isPaperName = (word: string): boolean =>
  HAN_PAPER.test(word) && !NO_PAPER.test(word) && !ALONE_NO_PAPER.test(word)

/** Is a paper's name wherever it stands alone: 澄湖日报. */
export const isSurelyPaperName = (word: string): boolean => SURE.test(word) && isPaperName(word)

/** THE CHENGHU HERALD, Chenghu Daily: two to five words, each with a capital. */
export const isLatinPaperName = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’-]*|of|and)(?: (?:\p{Lu}[\p{L}'’-]*|of|and)){1,4}$/u.test(words) &&
  LATIN_KIND.test(words) &&
  !/^(?:Breaking|Latest|Foreign|Local|Sports?|World|More|Good|Bad)\b/iu.test(words)
