import { describe, expect, test } from 'vitest'
import { compare } from './comparison'
import { countPage } from './counts'
import { readSideBySide } from './test-page'

function count(notation: string) {
  const { lines, prediction } = readSideBySide(notation)
  return countPage(compare(lines, prediction))
}

describe('lines lost', () => {
  const notation = `
    a headline ¶ | 1 headline ¶
    a body ¶     | 1 body ¶
    b body ¶     | 2 body ¶`
  const { lines, prediction } = readSideBySide(notation)
  const lost = (given: typeof prediction) => countPage(compare(lines, given)).linesLost

  test('are those that the prediction lacks, has twice or made up', () => {
    const [first, second, third] = prediction
    expect(lost(prediction)).toBe(0)
    expect(lost([first, third])).toBe(1)
    expect(lost([first, second, second, third])).toBe(1)
    expect(lost([...prediction, { ...third, n: 4 }])).toBe(1)
    expect(lost([...prediction, { ...third, n: 4 }, { ...third, n: 4 }])).toBe(2)
    expect(lost([first, first, { ...third, n: 7 }])).toBe(4)
    expect(lost([])).toBe(3)
  })

  test('a line that is lost is as good as discarded; of one that is there twice the last counts', () => {
    const [first, second, third] = prediction
    const lacking = countPage(compare(lines, [first, third]))
    const discarded = prediction.map((line) =>
      line.n === 2 ? { ...line, article: null, role: 'discarded' } : line,
    )
    expect(lacking).toEqual({ ...countPage(compare(lines, discarded)), linesLost: 1 })
    const wrongFirst = countPage(compare(lines, [{ ...second, role: 'advert' }, ...prediction]))
    const wrongLast = countPage(compare(lines, [...prediction, { ...second, role: 'advert' }]))
    expect([wrongFirst.corrections, wrongLast.corrections]).toEqual([0, 1])
  })

  test('a page of which everything is lost is measured all the same', () => {
    const counts = countPage(compare(lines, []))
    expect(counts.articles).toMatchObject({ labelled: 2, predicted: 0, halfRight: 0 })
    expect(counts.pairs).toEqual({ labelled: 1, predicted: 0, both: 0 })
    expect(counts.corrections).toBe(3)
  })
})

describe('pairs of lines', () => {
  test('are counted within articles, and no line in none is paired', () => {
    const { pairs } = count(`
      a headline  | 1 headline
      a body      | 1 body
      a body      | 2 body
      b body      | 2 body
      b body      | - body
      b body      | - body`)
    expect(pairs).toEqual({ labelled: 6, predicted: 2, both: 1 })
  })

  test('what is outside every article by the labels has no part in them', () => {
    const { pairs } = count(`
      - furniture | 1 body
      a advert    | 1 body
      a body      | 1 body
      a body      | 1 advert`)
    expect(pairs).toEqual({ labelled: 1, predicted: 1, both: 1 })
  })
})

describe('articles', () => {
  const articles = (notation: string) => count(notation).articles

  test('are right by how far their printed characters overlap', () => {
    expect(
      articles(`
      a body 9 | 1 body
      a body 1 | - furniture
      b body 5 | 2 body
      b body 5 | - furniture
      c body 4 | 3 body
      c body 6 | - furniture
      d body   | 4 body`),
    ).toEqual({ labelled: 4, predicted: 4, halfRight: 3, nearlyRight: 2, exact: 1 })
  })

  test('are matched one to one, the largest overlap first', () => {
    // 1 holds a and most of b, 2 what is left of b: 1 is b's, and nothing is left for a.
    expect(
      articles(`
      a body 3 | 1 body
      b body 8 | 1 body
      b body 2 | 2 body`),
    ).toMatchObject({ labelled: 2, predicted: 2, halfRight: 1, nearlyRight: 0 })
  })

  test('hold what they took from outside, but not what they hold as furniture', () => {
    expect(
      articles(`
      - furniture | 1 body
      a body      | 1 body
      - furniture | 2 furniture
      b body      | 2 body`),
    ).toEqual({ labelled: 2, predicted: 2, halfRight: 2, nearlyRight: 1, exact: 1 })
  })

  test('a page of furniture alone has none', () => {
    expect(articles('- furniture | - discarded')).toEqual({
      labelled: 0,
      predicted: 0,
      halfRight: 0,
      nearlyRight: 0,
      exact: 0,
    })
  })
})

test('a role is right if the labels allow it, or nearly if they allow one of its group', () => {
  const { roles } = count(`
    a headline      | 1 headline
    a deck/headline | 1 headline
    a deck/headline | 1 kicker
    a byline/body   | 1 body
    a byline/body   | 1 jump
    a subhead       | 1 headline
    a body          | 1 jump
    a caption       | 1 body
    a caption       | 1 caption
    - furniture     | - advert
    - furniture     | 1 body`)
  expect(roles).toEqual({ right: 4, rightGroup: 8 })
})

describe('headlines', () => {
  const headlines = (notation: string) => count(notation).headlines
  const none = { count: 0, right: 0 }

  test('belong where most of their body is', () => {
    expect(
      headlines(`
      a headline | 1 headline
      a body 6   | 1 body
      a body 5   | 2 body
      b headline | 2 headline
      b body 5   | 2 body
      b body 6   | 3 body`),
    ).toEqual({ all: { count: 2, right: 1 }, displaced: none, orphans: none })
  })

  test('all their lines belong there', () => {
    expect(
      headlines(`
      a headline | 1 headline
      a headline | 2 headline
      a body     | 1 body
      b headline | - headline
      b body     | - body`).all,
    ).toEqual({ count: 2, right: 0 })
  })

  test('are displaced when another article, or nothing, follows', () => {
    expect(
      headlines(`
      a headline  | 1 headline
      a byline    | 1 byline
      a body      | 1 body
      b body      | 2 body
      c headline  | 3 headline
      - furniture | - furniture
      c body      | 3 body
      b headline  | 1 headline`),
    ).toEqual({ all: { count: 3, right: 2 }, displaced: { count: 2, right: 1 }, orphans: none })
  })

  test('without a body they are right in an article of their own', () => {
    expect(
      headlines(`
      a kicker    | 1 kicker
      a headline  | 1 headline
      b headline  | 2 headline
      c headline  | 3 headline
      c body      | 3 body
      d headline  | 3 headline
      e headline  | - discarded
      - furniture | 2 furniture`),
    ).toEqual({ all: { count: 1, right: 1 }, displaced: none, orphans: { count: 4, right: 1 } })
  })

  test('a line that may be headline or body is both; an article without a headline has none', () => {
    expect(
      headlines(`
      a headline/body | 1 body
      b body          | 2 headline
      c deck          | 3 deck`),
    ).toEqual({ all: { count: 1, right: 1 }, displaced: { count: 1, right: 1 }, orphans: none })
  })
})

describe('paragraphs', () => {
  test('are counted between the body lines of an article, wherever its columns stand', () => {
    expect(
      count(`
      a body ¶    | 1 body
      a body ¶    | 1 body
      a body      | 1 body ¶
      b body      | 2 body ¶
      b subhead ¶ | 2 subhead
      b body ¶    | 2 body ¶
      a body      | 1 body ¶
      a body ?    | 1 body ¶
      a body      | 1 body`).paragraphs,
    ).toEqual({ breaks: 2, missing: 1, spurious: 2 })
  })

  test('there are none where there is no body', () => {
    expect(
      count(`
      a headline ¶ | 1 body ¶
      a deck ¶     | 1 body`).paragraphs,
    ).toEqual({ breaks: 0, missing: 0, spurious: 0 })
  })
})

describe('boundaries', () => {
  const page = (predicted: string, labelled = 'aaaabbbb') =>
    count([...labelled].map((a, i) => `${a} body | ${predicted[i]} body`).join('\n'))

  test('are where the article changes; which article it is does not matter', () => {
    expect(page('11112222').boundaries).toEqual({ labelled: 1, predicted: 1, both: 1 })
    expect(page('1111----').boundaries).toEqual({ labelled: 1, predicted: 1, both: 1 })
    expect(page('11111222').boundaries).toEqual({ labelled: 1, predicted: 1, both: 0 })
    expect(page('12111222').boundaries).toEqual({ labelled: 1, predicted: 3, both: 0 })
  })

  test('Pk and WindowDiff move a window of half a segment over the page', () => {
    expect(page('11112222').segmentation).toEqual({ pk: 0, windowDiff: 0 })
    expect(page('11111222').segmentation).toEqual({ pk: 2 / 6, windowDiff: 2 / 6 })
    expect(page('111111122222', 'aaaaaabbbbbb').segmentation).toEqual({
      pk: 2 / 9,
      windowDiff: 2 / 9,
    })
    expect(page('11123333').segmentation).toEqual({ pk: 1 / 6, windowDiff: 2 / 6 })
  })

  test('a page as short as the window has neither', () => {
    const two = 'a body | 1 body\na body | 2 body'
    expect(count(two).segmentation).toBeNull()
    expect(count(`${two}\na body | 2 body`).segmentation).toEqual({ pk: 1, windowDiff: 1 })
  })
})

describe('corrections', () => {
  const corrections = (notation: string) => count(notation).corrections

  test('a run of wrong lines is one, until the true article or role changes', () => {
    expect(
      corrections(`
      a headline | 1 headline
      a body     | 1 body
      b headline | 1 headline
      b headline | 1 headline
      b body 3   | 1 body
      b body 3   | 1 body
      c body     | 1 body
      a body     | 1 body
      c body     | 1 body`),
    ).toBe(4)
  })

  test('a right role in a wrong article is wrong, and the other way round', () => {
    expect(
      corrections(`
      a body    | 1 body
      a body    | 1 subhead
      a body    | 1 body
      b body    | 2 body
      b body 2  | 1 body
      b body    | 2 body
      a body 2  | - body
      b body    | 2 advert`),
    ).toBe(4)
  })

  test('what belongs to no article is right outside of all, in whatever role', () => {
    expect(
      corrections(`
      - furniture | - discarded
      - advert    | 1 furniture
      - advert    | - body
      a body      | 1 body`),
    ).toBe(0)
    expect(
      corrections(`
      - furniture | 1 furniture
      - furniture | 1 caption
      - advert    | 1 caption
      a body      | 1 body`),
    ).toBe(2)
  })

  test('any allowed role will do, and the first one tells runs apart', () => {
    expect(corrections('a deck/headline | 1 headline')).toBe(0)
    expect(
      corrections(`
      a deck/headline | 1 body
      a deck          | 1 body
      a headline/deck | 1 body
      a body          | 1 body`),
    ).toBe(2)
  })
})
