import { describe, expect, test } from 'vitest'
import { after, refusal } from '../../testing/desk'
import { tidyNotation } from '../../testing/notation'
import { approve, settle, unapprove } from './status'
import { correct } from './text'

const PAGE = `
  A body  | 甲
  B body  | 乙
  C body* | 丙
  B status = edited
`

describe('approve and unapprove', () => {
  test('approve what is there and not approved yet', () => {
    expect(after(PAGE, (p, r) => approve(p, r, { articles: ['2', '9', '1', '1'] }))).toBe(
      tidyNotation(`${PAGE}A status = approved\nB status = approved`),
    )
  })

  test('an approval taken back leaves the article edited', () => {
    expect(
      after(
        PAGE,
        (p, r) => approve(p, r, { articles: ['1'] }),
        (p, r) => unapprove(p, r, { articles: ['1', '3'] }),
      ),
    ).toBe(tidyNotation(`${PAGE}A status = edited`))
  })

  test('an approval does not outlive a change', () => {
    expect(
      after(
        PAGE,
        (p, r) => approve(p, r, { articles: ['1'] }),
        (p, r) => correct(p, r, { article: '1', part: 'body', from: 0, to: 1, text: '申' }),
      ),
    ).toContain('A status = edited')
  })

  test('are refused when there is nothing to change', () => {
    expect(refusal(PAGE, (p, r) => approve(p, r, { articles: ['9'] }))).toBe('nothingToChange')
    expect(refusal(PAGE, (p, r) => approve(p, r, { articles: [] }))).toBe('nothingToChange')
    expect(refusal(PAGE, (p, r) => unapprove(p, r, { articles: ['2'] }))).toBe('nothingToChange')
    const approved = `${PAGE}A status = approved`
    expect(refusal(approved, (p, r) => approve(p, r, { articles: ['1'] }))).toBe('nothingToChange')
  })
})

describe('settle', () => {
  test('confirms blocks, each once, and leaves their article as it is', () => {
    expect(after(PAGE, (p, r) => settle(p, r, { blocks: [-5, 2, 0, 0, 4] }))).toBe(
      tidyNotation(`
        A body* | 甲
        B body* | 乙
        C body* | 丙
        B status = edited
      `),
    )
  })

  test('leads the eye to the first block that it settled', () => {
    let place: number | null = null
    after(PAGE, (p, r) => {
      const result = settle(p, r, { blocks: [4, 2, Number.NaN] })
      if (result.ok) place = result.value.place
      return result
    })
    expect(place).toBe(2)
  })

  test('is refused when all is settled', () => {
    expect(refusal(PAGE, (p, r) => settle(p, r, { blocks: [4, 1] }))).toBe('nothingToChange')
  })
})
