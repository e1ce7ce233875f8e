import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { readNotation } from '../testing/notation'
import { desk } from '../testing/random-pages'
import { articleText, PARTS, type Part } from './article-text'
import { articlesOf } from './articles'
import { type Compared, comparison } from './comparison'

/** `[-removed]`, `[+added]`, and a correction in braces. */
function written(compared: readonly Compared[]): string {
  let text = ''
  let open: number | null = null
  for (const { kind, text: own, correction } of compared) {
    if (correction !== open) text += `${open === null ? '' : '}'}${correction === null ? '' : '{'}`
    open = correction
    text += kind === 'same' ? own : `[${kind === 'added' ? '+' : '-'}${own}]`
  }
  return text + (open === null ? '' : '}')
}

function compare(notation: string, part: Part = 'body'): string[] {
  const { page, review } = readNotation(notation)
  const text = articleText(page, review, articlesOf(page, review)[0])
  const stretches = part === 'body' ? text.paragraphs : [{ from: 0, to: text[part].text.length }]
  return stretches.map(({ from, to }) => written(comparison(page, review, text[part], from, to)))
}

describe('comparison with the raw text', () => {
  test('shows what was taken away and what was put there, correction by correction', () => {
    expect(compare('A body | 章旭{开→升}在会{→议}上说{了→}好')).toEqual([
      '章旭{[-开][+升]}在会{[+议]}上说{[-了]}好',
    ])
  })

  test('goes by characters inside of a correction, too', () => {
    expect(compare('A headline | {全力推动产业→全速推动行业}升级', 'headline')).toEqual([
      '{全[-力][+速]推动[-产][+行]业}升级',
    ])
    expect(compare('A body | {𠮷野→𠮶野}家')).toEqual(['{[-𠮷][+𠮶]野}家'])
  })

  test('joins wrapped lines, and shows the breaks that a correction made or took away', () => {
    expect(compare('A body | 本报讯会\n | 议{召→}开')).toEqual(['本报讯会议{[-召]}开'])
    expect(compare('A headline | 上行{⏎  → }下行', 'headline')).toEqual(['上行{[-\n][+ ]}下行'])
    expect(compare('A headline | 上{→⏎}下\n | 再下', 'headline')).toEqual(['上{[+\n]}下\n再下'])
  })

  test('keeps to its paragraph: a correction that breaks one is in both, its raw text in the first', () => {
    expect(compare('A body | 第一句。{二→甲⏎乙}第二句。')).toEqual([
      '第一句。{[-二][+甲\n]}',
      '{[+乙]}第二句。',
    ])
    expect(compare('A body | 第一句。{→⏎}第二{句→}。')).toEqual([
      '第一句。{[+\n]}',
      '第二{[-句]}。',
    ])
  })

  test('of what nobody corrected is the text itself', () => {
    expect(compare('A body | 会议于 6 月召开')).toEqual(['会议于6月召开'])
  })
})

test(
  'what is not removed is the clean text, each piece where it says that it stands',
  () => {
    let corrected = 0
    fc.assert(
      fc.property(desk(), ({ page, review }) => {
        for (const article of articlesOf(page, review)) {
          const text = articleText(page, review, article)
          for (const part of PARTS) {
            const flow = text[part]
            const compared = comparison(page, review, flow)
            const read = compared.filter(({ kind }) => kind !== 'removed')
            expect(read.map((piece) => piece.text).join('')).toBe(flow.text)
            for (const { from, text: own } of read)
              expect(flow.text.slice(from, from + own.length)).toBe(own)
            corrected += compared.filter(({ correction }) => correction !== null).length
          }
          const paragraphs = text.paragraphs.map(({ from, to }) =>
            comparison(page, review, text.body, from, to)
              .filter(({ kind }) => kind !== 'removed')
              .map((piece) => piece.text)
              .join('')
              .replace(/\n$/, ''),
          )
          expect(paragraphs.join('\n')).toBe(text.body.text)
        }
      }),
      fuzzing(1500, 9),
    )
    expect(corrected).toBeGreaterThan(500)
  },
  PATIENCE,
)
