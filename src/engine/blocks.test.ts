import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftBlocks, redraftBlocks } from './blocks'
import { readPrinted } from './page'
import { STATE_COUNT, type State, stateIndex } from './states'
import { structure } from './structure'
import { readUnits } from './units'

/** Lines given as `state text`, and what the drafts and the structure make of them. */
function read(...marked: readonly string[]) {
  const text = marked.map((line) => line.slice(line.indexOf(' ') + 1)).join('\n')
  const states = marked.map((line) => stateIndex(line.split(' ')[0] as State))
  const units = readUnits(readPrinted(text))
  const drafts = draftBlocks(states, units)
  return { drafts, ...structure(drafts, units) }
}

describe('draftBlocks', () => {
  it('keeps a two-line headline together and parts two headlines', () => {
    const { drafts } = read('headline 夜里爆管', 'headlineOn 凌晨通水', 'headline 听橹')
    expect(drafts.map((d) => [d.role, d.first, d.last])).toEqual([
      ['headline', 0, 1],
      ['headline', 2, 2],
    ])
  })
})

describe('redraftBlocks', () => {
  it('comes to the same as drafting anew', () => {
    const text = ['甲', '□舒平野', '本报讯（记者骆晓棠）她的布袋里', '丁', '戊', '己', '庚', '辛']
    const units = readUnits(readPrinted(text.join('\n')))
    const state = fc.nat(STATE_COUNT - 1)
    const states = fc.array(state, { minLength: units.length, maxLength: units.length })
    const stretch = fc.tuple(fc.nat(units.length - 1), fc.nat(units.length - 1))
    fc.assert(
      fc.property(states, states, stretch, (known, other, [a, b]) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const now = known.map((s, u) => (u >= first && u <= last ? other[u] : s))
        const drafts = redraftBlocks(draftBlocks(known, units), now, units, first, last)
        expect(drafts).toEqual(draftBlocks(now, units))
      }),
    )
  })
})

describe('structure', () => {
  it('hangs a byline below the headline if no body follows, and above the body if one does', () => {
    const { groups, streams } = read(
      'headline 听橹',
      'byline □舒平野',
      'headline 布袋',
      'byline 骆晓棠',
      'opening 她的布袋里',
    )
    expect(groups.map((g) => g.bylines)).toEqual([[1], []])
    expect(streams.map((s) => s.drafts)).toEqual([[3, 4]])
  })

  it('keeps subheads, a jump and body in one run over furniture', () => {
    const { streams } = read(
      'opening 甲',
      'subhead 乙',
      'furniture 第3版',
      'body 丙',
      'jump （下转第4版）',
    )
    expect(streams).toHaveLength(1)
    expect(streams[0]).toMatchObject({ drafts: [0, 1, 3, 4], jumpsAway: true })
  })

  it('gives 上接 to the body below', () => {
    const { streams } = read('headline 听橹', 'jump （上接第1版）', 'opening 住在湖边')
    expect(streams[0].drafts).toEqual([1, 2])
  })

  it('leaves the first of two bylines with the headline above them', () => {
    const { groups, streams } = read(
      'headline 指尖上的千丝万缕',
      'byline 本报记者 唐小满',
      'byline 本报记者 林望舒',
      'opening 凌晨四点，澄湖城区气温17℃。',
    )
    expect(groups.map((g) => g.bylines)).toEqual([[1]])
    expect(streams.map((s) => s.drafts)).toEqual([[2, 3]])
  })

  it('keeps a byline on two lines together', () => {
    const { groups, streams } = read(
      'headline 指尖上的千丝万缕',
      'byline 本报记者 唐小满',
      'byline 通讯员 钟楚楚',
      'opening 凌晨四点，澄湖城区气温17℃。',
    )
    expect(groups.map((g) => g.bylines)).toEqual([[]])
    expect(streams.map((s) => s.drafts)).toEqual([[1, 2]])
  })

  it('leaves a byline above 上接 with the headline above it', () => {
    const { groups, streams } = read(
      'headline 环湖新咏（四首）',
      'byline 程野渡',
      'jump （上接第1版）',
      'opening 半年“双过半”才是真正的考验。',
    )
    expect(groups.map((g) => g.bylines)).toEqual([[1]])
    expect(streams.map((s) => s.drafts)).toEqual([[2, 3]])
  })
})
