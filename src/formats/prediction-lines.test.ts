import { describe, expect, test } from 'vitest'
import { openPage } from '../document'
import { propose } from '../engine'
import { readNotation, testPage } from '../testing/notation'
import { makeOpenPage } from './import-text'
import { predictionLines } from './prediction-lines'
import { openWith } from './test-desk'

/** Each printed line as `n article role`, with ¶ where it opens a paragraph. */
function lines(notation: string): string[] {
  const { page, review } = readNotation(notation)
  return predictionLines(openWith(page, review), 'x').lines.map(
    ({ n, article, role, paragraphStart }) =>
      `${n} ${article ?? '-'} ${role}${paragraphStart ? ' ¶' : ''}`,
  )
}

describe('a page line by line', () => {
  test('heads, bylines and paragraphs', () => {
    expect(
      lines(`
        A headline  | 全市推进会
                    |
                    | 昨日召开
        A byline    | 本报讯（记者 某某
                    | 通讯员 某某）
        A body      | 　　会议今天上午在大礼堂召开，各界人士
                    | 都有代表出席，讨论热烈。
                    | 　　会议指出，明年要做好三件事，即道路、
                    | 学校和医院。
        A subhead   | 凝心聚力
        A body      | 　　会后代表合影。
        - furniture | 责任编辑 王某
      `),
    ).toEqual([
      '1 1 headline ¶',
      '3 1 headline',
      '4 1 byline ¶',
      '5 1 byline',
      '6 1 body ¶',
      '7 1 body',
      '8 1 body ¶',
      '9 1 body',
      '10 1 subhead ¶',
      '11 1 body ¶',
      '12 - furniture ¶',
    ])
  })

  test('a line with a byline run into its body is the body’s and opens a paragraph once', () => {
    expect(
      lines(`
        A byline | 本报讯（记者 某某）⟦A body⟧昨日上午，全市推进会在大礼堂
                 | 召开，各界人士都有代表出席，讨论
                 | 热烈。
      `),
    ).toEqual(['1 1 body ¶', '2 1 body', '3 1 body'])
  })

  test('a sentence that begins flush below its lead opens no paragraph of its own', () => {
    const page = (byline: string, body: string) =>
      lines(`
        A byline | ${byline}
        A body   | ${body}
                 | 都有代表出席，讨论热烈。
      `)[1]
    const body = '会议今天上午在大礼堂召开，各界人士'
    expect(page('本报讯（记者 某某 通讯员 某某）', body)).toBe('2 1 body')
    expect(page('本报讯（记者 某某 通讯员 某某）', `　　${body}`)).toBe('2 1 body ¶')
    expect(page('本报记者 某某', body)).toBe('2 1 body ¶')
  })

  test('a body that goes on in another column opens no paragraph there', () => {
    expect(
      lines(`
        A body | 会议今天上午在大礼堂召开，各界人士
        B body | 另一篇。
        A body | 都有代表出席，讨论热烈。
      `),
    ).toEqual(['1 1 body ¶', '2 2 body ¶', '3 1 body'])
  })

  test('lines are counted by line feeds alone', () => {
    expect(lines('A headline | 一\u2028二\nA body | 三␍⏎四')).toEqual([
      '1 1 headline ¶',
      '2 1 body ¶',
      '3 1 body',
    ])
  })

  test('each printed line of a proposed page is there once', () => {
    const text = '\n全市推进会召开\n\n本报讯（记者 某某） 昨日上午，会议\n在礼堂召开。\n \n'
    const page = testPage(text)
    const open = makeOpenPage(page, propose(text))
    expect(open).toEqual(openPage(page, open.proposal, open.base))
    const { lines: found, page: name } = predictionLines(open, 'n')
    expect([name, found.map(({ n }) => n)]).toEqual(['n', [2, 4, 5]])
  })
})
