import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindsOf } from './characters'
import { ClueBoard } from './clues'
import { codesOf } from './codes'
import { FORM_NAMES, FORMS, type Form, formsOf } from './forms'

/** The forms of a line by their patterns alone. */
const patternsOf = (line: string) => {
  const codes = codesOf(line)
  const kinds = kindsOf(codes, 0, codes.length)
  return FORM_NAMES.filter((name) => (FORMS as Record<string, Form>)[name].is(line, kinds))
}

/** The same by clues first. */
function cluedOf(line: string) {
  const codes = codesOf(line)
  const ink = { near: kindsOf(codes, 0, codes.length) }
  const found = formsOf(codes, { inkStart: 0, text: line, ink }, 'cjk')
  return FORM_NAMES.filter((_, form) => (found & (1 << form)) !== 0)
}

/** Set phrases, whole and in parts, from which lines are put together that come near to every form. */
const PHRASES =
  `本报讯 （王强） （王强摄） 本報 新华社 據中新社 人民网 北京6月27日电 三月五日電 记者 記者 王强 報道 （记者 ( ） ) 【 】 特约 通讯员 評論員
实习生 撰稿人 见习生 首席 作者： 撰文/ 图 文图 摄影｜ 编译 By John Smith BY LONDON, May 7 (AP 强调 指出 会议 —— — -- ─ 紧下转 上接 转自 接第
3 版 Continued on See page To be continued ▲ 图为 圖一： 上图 资料图 Photo by 王强摄 供图 /摄 星期一 禮拜 农历 Monday tuesday FRIDAY 第 2022 年 . - /
6 月 日 民國九年 甲子 A01 第2版 RIBAO YONGKANG 责任编辑 責編 美编 版式 校对 值班主任 主编： 热线 电话： 邮编 代号 12 统一刊号 CN33 总第 第5期 今日8版
零售 定价 社址 网址 www. HTTP:// email E-MAIL @a 客户端 微信 印刷 主办 出版 PRICE vol. no.3 天气 气温 ℃ 多云 偏西风3 导读 ▶▶ → >> 详见 日报 报 問：
Q. 答: A： ？ ? 一、 (1) 1. △ · • 12:30 ： ： 综合新闻 文化·体育 大减价 欢迎 光临 各大药店 8折起 本號 学费 免費 赠品 送完为止 to be sold WANTED Auction ○ × 𠮷 😀 中 文字 。 ， ； ！ \u3000`.split(
    / +|\n/,
  )

const line = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PHRASES, ' ') },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join('').trim().slice(0, 160))
  .filter((text) => text !== '')

describe('clues', () => {
  it('hide no form', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(cluedOf(text)).toEqual(patternsOf(text))
      }),
      { numRuns: 3000 },
    )
    for (const phrase of PHRASES) expect(cluedOf(phrase)).toEqual(patternsOf(phrase))
  })

  it('are of each form in some line', () => {
    const lines = PHRASES.flatMap((a) => ['', ...PHRASES].map((b) => a + b))
    const met = new Set(lines.flatMap(patternsOf))
    expect(FORM_NAMES.filter((name) => !met.has(name))).toEqual([])
  })
})

describe('ClueBoard', () => {
  const candidates = (text: string) => {
    const codes = codesOf(text)
    return new ClueBoard([
      { begins: '甲', holds: '乙' },
      { ends: '丙' },
      { holds: '丁', nameLike: true },
    ]).candidates(codes, 0, codes.length, kindsOf(codes, 0, codes.length))
  }

  it('asks for either a beginning or something held, and for an end', () => {
    expect(candidates('甲')).toBe(0b001)
    expect(candidates('中乙中')).toBe(0b001)
    expect(candidates('中甲丙')).toBe(0b010)
    expect(candidates('中丁中')).toBe(0b100)
    expect(candidates('中丁，')).toBe(0)
  })

  it('has no room for more patterns than an integer has bits', () => {
    expect(() => new ClueBoard(Array.from({ length: 32 }, () => ({})))).toThrow()
  })
})
