import { expect, test } from 'vitest'
import { en } from '../ui/words/en'
import { zh } from '../ui/words/zh'
import { openings, unscripted } from './opening-markup'

test.each([
  ['zh-Hans', zh],
  ['en', en],
] as const)('the opening in %s says what this is, and takes no keyboard', (tag, words) => {
  const [, own] = openings.split(`<div class="opening" lang="${tag}">`)
  const [window] = own.split('<main class="opening-failed')
  expect(window).toMatch(/^<div inert="" aria-hidden="true"/)
  for (const text of [words.tagline, words.dropHere, words.openFiles, words.privacy])
    expect(window).toContain(text)
  expect(own).toContain(words.notLoaded)
})

test('it is said in both languages that scripts are needed', () => {
  expect(unscripted).toMatch(/^<noscript>.*<\/noscript>$/)
  expect(unscripted).toContain(zh.needsScript)
  expect(unscripted).toContain(en.needsScript)
})
