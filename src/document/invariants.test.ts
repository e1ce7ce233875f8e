import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzing } from '../testing/fuzzing'
import { readNotation, testPage } from '../testing/notation'
import { type Dice, desk, dice } from '../testing/random-pages'
import { brokenInvariants, isWholeOffset, newlyBroken } from './invariants'
import type { Correction, Cut, Review } from './review'
import { applySteps, type Step } from './step'

describe('isWholeOffset', () => {
  test('is false inside a character or a CR LF, and outside the text', () => {
    const text = '甲😀\r\n\ud83d'
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => isWholeOffset(text, at))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
    ])
    for (const at of [-1, 7, 0.5, Number.NaN]) expect(isWholeOffset(text, at)).toBe(false)
  })
})

describe('brokenInvariants', () => {
  const page = testPage('甲😀\n乙丙')
  const body: Cut = { role: 'body', article: '1' }
  const broken = (
    cuts: [number, Cut][],
    corrections: [number, Correction][] = [],
    articles: [string, object][] = [],
    ignored: [string, string][] = [],
  ) => {
    const review: Review = {
      cuts: new Map(cuts),
      corrections: new Map(corrections),
      articles: new Map(articles),
      metadata: {},
      ignored: new Map(ignored),
    }
    return brokenInvariants(page, review).join('; ')
  }

  test('finds nothing in a sound review', () => {
    expect(broken([[0, body]], [[0, { length: 1, replacement: '一' }]])).toBe('')
    const empty = readNotation('|')
    expect(brokenInvariants(empty.page, empty.review)).toEqual([])
  })

  test('finds text without a block', () => {
    expect(broken([])).toContain('a page has a cut at 0')
    expect(broken([[1, body]])).toContain('do not partition')
  })

  test('finds cuts that are none', () => {
    const with0 = (at: number, cut: Cut) =>
      broken([
        [0, body],
        [at, cut],
      ])
    expect(with0(2, body)).toContain('no place')
    expect(with0(6, body)).toContain('no place')
    expect(with0(4, { role: 'advert', article: '1' })).toContain('advert with article')
    expect(with0(4, { role: 'body', article: null })).toContain('body with article')
    expect(with0(4, { role: 'body', article: '01' })).toContain('no article id')
    expect(with0(4, { role: 'discarded', article: null })).toContain('without a reason')
    expect(with0(4, { ...body, rank: Number.NaN })).toContain('rank')
    const was = { role: 'body', article: '1' } as const
    expect(with0(4, { role: 'discarded', article: null, discard: { reason: ' ', was } })).toContain(
      'empty reason',
    )
  })

  test('finds registers of an article without a block', () => {
    expect(broken([[0, body]], [], [['2', { note: '记' }]])).toContain('no block')
  })

  test('finds what is ignored nowhere', () => {
    const ignored = (key: string, text = '甲') => broken([[0, body]], [], [], [[key, text]])
    expect(ignored('0 halfWidth')).toBe('')
    expect(ignored('0+3 halfWidth')).toBe('')
    expect(ignored('1.deck+3 halfWidth')).toBe('')
    expect(ignored('7 halfWidth')).toContain('no place')
    expect(ignored('2.deck+3 halfWidth')).toContain('no block')
    expect(ignored('0 halfWidth', '')).toContain('without a text')
    for (const key of ['', '0', '-1 spaces', '1.body+0 spaces', '0.deck+0 spaces', '1.deck spaces'])
      expect(ignored(key)).toContain('names no finding')
  })

  test('finds corrections that are none', () => {
    const one = (at: number, length: number, replacement: string) =>
      broken([[0, body]], [[at, { length, replacement }]])
    expect(one(2, 1, '')).toContain('no stretch')
    expect(one(4, 9, '')).toContain('no stretch')
    expect(one(4, -1, '')).toContain('no stretch')
    expect(one(0, 1, '甲')).toContain('changes nothing')
    expect(one(0, 1, '\r\n')).toContain('line feed')
    expect(
      broken(
        [[0, body]],
        [
          [3, { length: 2, replacement: '' }],
          [4, { length: 1, replacement: '' }],
        ],
      ),
    ).toContain('overlaps')
  })
})

describe('newlyBroken', () => {
  test('finds whatever a change broke, and nothing where all is sound', () => {
    let broken = 0
    let sound = 0
    fc.assert(
      fc.property(desk(), fc.array(dice, { maxLength: 4 }), ({ page, review }, throws) => {
        const after = applySteps(
          review,
          throws.map((roll) => writing(page.text, roll)),
        )
        const isBroken = brokenInvariants(page, after).length > 0
        expect(newlyBroken(page, review, after).length > 0).toBe(isBroken)
        if (isBroken) broken++
        else sound++
      }),
      fuzzing(1000, 6),
    )
    expect(Math.min(broken, sound)).toBeGreaterThan(100)
  })
})

/** A write to any register that may break what a review must keep. */
function writing(text: string, [a, b, c, d, e]: Dice): Step {
  const at = a % 3 === 0 ? 0 : b % (text.length + 2)
  const article = c % 4 === 0 ? null : String(c % 4)
  switch (d % 5) {
    case 0:
      return { register: 'cut', at, value: null }
    case 1:
      return { register: 'cut', at, value: { role: e % 4 === 0 ? 'advert' : 'body', article } }
    case 2:
      return {
        register: 'correction',
        at,
        value: { length: e % 4, replacement: c % 3 ? '字' : '' },
      }
    case 3: {
      const place = e % 2 === 0 ? at : `${1 + (c % 4)}.deck+0`
      return { register: 'ignored', key: `${place} spaces`, value: a % 4 === 0 ? '' : '字' }
    }
    default:
      return { register: 'article', id: String(1 + (c % 4)), field: 'note', value: '记' }
  }
}
