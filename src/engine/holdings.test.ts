import { describe, expect, it } from 'vitest'
import { Holdings, headWords, wordIsThere } from './holdings'
import { arranged, LAKE, MEETING, run } from './test-bench'
import { WEIGHTS } from './weights'

/** The words of the first headline group, and those which each body holds. */
function heldBy(...marked: readonly string[]) {
  const { bench, bodies } = arranged(marked).layout
  const head = headWords(bench, 0)
  const chosen = bodies.map((_, b) => b)
  const holdings = new Holdings(bench, bodies, chosen)
  const texts = (words: readonly number[]) => words.map((word) => bench.words.lexicon.text(word))
  return { head: texts(head), held: holdings.shared(head).map(texts) }
}

describe('Holdings', () => {
  it('finds a headline’s words in the bodies that hold them', () => {
    const { held } = heldBy('headline 芦湾村巡护船出湖', ...run(LAKE), ...run(MEETING))
    expect(held[0]).toEqual(expect.arrayContaining(['芦湾', '湾村', '巡护']))
    expect(held[1]).toEqual([])
  })

  it('finds a word that wraps from one line of a body to the next', () => {
    // 巡护|船 stands across the first two lines, and 护船 in the headline.
    expect(heldBy('headline 护船出湖', ...run(LAKE)).held[0]).toContain('护船')
  })

  it('reads the words of a headline across its own lines', () => {
    const { head } = heldBy('headline 村里放下圆', 'headlineOn 盘看湖水', ...run(LAKE))
    expect(head).toContain('圆盘')
  })
})

describe('wordIsThere', () => {
  it('finds a word the more telling the fewer other bodies hold it', () => {
    expect(wordIsThere(WEIGHTS.matching, 0, 5)).toBeGreaterThan(wordIsThere(WEIGHTS.matching, 2, 5))
    expect(wordIsThere(WEIGHTS.matching, 5, 5)).toBe(0)
  })
})
