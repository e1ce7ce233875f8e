import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../engine'
import { accepted } from '../../testing/check'
import { readNotation, tidyNotation, writeNotation } from '../../testing/notation'
import { adopt, keep } from '../commands'
import type { Review } from '../review'
import { differencesOf } from './difference'

/** A proposal of these blocks. */
function proposalOf({ cuts }: Review): Proposal {
  const blocks = [...cuts].map(([start, { role, article }]) => {
    return { start, role, article, confidence: 1, reasons: [] }
  })
  return { engine: 'new', blocks, attachments: [], likelyCuts: [] }
}

/** The page as it is, under a proposal that is written in the same notation. */
function under(now: string, proposed: string) {
  const { page, review } = readNotation(now)
  const other = readNotation(proposed)
  expect(other.page.text).toBe(page.text)
  const proposal = proposalOf(other.review)
  const differences = differencesOf(page, review, proposal)
  const decide = (command: typeof adopt, ...chosen: number[]) => {
    const at = chosen.map((i) => differences[i].from)
    return accepted(page, review, command(page, review, { proposal, at }))
  }
  return {
    texts: differences.map(({ from, to }) => page.text.slice(from, to)),
    adopted: (...chosen: number[]) => writeNotation(page, decide(adopt, ...chosen)),
    kept: (...chosen: number[]) => writeNotation(page, decide(keep, ...chosen)),
    left: (...chosen: number[]) =>
      differencesOf(page, decide(keep, ...chosen), proposal).map(({ from }) =>
        page.text.slice(from, from + 2),
      ),
  }
}

const NOW = `
  A headline  | 甲题
  A body      | 甲一
              | 乙题
              | 乙一
  C deck      | 丙题
  C body      | 丙一
  - furniture | 责编
`
const PROPOSED = `
  A headline  | 甲题
  A body      | 甲一
  B headline  | 乙题
  B body      | 乙一
  C headline  | 丙题
  C body      | 丙一
  - furniture | 责编
`

describe('differences', () => {
  test('run from one boundary that both have to the next', () => {
    expect(under(NOW, PROPOSED).texts).toEqual(['甲一\n乙题\n乙一\n', '丙题\n'])
    expect(under(NOW, NOW).texts).toEqual([])
  })

  test('are accepted one by one or together', () => {
    const { adopted } = under(NOW, PROPOSED)
    expect(adopted(0, 1)).toBe(tidyNotation(PROPOSED))
    expect(adopted(1)).toBe(tidyNotation(NOW.replace('C deck', 'C headline')))
  })

  test('are kept as they are, as a person’s decision', () => {
    const { kept, left } = under(NOW, PROPOSED)
    expect(kept(0)).toBe(tidyNotation(NOW.replace('A body ', 'A body*')))
    expect(left(0)).toEqual(['丙题'])
    expect(left(0, 1)).toEqual([])
  })

  test('that take neighbours from one article to the same other are one', () => {
    const merged = under(
      `
        A body     | 甲
        B headline | 题
        B body     | 乙
        C body     | 丙
      `,
      `
        A body     | 甲
        A subhead  | 题
        A body     | 乙
        D body     | 丙
      `,
    )
    expect(merged.texts).toEqual(['题\n乙\n', '丙'])
  })

  test('clear what an article without blocks had', () => {
    const { adopted } = under(
      'A body | 甲\nB body | 乙\nB status = edited',
      'A body | 甲\nA body | 乙',
    )
    expect(adopted(0)).toBe('A body | 甲\nA body | 乙')
  })
})

describe('a person’s work is no difference', () => {
  const same = (now: string, proposed: string) => expect(under(now, proposed).texts).toEqual([])

  test('what is settled, with where it ends and what its neighbours keep', () => {
    same('A headline* | 题\nA body | 甲', 'B headline | 题\nA body | 甲')
    same('A body* | 甲\n| 乙', 'A body | 甲\nB body | 乙')
    same('A body | 甲\nB body* | 乙', 'A body | 甲\n| 乙')
  })

  test('a block that was corrected, also from the block above', () => {
    same('A body | 甲{一→二}', 'A byline | 甲一')
    same('A body | 甲{一⟦B body⟧二→三}乙', 'B body | 甲一⟦A body⟧二乙')
  })

  test('what was discarded or put in another order', () => {
    same('- discarded (重复; A body) | 甲', 'A body | 甲')
    same('A body@9 | 甲\nA body | 乙', 'B body | 甲\nA body | 乙')
  })

  test('articles that are approved, or for which an editor wrote something', () => {
    for (const field of ['status = approved', 'headline = 补题', 'note = 记']) {
      same(`A body | 甲\nA body | 乙\nA ${field}`, 'B body | 甲\nC headline | 乙')
      same(`A body | 甲\nB body | 乙\nA ${field}`, 'A body | 甲\nA body | 乙')
    }
  })

  test('and goes on beside what is', () => {
    const { texts, adopted } = under(
      `
        A headline* | 题
        A body      | 甲
                    | 乙
        B body      | 丙
        B status = approved
      `,
      `
        A kicker    | 题
        A body      | 甲
        C body      | 乙
        B headline  | 丙
      `,
    )
    expect(texts).toEqual(['甲\n乙\n'])
    expect(adopted(0)).toBe(
      tidyNotation(`
        A headline* | 题
        A body      | 甲
        C body      | 乙
        B body      | 丙
        B status = approved
      `),
    )
  })
})
