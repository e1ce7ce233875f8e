import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing } from '../../testing/fuzzing'
import { FINDING_KINDS, loadKnowledge, proofread } from '.'
import { context } from './test-findings'

const knowledge = await loadKnowledge()

const WORDS = [
  ...[
    '澄湖',
    '水清了',
    '国',
    '國',
    '開會',
    '章旭升',
    '章旭开',
    '3',
    '３',
    'GDP',
    'Ｇ',
    'the',
    '𠮷',
    '\ud800',
  ],
  ...[
    '“',
    '”',
    '‘',
    '’',
    '《',
    '》',
    '（',
    '）',
    '(',
    ')',
    '"',
    "'",
    '，',
    ',',
    '。',
    '.',
    '：',
    ':',
    '…',
    '—',
  ],
  ...[' ', '\u3000', '\n', '！', '?'],
]
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 16 }).map((words) => words.join(''))

describe('proofread', () => {
  it('gives findings in order, apart from each other, and true of the text', () => {
    fc.assert(
      fc.property(texts, texts, texts, fc.boolean(), (headline, body, deck, knows) => {
        let reached = 0
        const findings = proofread(headline, context({ body, deck }), knows ? knowledge : null)
        for (const { kind, start, end, text, fixes } of findings) {
          expect(FINDING_KINDS).toContain(kind)
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          expect(text).toBe(headline.slice(start, end))
          expect(new Set(fixes).size).toBe(fixes.length)
          expect(fixes).not.toContain(text)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(headline.length)
      }),
      fuzzing(3000, 7),
    )
  })

  it('comes to an end when each first fix is taken', () => {
    fc.assert(
      fc.property(texts, texts, (headline, body) => {
        let text = headline
        for (let i = 0; i < 40; i++) {
          const finding = proofread(text, context({ body }), knowledge).find(
            ({ fixes }) => fixes.length > 0,
          )
          if (!finding) return
          text = text.slice(0, finding.start) + finding.fixes[0] + text.slice(finding.end)
        }
        expect.unreachable(`${headline} is never done`)
      }),
      fuzzing(1000, 8),
    )
  })

  it('finds what needs no knowledge without it', () => {
    const kinds = (known: typeof knowledge | null) =>
      proofread('国會開會,', context({ body: '國會開會時頭髮長' }), known).map(({ kind }) => kind)
    expect(kinds(null)).toEqual(['halfWidth'])
    expect(kinds(knowledge)).toEqual(['otherScript', 'halfWidth'])
  })

  it('loads its knowledge once', async () => {
    expect(await loadKnowledge()).toBe(knowledge)
  })
})
