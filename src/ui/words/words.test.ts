import { expect, test } from 'vitest'
import { en } from './en'
import { zh } from './zh'

/** Every string of a dictionary with its path; functions are asked with sample words. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    if (path === '.reason') return []
    return sentences(value('3', '5', '4', '6', '2'), path)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

const HAN = /\p{Script=Han}/u
/** The body's mark is left out on purpose: it would stand at nearly every line. */
const EMPTY = ['.roleMarks.body']
/** The name of the other language, and an example that only Chinese has. */
const CHINESE = ['.otherLanguage', '.tidyDigits']

test('both languages say the same things', () => {
  expect(sentences(zh).map(([path]) => path)).toEqual(sentences(en).map(([path]) => path))
})

test('nothing is left empty', () => {
  for (const [path, text] of [...sentences(zh), ...sentences(en)])
    if (!EMPTY.includes(path)) expect(text.trim(), path).not.toBe('')
})

test('English holds no Chinese but what must be Chinese', () => {
  for (const [path, text] of sentences(en))
    if (!CHINESE.includes(path)) expect(HAN.test(text), `${path}: ${text}`).toBe(false)
})

test('Chinese is set with Chinese marks', () => {
  for (const [path, text] of sentences(zh))
    expect(/\p{Script=Han}[,.;:!?]/u.test(text), `${path}: ${text}`).toBe(false)
})
