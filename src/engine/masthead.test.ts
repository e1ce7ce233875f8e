import { describe, expect, it } from 'vitest'
import { readMasthead } from './masthead'

describe('readMasthead', () => {
  it.each([
    ['澄湖日报 2026年3月2日 星期一 第1版', '澄湖日报', '2026-03-02', '1'],
    ['4│2024年6月17日 星期一', null, '2024-06-17', '4'],
    ['第二版　民國九年四月三日\n晶報', '晶報', '1920-04-03', '2'],
    ['The Statesman\nTUESDAY, FEBRUARY 17, 1824.', 'The Statesman', '1824-02-17', null],
    ['本报讯 2024年3月15日，会议召开。\n（下转第3版）', null, null, null],
    ['', null, null, null],
  ])('%j', (text, publication, date, page) => {
    expect(readMasthead(text)).toEqual({ publication, date, page })
  })
})
