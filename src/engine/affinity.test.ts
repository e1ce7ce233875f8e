import { describe, expect, it } from 'vitest'
import { affinities, placesOf } from './affinity'
import { arranged, LAKE, MEETING, run } from './test-bench'

/** Affinity of each headline group of a page to each of its bodies. */
function tableOf(...marked: readonly string[]) {
  const { bench, bodies } = arranged(marked).layout
  const section = {
    groups: bench.structure.groups.map((_, g) => g),
    bodies: bodies.map((_, b) => b),
  }
  const table = affinities(bench, bodies, section, placesOf(bench, bodies))
  return section.groups.map((row) =>
    section.bodies.map((column) => {
      const affinity = table.at(row, column)
      const shared = affinity.shared.map((word) => bench.words.lexicon.text(word))
      return { ...affinity, shared, score: table.scores[row * section.bodies.length + column] }
    }),
  )
}

describe('affinities', () => {
  it('counts the words that headline and body share', () => {
    const [row] = tableOf('headline 芦湾村巡护船出湖', ...run(LAKE), ...run(MEETING))
    expect(row[0].shared).toContain('芦湾')
    expect(row[1].shared).toEqual([])
    expect(row[0].words).toBeGreaterThan(row[1].words + 3)
    expect(row[0].score).toBe(row[0].words + row[0].topic + row[0].place + row[0].byline)
  })

  it('holds a headline for that of the body right below it', () => {
    const [row] = tableOf('headline 夜里爆管', ...run(LAKE), ...run(MEETING))
    expect(row.map((a) => a.directlyAbove)).toEqual([true, false])
    expect(row[0].place).toBeGreaterThan(row[1].place + 2)
  })

  it('learns from a page whose headlines stand below their bodies', () => {
    const rows = tableOf(
      ...run(LAKE),
      'headline 芦湾村巡护船放下圆盘',
      ...run(MEETING),
      'headline 全市推进大会强调履职尽责',
    )
    expect(rows[0][0].place).toBeGreaterThan(rows[0][1].place)
  })

  it('counts a second byline against a pair', () => {
    const head = ['headline 夜里爆管', 'byline □舒平野']
    const [row] = tableOf(
      ...run(LAKE),
      'byline □贺知行',
      ...run(MEETING),
      'headline 听橹',
      ...head,
    ).slice(-1)
    expect(row[0].byline).toBeGreaterThan(0)
    expect(row[1].byline).toBeLessThan(0)
  })
})
