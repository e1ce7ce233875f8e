import { describe, expect, it } from 'vitest'
import { hanNumber, isoDate, monthNumber, reportedDay, yearNumber } from './calendar'

describe('numerals', () => {
  it.each([
    ['27', 27],
    ['２７', 27],
    ['二十七', 27],
    ['廿七', 27],
    ['卅', 30],
    ['十', 10],
    ['十一', 11],
    ['二〇', 20],
    ['三', 3],
    ['甲', Number.NaN],
    ['', Number.NaN],
  ])('%s is %d', (text, value) => {
    expect(hanNumber(text)).toBe(value)
  })

  it.each([
    ['2026', 2026],
    ['二〇二六', 2026],
    ['一九三○', 1930],
    ['民國元年', Number.NaN],
    ['民國元', 1912],
    ['民国九', 1920],
    ['中華民國二十三', 1934],
  ])('the year %s is %d', (text, year) => {
    expect(yearNumber(text)).toBe(year)
  })

  it('knows months by their first three letters', () => {
    expect(['Jan.', 'SEPTEMBER', 'sept'].map(monthNumber)).toEqual([1, 9, 9])
  })
})

describe('days', () => {
  it.each([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [2026, 4, 31, null],
    [2026, 13, 1, null],
    [1500, 1, 1, null],
    [Number.NaN, 1, 1, null],
  ])('%d-%d-%d', (year, month, day, date) => {
    expect(isoDate(year, month, day)).toBe(date)
  })

  it.each([
    ['in the year of issue', null, 3, 2, '2026-03-04', '2026-03-02'],
    ['on the day of issue', null, 3, 4, '2026-03-04', '2026-03-04'],
    ['in the year before', null, 12, 31, '2026-01-01', '2025-12-31'],
    ['not before it was printed', null, 5, 1, '2026-03-04', null],
    ['a day of the month', null, null, 2, '2026-03-04', '2026-03-02'],
    ['a day of the month before', null, null, 28, '2026-03-04', '2026-02-28'],
    ['a day of December', null, null, 30, '2026-01-02', '2025-12-30'],
    ['the printed year wins', 1823, 10, 3, '2026-03-04', '1823-10-03'],
    ['without a day of issue', null, 3, 2, null, null],
    ['a day of issue that is none', null, 3, 2, '二月', null],
  ])('%s', (_, year, month, day, issued, date) => {
    expect(reportedDay({ year, month, day }, issued)).toBe(date)
  })
})
