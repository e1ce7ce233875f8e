import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing } from '../../testing/fuzzing'
import { type Byline, LONGEST_BYLINE, parseByline } from './byline'

/** `name role`, with what they did in brackets where it is not the role: 林望舒 记者[摄]. */
const personsOf = ({ persons }: Byline) =>
  persons
    .map(({ name, role, work }) => `${name} ${role}${work && work !== role ? `[${work}]` : ''}`)
    .map((person) => person.trim())
    .join('；')

const NO_AGENCY = null

describe('persons', () => {
  it.each([
    // A title holds for all names up to the next.
    ['记者 林望舒', NO_AGENCY, '林望舒 记者'],
    ['本报记者 林望舒 陈安澜', '本报', '林望舒 记者；陈安澜 记者'],
    ['本报记者 张岸 李渡 通讯员 王青禾', '本报', '张岸 记者；李渡 记者；王青禾 通讯员'],
    ['本报首席记者　林望舒　实习生　冯 乐', '本报', '林望舒 首席记者；冯乐 实习生'],
    ['（记者 张岸 通讯员 李渡）', NO_AGENCY, '张岸 记者；李渡 通讯员'],
    ['（记者张岸、李渡 通讯员王青禾）', NO_AGENCY, '张岸 记者；李渡 记者；王青禾 通讯员'],
    ['融媒首席记者：陈苏', NO_AGENCY, '陈苏 融媒首席记者'],
    ['市融媒体中心记者 张岸', NO_AGENCY, '张岸 市融媒体中心记者'],
    ['本报全媒体记者 张岸，李渡', '本报', '张岸 全媒体记者；李渡 全媒体记者'],
    ['本报驻北京记者 张岸', '本报', '张岸 驻北京记者'],
    ['特约记者 张岸 特约通讯员 李渡', NO_AGENCY, '张岸 特约记者；李渡 特约通讯员'],
    ['本报见习记者 张 岸', '本报', '张岸 见习记者'],
    ['本报评论员 张岸', '本报', '张岸 评论员'],
    ['□本报评论员', '本报', ''],
    ['本报特约 张岸', '本报', '张岸 特约'],
    ['本報編輯 張岸', '本報', '張岸 編輯'],
    ['摄影记者 张岸', NO_AGENCY, '张岸 摄影记者'],
    ['小记者 禾小满 指导老师 冯乐', NO_AGENCY, '禾小满 小记者；冯乐 指导老师'],
    ['作者：张岸', NO_AGENCY, '张岸 作者'],
    ['◎本报记者 张岸', '本报', '张岸 记者'],
    ['本報記者 王曉渡', '本報', '王曉渡 記者'],
    ['特約通訊員 王曉渡', NO_AGENCY, '王曉渡 特約通訊員'],
    // Set solid, or wrapped between two of them.
    ['记者张岸李渡', NO_AGENCY, '张岸 记者；李渡 记者'],
    ['记者林望舒陈安澜', NO_AGENCY, '林望舒 记者；陈安澜 记者'],
    ['（记者 江一帆通讯员 吴小禾）', NO_AGENCY, '江一帆 记者；吴小禾 通讯员'],
    [
      '记者 江一帆 文字记者 陈安澜 白石镇通讯员 邱明',
      NO_AGENCY,
      '江一帆 记者；陈安澜 文字记者；邱明 白石镇通讯员',
    ],
    // Spaced out.
    ['记 者 王 禾', NO_AGENCY, '王禾 记者'],
    ['本报记者 王 禾 李 渡', '本报', '王禾 记者；李渡 记者'],
    ['王 禾 摄', NO_AGENCY, '王禾 摄'],
    ['林 望 舒', NO_AGENCY, '林望舒'],
    ['欧阳 禾', NO_AGENCY, '欧阳禾'],
    // What they did, before the name or behind it.
    ['文/图 王 禾', NO_AGENCY, '王禾 文/图'],
    ['文／图　张岸', NO_AGENCY, '张岸 文/图'],
    ['文/张岸 图/李渡', NO_AGENCY, '张岸 文；李渡 图'],
    ['文 张岸 图 李渡', NO_AGENCY, '张岸 文；李渡 图'],
    ['撰文：张岸 摄影：李渡', NO_AGENCY, '张岸 撰文；李渡 摄影'],
    ['图文：张岸', NO_AGENCY, '张岸 图文'],
    ['张岸 文/摄', NO_AGENCY, '张岸 文/摄'],
    ['张岸 文 李渡 摄', NO_AGENCY, '张岸 文；李渡 摄'],
    ['张岸 文/李渡 摄', NO_AGENCY, '张岸 文；李渡 摄'],
    ['张岸/文 李渡/摄', NO_AGENCY, '张岸 文；李渡 摄'],
    ['张岸、李渡/文 王禾/图', NO_AGENCY, '张岸 文；李渡 文；王禾 图'],
    ['张岸（文/图）', NO_AGENCY, '张岸 文/图'],
    ['张岸（文） 李渡（图）', NO_AGENCY, '张岸 文；李渡 图'],
    ['记者 张岸/文 李渡/摄', NO_AGENCY, '张岸 记者[文]；李渡 记者[摄]'],
    ['文/图 本报记者 张岸', '本报', '张岸 记者[文/图]'],
    ['本报记者 张岸 通讯员 李渡 文/图', '本报', '张岸 记者[文/图]；李渡 通讯员[文/图]'],
    ['本报记者 张岸 文/摄 通讯员 李渡', '本报', '张岸 记者[文/摄]；李渡 通讯员'],
    ['本报记者 张岸 摄影：李渡', '本报', '张岸 记者；李渡 记者[摄影]'],
    ['记者 张岸 摄影报道', NO_AGENCY, '张岸 记者[摄影报道]'],
    ['记者张岸报道', NO_AGENCY, '张岸 记者[报道]'],
    ['由本报记者张岸采写', '本报', '张岸 记者[采写]'],
    ['本报编辑 张岸 综合整理', '本报', '张岸 编辑[综合整理]'],
    ['张岸 整理', NO_AGENCY, '张岸 整理'],
    ['编译 张岸', NO_AGENCY, '张岸 编译'],
    ['張岸攝', NO_AGENCY, '張岸 攝'],
    ['摄影李渡舟', NO_AGENCY, '李渡舟 摄影'],
    ['（张岸 摄）', NO_AGENCY, '张岸 摄'],
    ['（本报记者 张岸 摄）', '本报', '张岸 记者[摄]'],
    // Foreign names.
    ['特约记者 约安·史密特', NO_AGENCY, '约安·史密特 特约记者'],
    ['（美）埃里·J·霍夫曼', NO_AGENCY, '埃里·J·霍夫曼'],
    ['埃里·霍夫曼 译/王禾', NO_AGENCY, '埃里·霍夫曼；王禾 译'],
    ['本报记者 John Smith', '本报', 'John Smith 记者'],
    // Houses.
    ['新华社记者 林望舒摄', '新华社', '林望舒 记者[摄]'],
    ['新华社发（林望舒摄）', '新华社', '林望舒 摄'],
    ['林望舒 陈安澜（新华社记者）', '新华社', '林望舒 记者；陈安澜 记者'],
    ['澄湖日报首席记者 张岸', '澄湖日报', '张岸 首席记者'],
    ['澄湖在线记者 张岸', '澄湖在线', '张岸 记者'],
    ['澄湖社记者 古一川', '澄湖社', '古一川 记者'],
    ['（新华社供本报专稿）', '新华社', ''],
    ['来源：人民网', '人民网', ''],
    // Pen names, and who somebody is.
    ['□宁河生', NO_AGENCY, '宁河生'],
    ['□张岸 □李渡', NO_AGENCY, '张岸；李渡'],
    ['（丹翁）', NO_AGENCY, '丹翁'],
    ['王○○', NO_AGENCY, '王○○'],
    ['石檀县实验小学四（2）班 禾小满', NO_AGENCY, '禾小满 石檀县实验小学四（2）班'],
    ['澄湖市委宣传部 张岸', NO_AGENCY, '张岸 澄湖市委宣传部'],
    ['通讯员 市公安局 张岸', NO_AGENCY, '张岸 通讯员'],
    ['李渡（澄湖大学教授）', NO_AGENCY, '李渡 澄湖大学教授'],
    ['（作者张岸系澄湖大学教授）', NO_AGENCY, '张岸 作者'],
    // Nobody is named.
    ['（作者为澄湖大学教授）', NO_AGENCY, ''],
    ['（作者单位：临汐县教育局）', NO_AGENCY, ''],
    ['市文旅局供图', NO_AGENCY, ''],
    ['图片由受访者提供', NO_AGENCY, ''],
    ['资料图片', NO_AGENCY, ''],
    ['（下转第3版）', NO_AGENCY, ''],
    ['……', NO_AGENCY, ''],
    ['', NO_AGENCY, ''],
  ])('%s', (text, agency, persons) => {
    const byline = parseByline(text)
    expect([byline.agency, personsOf(byline)]).toEqual([agency, persons])
  })
})

describe('datelines', () => {
  it.each([
    ['本报讯（融媒首席记者 陈苏）', '本报', '本报讯', null, null, '陈苏 融媒首席记者'],
    ['本报讯 记者张岸报道', '本报', '本报讯', null, null, '张岸 记者[报道]'],
    ['本报讯（张岸 李渡）', '本报', '本报讯', null, null, '张岸；李渡'],
    ['本报综合消息', '本报', '本报综合消息', null, null, ''],
    ['本报今日讯', '本报', '本报今日讯', null, '今日', ''],
    ['本报杭州6月27日电', '本报', '本报杭州6月27日电', '杭州', '6月27日', ''],
    ['本报临汐 6 月 27 日讯', '本报', '本报临汐6月27日讯', '临汐', '6月27日', ''],
    [
      '新华社北京 3 月 2 日电（记者 王 禾）',
      '新华社',
      '新华社北京3月2日电',
      '北京',
      '3月2日',
      '王禾 记者',
    ],
    [
      '新华社日内瓦3月2日专电 记者张岸',
      '新华社',
      '新华社日内瓦3月2日专电',
      '日内瓦',
      '3月2日',
      '张岸 记者',
    ],
    ['新华社3月2日上午电', '新华社', '新华社3月2日上午电', null, '3月2日上午', ''],
    [
      '中新网北京3月2日电 （记者 张岸）',
      '中新网',
      '中新网北京3月2日电',
      '北京',
      '3月2日',
      '张岸 记者',
    ],
    ['据新华社', '新华社', '据新华社', null, null, ''],
    ['（据新华社北京3月2日电）', '新华社', '据新华社北京3月2日电', '北京', '3月2日', ''],
    ['据《澄湖日报》', '澄湖日报', '据《澄湖日报》', null, null, ''],
    ['综合新华社、中新社报道', '新华社', '综合新华社', null, null, ''],
    [
      '澄湖社维斯塔城5月19日电（记者 杭远征）',
      '澄湖社',
      '澄湖社维斯塔城5月19日电',
      '维斯塔城',
      '5月19日',
      '杭远征 记者',
    ],
    ['本报记者 张岸 北京报道', '本报', '北京报道', '北京', null, '张岸 记者'],
    ['本报记者张岸北京报道', '本报', '北京报道', '北京', null, '张岸 记者'],
    ['记者 张岸 李渡报道', null, null, null, null, '张岸 记者[报道]；李渡 记者[报道]'],
    // Traditional, and older.
    ['（本報訊）', '本報', '本報訊', null, null, ''],
    ['〔本報訊〕記者李明舟報導', '本報', '本報訊', null, null, '李明舟 記者[報導]'],
    ['【本報南京專電】', '本報', '本報南京專電', '南京', null, ''],
    ['本報北京二日專電', '本報', '本報北京二日專電', '北京', '二日', ''],
    ['路透社倫敦三日電', '路透社', '路透社倫敦三日電', '倫敦', '三日', ''],
    ['電通東京廿二日電', '電通', '電通東京廿二日電', '東京', '廿二日', ''],
    ['漢口特訊', null, '漢口特訊', '漢口', null, ''],
    ['〔記者王曉渡／台北報導〕', null, '台北報導', '台北', null, '王曉渡 記者'],
    ['中央社記者王曉渡台北2日電', '中央社', '台北2日電', '台北', '2日', '王曉渡 記者'],
    // The report that follows is not read.
    ['本报讯（记者 林望舒） 3月19日，全长', '本报', '本报讯', null, null, '林望舒 记者'],
    ['本报讯 昨日上午，全市大会召开', '本报', '本报讯', null, null, ''],
  ])('%s', (text, agency, dateline, place, date, persons) => {
    const byline = parseByline(text)
    const read = byline.dateline
    expect([
      byline.agency,
      read?.text ?? null,
      read?.place ?? null,
      read?.date?.text ?? null,
    ]).toEqual([agency, dateline, place, date])
    expect(personsOf(byline)).toBe(persons)
  })

  it.each([
    ['新华社北京3月2日电', '2026-03-04', '2026-03-02'],
    ['新华社北京12月31日电', '2026-01-02', '2025-12-31'],
    ['本報北京廿八日專電', '1930-03-02', '1930-02-28'],
    ['新华社北京2024年3月2日电', null, '2024-03-02'],
    ['新华社北京3月2日电', null, null],
    ['新华社北京2月30日电', '2026-03-04', null],
    ['LONDON, March 3.—', '1824-03-05', '1824-03-03'],
  ])('%s in the issue of %s is of %s', (text, issued, iso) => {
    expect(parseByline(text, issued).dateline?.date?.iso).toBe(iso)
  })
})

describe('English', () => {
  it.each([
    ['By John Smith', null, null, null, 'John Smith'],
    ['By JOHN SMITH in London', null, 'London', null, 'JOHN SMITH'],
    ['By John Smith in Washington, D.C.', null, 'Washington', null, 'John Smith'],
    [
      'By John Smith, Political Correspondent, from Paris',
      null,
      'Paris',
      null,
      'John Smith Political Correspondent',
    ],
    [
      'By JANE DOE and John Smith, Staff Writer',
      null,
      null,
      null,
      'JANE DOE Staff Writer；John Smith Staff Writer',
    ],
    [
      'Words by Jane Doe, pictures by John Smith',
      null,
      null,
      null,
      'Jane Doe words；John Smith pictures',
    ],
    ['By Jane Doe, Reuters', 'Reuters', null, null, 'Jane Doe'],
    ['Jane Doe, Staff Reporter', null, null, null, 'Jane Doe Staff Reporter'],
    ['By Our Correspondent', 'Our Correspondent', null, null, ''],
    ['By a Staff Reporter', 'Staff Reporter', null, null, ''],
    ['By The Associated Press', 'Associated Press', null, null, ''],
    [
      'From Our Own Correspondent. PARIS, Feb. 12.',
      'Our Own Correspondent',
      'PARIS',
      'Feb. 12',
      '',
    ],
    ['LONDON, March 3.—', null, 'LONDON', 'March 3', ''],
    ['Calcutta, October 3, 1823.', null, 'Calcutta', 'October 3, 1823', ''],
    ['PARIS (Reuters) -', 'Reuters', 'PARIS', null, ''],
    ['WASHINGTON, D.C., March 3 (AP) —', 'AP', 'WASHINGTON, D.C.', 'March 3', ''],
    ['A Constant Reader', null, null, null, ''],
    ['This day is published, price 8s.', null, null, null, ''],
  ])('%s', (text, agency, place, date, persons) => {
    const byline = parseByline(text)
    const { dateline } = byline
    expect([byline.agency, dateline?.place ?? null, dateline?.date?.text ?? null]).toEqual([
      agency,
      place,
      date,
    ])
    expect(personsOf(byline)).toBe(persons)
  })
})

const WORDS = [
  ...[
    '记者',
    '本报',
    '新华社',
    '据',
    '通讯员',
    '特约',
    '作者',
    '摄',
    '文',
    '图',
    '供图',
    '讯',
    '电',
    '报道',
    '3月2日',
  ],
  ...[
    '林望舒',
    '王',
    '禾',
    '欧阳',
    '约安·史密特',
    '北京',
    '二日',
    '某校',
    '系',
    '（',
    '）',
    '【',
    '】',
    '/',
    '：',
    '、',
  ],
  ...[
    ' ',
    '\u3000',
    '\n',
    '□',
    '○',
    '·',
    'By ',
    'in ',
    'and ',
    'John',
    'LONDON, ',
    'March 3',
    '(AP)',
    '—',
    ',',
    '𠮷',
    '\ud800',
  ],
]

describe('any text', () => {
  const solid = (text: string) => text.replace(/\s+/gu, '')
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join('')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )

  it('is kept, and names are taken from it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(null, '2026-03-04', '昨日'), (text, issued) => {
        const byline = parseByline(text, issued)
        expect(byline.text).toBe(text)
        for (const { name, role } of byline.persons) {
          expect(name).not.toBe('')
          expect(role).toBe(role.trim())
          expect(solid(text)).toContain(solid(name))
        }
        if (byline.agency !== null) expect(solid(text)).toContain(solid(byline.agency))
        if (byline.dateline) expect(solid(text)).toContain(solid(byline.dateline.text))
      }),
      fuzzing(2000, 5),
    )
  })

  it.each([
    '记者',
    '张',
    '张 ',
    '（',
    '（记者 张三 ',
    '3月',
    '社',
    '文/',
    '本报讯 ',
    'By ',
    'A, ',
    'in A ',
    'A.',
  ])('of 100,000 characters costs no more than its beginning: %j', (words) => {
    const long = words.repeat(100_000 / words.length)
    const byline = parseByline(long)
    expect(byline.text).toBe(long)
    const whole = words.length * Math.floor(LONGEST_BYLINE / words.length)
    expect(byline.persons).toEqual(parseByline(long.slice(0, whole)).persons)
  })

  it('is read to the end of a whole word', () => {
    const names = Array.from({ length: 600 }, () => '林望舒')
    const { persons } = parseByline(`记者 ${names.join(' ')}`)
    expect(persons.length).toBeGreaterThan(450)
    expect(new Set(persons.map(({ name }) => name))).toEqual(new Set(['林望舒']))
  })
})
