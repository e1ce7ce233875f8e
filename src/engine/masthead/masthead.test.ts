import { describe, expect, it } from 'vitest'
import { readMasthead } from './masthead'

const PAGE_OF_TEXT = Array.from({ length: 30 }, (_, i) => `第${i}行的文字，还没有完`)

/** A line at the head of a page of text. */
const atHead = (line: string) => readMasthead([line, ...PAGE_OF_TEXT].join('\n'))
/** A line in the midst of a page of text. */
const inMidst = (line: string) => readMasthead([...PAGE_OF_TEXT, line, ...PAGE_OF_TEXT].join('\n'))

describe('a masthead or a folio', () => {
  it.each([
    ['澄湖日报 2026年3月2日 星期一 第1版', '澄湖日报', '2026-03-02', '1'],
    ['澄湖日报2026年3月2日星期一第1版', '澄湖日报', '2026-03-02', '1'],
    ['2026年3月2日 星期一 第4版', null, '2026-03-02', '4'],
    ['2026 年 3 月 2 日　星期一　第 4 版', null, '2026-03-02', '4'],
    ['２０２６年３月２日　星期一　第４版', null, '2026-03-02', '4'],
    ['2026年3月2日 周一 A01版', null, '2026-03-02', 'A01'],
    ['2026年3月2日（星期一）　农历丙午年正月十四', null, '2026-03-02', null],
    ['2026年3月2日 星期一 丙午年正月十四 今日8版', null, '2026-03-02', null],
    ['二〇二六年三月二日　农历正月十四　第四版', null, '2026-03-02', '4'],
    ['公元二〇二六年三月二日 星期一 第12345期', null, '2026-03-02', null],
    ['4│2024年6月17日 星期一', null, '2024-06-17', '4'],
    ['2024.6.17　星期一　3', null, '2024-06-17', '3'],
    ['03 要闻 2026-03-02 星期一', null, '2026-03-02', '3'],
    ['要闻　2026年3月2日　星期一　责编：王禾　美编：李渡', null, '2026-03-02', null],
    ['第4版 综合新闻 澄湖晚报', '澄湖晚报', null, '4'],
    ['2026年2月30日 星期一 第4版', null, null, '4'],
    ['第二版　民國九年四月三日', null, '1920-04-03', '2'],
    ['中華民國十九年四月卅日　星期三　第三張', null, '1930-04-30', '3'],
    ['民國元年一月一日　第一張', null, '1912-01-01', '1'],
    ['民國二十三年十月十日　農曆甲戌年九月初三　第一千二百號', null, '1934-10-10', null],
    ['TUESDAY EVENING. FEBRUARY 17, 1824.', null, '1824-02-17', null],
    ['Monday, 2nd March 2026 | Page 4', null, '2026-03-02', '4'],
    ['PAGE A3 SUNDAY, MARCH 1, 2026', null, '2026-03-01', 'A3'],
  ])('wherever it stands: %s', (line, publication, date, page) => {
    expect(atHead(line)).toEqual({ publication, date, page })
    expect(inMidst(line)).toEqual({ publication, date, page })
  })

  it.each([
    ['澄 湖 日 报', '澄湖日报', null, null],
    ['澄湖週報', '澄湖週報', null, null],
    ['澄湖都市报', '澄湖都市报', null, null],
    ['中共澄湖市委主管主办　澄湖日报社出版', '澄湖日报', null, null],
    ['The Chenghu Herald', 'The Chenghu Herald', null, null],
    ['第四版', null, null, '4'],
    ['4版 体育新闻', null, null, '4'],
  ])('by itself: %s', (line, publication, date, page) => {
    expect(inMidst(line)).toEqual({ publication, date, page })
  })

  it.each([
    ['晶報', '晶報', null, null],
    ['CHENGHU RIBAO', 'CHENGHU RIBAO', null, null],
    ['2026年3月2日', null, '2026-03-02', null],
    ['要闻 2026年3月2日', null, '2026-03-02', null],
    ['A01', null, null, 'A01'],
    ['04', null, null, '4'],
    ['要闻 03', null, null, '3'],
    ['文化·体育 B2', null, null, 'B2'],
  ])('only at a page’s edge: %s', (line, publication, date, page) => {
    expect(atHead(line)).toEqual({ publication, date, page })
    expect(inMidst(line)).toEqual({ publication: null, date: null, page: null })
  })

  it('may have its year above its day', () => {
    expect(inMidst('2026年\n3月2日 星期一').date).toBe('2026-03-02')
    expect(inMidst('2026年3月\n2日 星期一 第1版')).toMatchObject({ date: '2026-03-02', page: '1' })
  })

  it.each([
    ['澄湖日报\n2026年3月2日\n星期一', '澄湖日报', '2026-03-02', null],
    ['The Statesman\nTUESDAY, FEBRUARY 17, 1824.', 'The Statesman', '1824-02-17', null],
    ['第二版　民國九年四月三日\n晶報', '晶報', '1920-04-03', '2'],
  ])('may take several lines: %j', (text, publication, date, page) => {
    expect(readMasthead(text)).toEqual({ publication, date, page })
  })
})

describe('an article’s line', () => {
  it.each([
    '本报讯 2024年3月15日，会议召开。',
    '（下转第3版）',
    '下转第3版',
    '详见第3版',
    '《芦花渡》昨晚首演（5版）',
    '踢出大山的女孩→6版',
    '今日8版',
    '三、申请人可于2024年6月20日至7月4日',
    '2024年6月20日前提交',
    '截至2024年6月20日',
    '会议于2024年6月20日（星期四）举行',
    '2024年6月20日（星期四）举行',
    '2024年6月20日 星期四 上午9时',
    '时间：2024年6月20日 星期四',
    '新华社北京2024年6月20日电',
    '澄湖市自然资源局 2024年6月20日',
    '自1998年5月1日起施行',
    '生于1998年5月1日',
    '《澄湖竹编》第2版',
    '第3版修订本',
    '第二版书稿',
    '天气预报',
    '情况通报',
    '宣传海报',
    '本报',
    '晚报',
    '12',
    '3:2',
    'Good News',
    'On March 2, 2026 the court sat',
    '',
  ])('is none: %s', (line) => {
    expect(atHead(line)).toEqual({ publication: null, date: null, page: null })
    expect(inMidst(line)).toEqual({ publication: null, date: null, page: null })
  })

  it('with a signature above its date is a notice’s', () => {
    const notice = [...PAGE_OF_TEXT, '澄湖市自然资源和规划局', '2024年6月20日']
    expect(readMasthead(notice.join('\n')).date).toBeNull()
  })

  it('tells no page when a guide names several', () => {
    expect(readMasthead('第3版\n\n第5版').page).toBeNull()
    expect(readMasthead('第3版\n第5版\n2026年3月2日 星期一 第1版').page).toBe('1')
  })

  it('takes a date that stands alone only near the page’s edge, and not before a masthead’s', () => {
    const column = Array.from({ length: 30 }, (_, i) => `第${i}行的文字，还没有完`)
    const notice = [...column, '2024年6月20日', ...column]
    expect(readMasthead(notice.join('\n')).date).toBeNull()
    expect(readMasthead(['2024年6月20日', ...column].join('\n')).date).toBe('2024-06-20')
    const both = ['2024年6月20日', ...column, '澄湖日报 2026年3月2日 星期一']
    expect(readMasthead(both.join('\n')).date).toBe('2026-03-02')
  })
})
