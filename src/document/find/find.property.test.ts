import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzing } from '../../testing/fuzzing'
import { editOf, moves, perform } from '../../testing/random-moves'
import { desk, dice } from '../../testing/random-pages'
import { articleText, PARTS } from '../article-text'
import { articlesOf } from '../articles'
import { isSupplied } from '../review'
import { atOnce } from '../slices'
import { applyTransaction } from '../transaction'
import { findInSlices } from './find'
import { patternOf } from './pattern'

let found = 0

test('in articles all is found that their texts have, although most of them need not be read', () => {
  fc.assert(
    fc.property(desk(8), moves(0, 5), dice, fc.boolean(), (at, made, roll, foldWidth) => {
      const { page } = at
      let { review } = at
      for (const move of made) {
        const result = perform({ ...at, review }, move)
        if (result?.ok) review = applyTransaction(review, result.value)
      }
      const edit = editOf({ page, review }, roll, '')
      fc.pre(edit !== undefined && edit.from < edit.to)
      const text = edit?.flow.text.slice(edit.from, edit.to) ?? ''
      const query = { text, matchCase: false, foldWidth }
      const { places } = patternOf(query) ?? { places: /$./g }
      const expected = articlesOf(page, review).flatMap((article) => {
        const texts = articleText(page, review, article)
        return PARTS.flatMap((part) => {
          const written = isSupplied(part) ? article.fields[part] : undefined
          const read = texts[part].runs.length > 0 ? texts[part].text : (written ?? '')
          return Array.from(read.matchAll(places), ({ index }) => `${article.id} ${part} ${index}`)
        })
      })
      const own = atOnce(findInSlices(page, review, query, { kind: 'page' }))
        .filter(({ article }) => article !== null)
        .map(({ article, part, from }) => `${article} ${part} ${from}`)
      expect(own.sort()).toEqual(expected.sort())
      found += own.length
    }),
    fuzzing(1000, 31),
  )
  expect(found).toBeGreaterThan(1000)
})
