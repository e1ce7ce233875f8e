/** The paper itself and the agencies and papers it takes reports from. */

const OWN = '本(?:[报報刊台臺网網社站])'

/** Agencies by the names under which they are printed, longest first where one begins another. */
const AGENCIES = [
  '新华社|新華社|新华网|新華網|新华每日电讯|中国新闻社|中國新聞社|中新社|中新网|中通社|中央通訊社|中央社|國聞社|申時社|復旦社|大中社|國民社',
  '路透社|路透电|路透|法新社|美联社|美聯社|合众国际社|合眾國際社|合众社|合眾社|塔斯社|俄塔社|俄新社|共同社|时事社|時事社|电通社|電通社|電通|聯合社|韩联社|韓聯社|朝中社|哈瓦斯社|哈瓦斯|海通社|德新社|安莎社|埃菲社|彭博社',
  '央视新闻|央视网|央广网|央视|人民网|光明网|澎湃新闻',
].join('|')

/** What the names of other agencies, papers and stations end in. */
const KIND = [
  '通讯社|通訊社',
  '(?<!出版|旅行|旅游|旅遊|合作|杂志|雜誌|报|報|书|書|诗|詩|结|結)社',
  '[日晚晨早时時商快导導周週][报報]社?|都市报|都市報|青年报|青年報',
  '广播电台|广播电视台|电视台|電視台|电视总台|新闻网|新聞網|广播网|客户端|在线',
  // Too short to be told from other words but before a reporter.
  '(?:新闻|新聞|[网網台臺报報刊])(?=[\\p{Script=Han}]{0,4}(?:记者|記者))',
].join('|')

/** One house, for use inside a pattern with the flag `u`. */
export const HOUSE = `(?:${OWN}|${AGENCIES}|(?:(?!${OWN})\\p{Script=Han}){1,8}?(?:${KIND}))`

const HOUSE_FIRST = new RegExp(`^${HOUSE}`, 'u')

/** The house with which a word begins; empty when it begins with none. */
export const houseAt = (word: string): string => HOUSE_FIRST.exec(word)?.[0] ?? ''

/** Agencies as English papers print them, for use inside a pattern. */
export const LATIN_AGENCY =
  '(?:The\\s+)?(?:AP|UPI|AFP|DPA|dpa|PA|ANSA|EFE|TASS|Tass|CNA|CNS|UP|INS|Associated Press|United Press|Press Association|Agence France-Presse|Reuters?|REUTERS?|Xinhua|XINHUA|Kyodo|Bloomberg|Yonhap|Havas)(?: News Agency)?'

const LATIN_ONLY = new RegExp(`^${LATIN_AGENCY}$`, 'u')

export const isLatinAgency = (words: string): boolean => LATIN_ONLY.test(words)
