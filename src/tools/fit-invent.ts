// Other wordings for a story's headline group and byline, so that what is learned of headlines is how they are made
// and not which ones stood on the labelled pages. Their words come from the story's own body, as a real headline's do.
import type { Passage, Stock, Story } from './fit-stories'

type Random = () => number

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉玲红春梅林海燕晓东志宁一帆思雨子涵欣怡浩然嘉乐安澜望舒清如书田小满庆山若衡'
const PLACES = '东西南北中安平新兴阳山江河湖海云龙石白金永宁长清泉溪岭坪桥塘港湾岛峰泽原川'
const TITLES = [
  '记者',
  '首席记者',
  '见习记者',
  '通讯员',
  '特约记者',
  '实习生',
  '全媒体记者',
  '融媒记者',
]
const AGENCIES = ['新华社', '中新社', '人民社', '新闻社']
/** What stands before a headline to say what kind of piece it is. */
const COLUMNS = [
  '国际要闻',
  '时评',
  '短篇小说',
  '法治在线',
  '人物',
  '读者来信',
  '科普',
  '新春走基层',
  '聚焦',
  '图片新闻',
  '民生关注',
  '副刊随笔',
  '今日谈',
  '简讯',
  '记者观察',
  '热点追踪',
  '连载',
  '书评',
  '经济走势',
  '一周综述',
  '我与改革开放',
  '身边好人',
  '理论学习',
  '社会广角',
  '服务台',
  '体坛快讯',
]
const SAYING = [
  '强调',
  '指出',
  '要求',
  '表示',
  '提出',
  '时强调',
  '时指出',
  '时要求',
  '上强调',
  '上指出',
  '认为',
  '呼吁',
  '——',
  '：',
]
const SECTIONS = [
  '要闻',
  '综合',
  '时政',
  '民生',
  '经济',
  '教育',
  '文化',
  '体育',
  '国际',
  '副刊',
  '社会',
  '法治',
  '财经',
  '生活',
  '健康',
  '科技',
  '农村',
  '评论',
  '旅游',
  '专版',
  '广告',
  '深度',
  '视点',
  '本地新闻',
  '人文',
  '周刊',
]

/** The same stock, each story with another headline group and byline, and as many inventions of furniture again. */
export function reworded(stock: Stock, random: Random): Stock {
  return {
    ...stock,
    stories: stock.stories.map((story) => rewordedStory(story, random)),
    furniture: [...stock.furniture, ...stock.furniture.map(() => furniture(random))],
  }
}

const from = <T>(items: ArrayLike<T>, random: Random): T =>
  items[Math.floor(random() * items.length)]

const person = (random: Random): string => {
  const given = from(GIVEN, random) + (random() < 0.75 ? from(GIVEN, random) : '')
  return from(SURNAMES, random) + given
}

const place = (random: Random): string =>
  from(PLACES, random) +
  from(PLACES, random) +
  from(['市', '县', '区', '镇', '村', '', '岛', '省'], random)

function rewordedStory(story: Story, random: Random): Story {
  const clauses = clausesOf(story.body)
  if (clauses.length >= 12 && random() < VERSE) return verse(clauses, random)
  const isNews = story.body.some(({ roles }) => roles.includes('byline') && roles.includes('body'))
  const heads = clauses.length >= 6 ? headGroup(clauses, random) : story.heads
  return {
    ...story,
    heads,
    body: [...story.body, ...tail(isNews, random)].map((passage) => {
      if (passage.roles[0] === 'byline') return { ...passage, text: bylineAlone(random) }
      if (passage.roles[0] === 'subhead' && clauses.length > 0 && random() < 0.7)
        return { ...passage, text: subhead(clauses, random) }
      if (!isNews || !passage.roles.includes('byline')) return passage
      const rest = passage.text.replace(/^[^（(]{0,20}[（(][^）)]*[）)]\s*/u, '')
      return { ...passage, text: `${lead(random)}${rest}` }
    }),
  }
}

/** What may stand below a story's last sentence: who wrote it, or who published the notice and when. */
function tail(isNews: boolean, random: Random): Passage[] {
  const line = (text: string): Passage => ({ roles: ['body'], goesOn: ['body'], text })
  const chance = random()
  if (!isNews && chance < 0.2)
    return [line(`（${people(random)} ${from(['报道', '摄', '供稿'], random)}）`)]
  if (chance > 0.96)
    return [
      line(`${place(random)}${from(['局', '委员会', '办公室', '公司'], random)}`),
      line(`${1995 + Math.floor(random() * 30)}年${dated(random)}`),
    ]
  return []
}

/** One story in so many is made a poem, or a list of short lines. */
const VERSE = 0.08

/** Short lines that each are a line of their own, with or without marks, in stanzas that may have headings. */
function verse(clauses: readonly string[], random: Random): Story {
  const clause: Clause = (least, most) => shortened(from(clauses, random), least, most, random)
  const longest = 5 + Math.floor(random() * 9)
  const marked = random() < 0.3
  const headed = random() < 0.4
  const line = (role: string, text: string): Passage => ({ roles: [role], goesOn: [role], text })
  const heads = [line('headline', clause(2, 7) + (random() < 0.2 ? '（组诗）' : ''))]
  if (random() < 0.35)
    heads.push(line('deck', random() < 0.5 ? `（${clause(2, 4)}）` : `——${clause(4, 9)}`))
  const body = random() < 0.85 ? [line('byline', bylineAlone(random))] : []
  const count = 6 + Math.floor(random() * 26)
  for (let i = 0; i < count; i++) {
    if (headed && i % 7 === 0 && i + 3 < count) body.push(line('subhead', clause(2, 5)))
    const mark = marked ? from(i % 2 === 0 ? '，，；' : '。。！', random) : ''
    body.push(line('body', clause(Math.min(3, longest), longest) + mark))
  }
  return { key: heads[0].text, heads, body }
}

/** Stretches of the body without a mark, as headline writers take them up. */
function clausesOf(body: readonly Passage[]): string[] {
  const text = body.filter(({ roles }) => roles.includes('body')).map((passage) => passage.text)
  return text
    .join('。')
    .split(/[，。；：！？、“”‘’（）\s]+/u)
    .filter((clause) => clause.length >= 4 && clause.length <= 22)
}

const shortened = (clause: string, least: number, most: number, random: Random): string => {
  const length = least + Math.floor(random() * (most - least + 1))
  if (clause.length <= length) return clause
  const at = random() < 0.6 ? 0 : clause.length - length
  return clause.slice(at, at + length)
}

function headGroup(clauses: readonly string[], random: Random): Passage[] {
  const clause = (least: number, most: number) =>
    shortened(from(clauses, random), least, most, random)
  const heads: Passage[] = []
  const put = (role: string, text: string) => heads.push({ roles: [role], goesOn: [role], text })
  if (random() < 0.33) put('kicker', kicker(clause, random))
  put('headline', headline(clause, random))
  if (random() < 0.28) {
    const text = clause(7, 20)
    const kind = random()
    put('deck', kind < 0.6 ? `——${text}` : kind < 0.7 ? `（${clause(2, 6)}）` : text)
  }
  return heads
}

function subhead(clauses: readonly string[], random: Random): string {
  const clause: Clause = (least, most) => shortened(from(clauses, random), least, most, random)
  const kind = random()
  if (kind < 0.5) return clause(3, 14)
  if (kind < 0.65) return `${clause(2, 5)}：${clause(4, 9)}`
  if (kind < 0.75) return `${from(['问：', ''], random)}${clause(5, 14)}？`
  if (kind < 0.85) return `${from('一二三四五', random)}、${clause(4, 12)}`
  if (kind < 0.93) return `${clause(3, 6)}“${clause(2, 5)}”${clause(2, 4)}`
  return `${clause(4, 7)} ${clause(4, 7)}`
}

type Clause = (least: number, most: number) => string

function kicker(clause: Clause, random: Random): string {
  const kind = random()
  if (kind < 0.4) return `${person(random)}在${clause(4, 12)}${from(SAYING, random)}`
  if (kind < 0.6) return `${clause(6, 16)}${from(SAYING, random)}`
  if (kind < 0.72) return from(COLUMNS, random)
  if (kind < 0.8) return `${from(COLUMNS, random)}·${clause(4, 9)}`
  return clause(7, 18)
}

function headline(clause: Clause, random: Random): string {
  const kind = random()
  if (kind < 0.08) return clause(2, 4)
  if (kind < 0.4) return clause(8, 20)
  if (kind < 0.5) return `${clause(4, 9)} ${clause(4, 10)}`
  if (kind < 0.62) return `${clause(5, 11)}\n${clause(5, 11)}`
  if (kind < 0.72) return `${clause(4, 8)}“${clause(2, 5)}”${clause(2, 6)}`
  if (kind < 0.78) return `“${clause(3, 6)}”${clause(4, 9)}`
  if (kind < 0.86) return `${clause(4, 8)}，${clause(4, 9)}`
  if (kind < 0.9) return `${clause(5, 12)}${from('？！', random)}`
  if (kind < 0.94)
    return `${clause(4, 9)}${1 + Math.floor(random() * 98)}.${Math.floor(random() * 10)}%`
  return clause(4, 8)
}

const people = (random: Random): string => {
  const title = from(TITLES, random)
  const gap = random() < 0.85 ? ' ' : ''
  return `${title}${gap}${person(random)}${random() < 0.3 ? ` ${person(random)}` : ''}${
    random() < 0.3 ? ` 通讯员 ${person(random)}` : ''
  }`
}

const dated = (random: Random): string =>
  `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`

function lead(random: Random): string {
  const gap = random() < 0.6 ? ' ' : ''
  const kind = random()
  if (kind < 0.65) return `本报讯（${people(random)}）${gap}`
  if (kind < 0.75) return `本报${place(random)}${dated(random)}电（${people(random)}）${gap}`
  if (kind < 0.9)
    return `${from(AGENCIES, random)}${place(random)}${dated(random)}电（${people(random)}）${gap}`
  return `本报${dated(random)}讯（${people(random)}）${gap}`
}

function bylineAlone(random: Random): string {
  const kind = random()
  if (kind < 0.35) return `□${random() < 0.2 ? '本报评论员' : person(random)}`
  if (kind < 0.7) return `本报${people(random)}`
  if (kind < 0.78) return `${people(random)} 文/摄`
  if (kind < 0.86)
    return `${place(random)}${from(['小学', '中学', '一中'], random)}${
      random() < 0.5 ? `${from('一二三四五六', random)}（${1 + Math.floor(random() * 9)}）班` : ''
    } ${person(random)}`
  return person(random)
}

function furniture(random: Random): string {
  const digit = (n: number) => String(1 + Math.floor(random() * n))
  const name = () => person(random)
  const gap = from([' ', '\u3000', '：', '／'], random)
  const year = 1995 + Math.floor(random() * 30)
  const kinds: readonly (() => string)[] = [
    () => from(SECTIONS, random),
    () => `${from(SECTIONS, random)}·${from(SECTIONS, random)}`,
    () => `${from(SECTIONS, random)}新闻`,
    () => `第${digit(16)}版`,
    () => `${from(['A', 'B', '0'], random)}${digit(9)}`,
    () =>
      `${year}年${dated(random)}${from(['\u3000', ' '], random)}星期${from('一二三四五六日', random)}`,
    () =>
      `${year}.${digit(12)}.${digit(28)}\u3000星期${from('一二三四五六日', random)}\u3000${digit(16)}`,
    () =>
      `责任编辑${gap}${name()}\u3000${from(['美编', '版式', '美术编辑'], random)}${gap}${name()}\u3000校对${gap}${name()}`,
    () =>
      `${from(['责编', '编辑', '本版责任编辑', '值班总编'], random)}${gap}${name()}\u3000${from(['校对', '视觉', '审读'], random)}${gap}${name()}`,
    () => `新闻热线：0${digit(900)}－${digit(9)}${digit(900000)}`,
    () =>
      `社址：${place(random)}${place(random)}路${digit(300)}号\u3000邮编：${digit(9)}${digit(90000)}`,
    () => `总第${digit(20000)}期\u3000今日${digit(16)}版`,
    () =>
      `${place(random)}天气：${from(['多云', '晴', '阵雨', '阴'], random)}\u3000${digit(15)}℃～${digit(35)}℃`,
    () => `${place(random)}${from(['日报', '晚报', '商报', '时报'], random)}`,
    () => `投稿邮箱：${from(['tougao', 'news', 'fukan'], random)}@example.com`,
    () => from(['今日导读', '导读', '今日看点', '详见第3版', '广告热线：2188066'], random),
  ]
  return from(kinds, random)()
}
