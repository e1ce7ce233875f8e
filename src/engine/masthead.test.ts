import { describe, expect, it } from 'vitest'
import { readMasthead } from './masthead'

describe('readMasthead', () => {
  it.each([
    ['澄湖日报 2026年3月2日 星期一 第1版', '澄湖日报', '2026-03-02', '1'],
    ['4│2024年6月17日 星期一', null, '2024-06-17', '4'],
    ['第二版　民國九年四月三日\n晶報', '晶報', '1920-04-03', '2'],
    ['The Statesman\nTUESDAY, FEBRUARY 17, 1824.', 'The Statesman', '1824-02-17', null],
    ['本报讯 2024年3月15日，会议召开。\n（下转第3版）', null, null, null],
    ['三、申请人可于2024年6月20日至7月4日\n2024年6月20日前提交', null, null, null],
    ['会议于2024年6月20日（星期四）举行', null, null, null],
    ['', null, null, null],
  ])('%j', (text, publication, date, page) => {
    expect(readMasthead(text)).toEqual({ publication, date, page })
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
