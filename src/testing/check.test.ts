import { describe, expect, test } from 'vitest'
import { discard, type Step, type Transaction } from '../document'
import { accepted, checkTransaction } from './check'
import { readNotation } from './notation'

const { page, review } = readNotation('A body | 甲\nB body | 乙')

function change(wrong: Partial<Transaction> = {}): Transaction {
  const result = discard(page, review, { from: 0, to: 1, reason: '重复' })
  if (!result.ok) throw new Error(result.refusal)
  return { ...result.value, ...wrong }
}

const checking = (wrong: Partial<Transaction>) => () =>
  checkTransaction(page, review, change(wrong))

describe('the transaction checker', () => {
  test('leads to the review after a sound change', () => {
    expect(checkTransaction(page, review, change()).cuts.get(0)?.role).toBe('discarded')
  })

  test('finds an inverse that is none', () => {
    expect(checking({ inverse: [] })).toThrow('the review after the inverse differs')
  })

  test('finds a change that leaves the review unsound', () => {
    const steps: Step[] = [{ register: 'cut', at: 0, value: null }]
    expect(checking({ steps })).toThrow('invariants broken')
    const ghost: Step[] = [{ register: 'article', id: '9', field: 'note', value: '记' }]
    expect(checking({ steps: ghost })).toThrow('no block')
  })

  test('finds a change that does nothing, has no name, or leads nowhere', () => {
    expect(checking({ steps: [] })).toThrow('without steps')
    const same: Step[] = [{ register: 'cut', at: 0, value: { role: 'body', article: '1' } }]
    expect(checking({ steps: same, inverse: same })).toThrow('changes nothing')
    expect(checking({ gesture: 'fly' as Transaction['gesture'] })).toThrow('no gesture')
    expect(checking({ place: 9 })).toThrow('outside the text')
  })

  test('finds what JSON does not keep', () => {
    const steps: Step[] = [
      { register: 'cut', at: 0, value: { role: 'body', article: '1', rank: Number.NaN } },
    ]
    expect(checking({ steps })).toThrow('read from JSON')
  })

  test('says why a command was refused', () => {
    expect(() => accepted(page, review, { ok: false, refusal: 'noPlaceToMove' })).toThrow(
      'noPlaceToMove',
    )
  })
})
