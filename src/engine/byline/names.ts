/** What can be a person's name in a Chinese paper. */

const SURNAMES_OF_TWO = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 夏侯 端木 百里 呼延 南宫 南宮 长孙 長孫 宇文 独孤 獨孤 轩辕 軒轅 东郭 東郭 西门 西門 第五 完颜 完顏 纳兰 納蘭 钟离 鍾離 闻人 聞人 澹台 澹臺 申屠 赫连 赫連'.split(
    ' ',
  ),
)
/** The usual surnames of one character, by which names that were set solid are told apart. */
const SURNAMES = new Set(
  '王李张劉刘陈陳楊杨黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻阎雷龙龍史陶贺賀毛段郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文庄莊施洪章颜顏倪毕畢俞翟聂聶丛叢舒查古单單裴解温溫冉葛季柯华華殷祝柴邢宁寧骆駱岑池辛甘戚凌柳鲍鮑涂尚欧歐齐齊梅管关關安成焦巫蓝藍耿卫衛蒲简簡瞿游冷车車卓申屈路时時茅苗荣榮谷仇楚宫宮全樊盛窦竇童盖蓋边邊费費岳牛靳纪紀霍司苟滕应應虞水佟鄢禾杭邬鄔',
)
/** Kinds of reporters whose names begin as surnames do: 文字记者. */
const NO_REPORTER = /^(?:文字|高级|时政|时事|金融|文化|文体|文旅|安全|全媒|.+[体级])$/u
/** Han as names hold them, and the marks with which papers hide a character: 王○○, 李某, 张×. */
const HAN_NAME = /^\p{Script=Han}[\p{Script=Han}○×]{1,3}$/u
const FOREIGN_NAME =
  /^(?:[\p{Script=Han}]{1,10}|[A-Z]{1,2})(?:[·•・．.]+(?:[\p{Script=Han}]{1,10}|[A-Z]{1,2}))+$/u
const LATIN_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u
/** Words of two to four characters that stand where names do. */
const NO_NAME = new Set(
  '受访者 受訪者 资料 資料 资料图片 资料照片 資料圖片 照片 图片 圖片 新闻 新聞 来源 來源 网络 网友 读者 讀者 单位 單位 部门 部門 通讯 通訊 教授 博士 硕士 主任 局长 主席 书记 市长 教师 老师 学生 同学 专家 律师 医生 视觉中国 东方IC 本版 本文 今日 昨日 特稿 专稿 專稿 社论 社論 评论 評論 短评 时评 来论 未完 待续 續完 续完 完 下转 上接 转载 轉載 节选 一 二 上 下 中'.split(
    ' ',
  ),
)
/** Ends of offices, schools and the like: who the person is, not the person. */
const BODY_END =
  /(?:[部局委院校司队隊所厂廠站网網厅廳县縣镇鎮村班馆館]|中心|大学|大學|中学|中學|小学|小學|公司|集团|集團|协会|協會|学会|委员会|银行|支队|街道|社区|学院|書局|供图)$/u

export const isSurnameOfTwo = (text: string): boolean => SURNAMES_OF_TWO.has(text)

/** Could the word, standing alone, be a name: two to four Han, a foreign name with its dots, or Latin words. */
export function isName(word: string): boolean {
  if (FOREIGN_NAME.test(word) || LATIN_NAME.test(word)) return true
  if (!HAN_NAME.test(word) || NO_NAME.has(word) || /族$/u.test(word)) return false
  return word.length < 3 || !BODY_END.test(word)
}

/** The same for what is set solid with other words: four Han may be two people unless the surname has two. */
export const isNameInside = (word: string): boolean =>
  isName(word) && (!/^[\p{Script=Han}○×]{4}$/u.test(word) || isSurnameOfTwo(word.slice(0, 2)))

const beginsAsName = (word: string): boolean => SURNAMES.has(word[0]) && isNameInside(word)

/** Two names set solid, as a wrapped line leaves them, if they can be parted in one way only; else null. */
export function twoNames(word: string): readonly [string, string] | null {
  if (!/^\p{Script=Han}{4,6}$/u.test(word) || isSurnameOfTwo(word.slice(0, 2))) return null
  const ways = [2, 3]
    .map((at) => [word.slice(0, at), word.slice(at)] as const)
    .filter(([first, second]) => second.length <= 3 && beginsAsName(first) && beginsAsName(second))
  return ways.length === 1 ? ways[0] : null
}

/** Is it a name that was run into the title behind it, rather than that title's beginning. */
export const isNameBeforeTitle = (word: string): boolean =>
  word.length <= 3 && beginsAsName(word) && !NO_REPORTER.test(word)
