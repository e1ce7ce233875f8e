import { expect, test } from 'vitest'
import { allStored } from './agreement'
import type { Hearer, TabWord } from './messages'

const tab = (word: TabWord): Hearer => ({
  postMessage: (_, [port]) => (port as MessagePort).postMessage(word),
})
const SILENT: Hearer = { postMessage() {} }

const asked = (...tabs: readonly Hearer[]) => allStored(tabs, 50)

test('all tabs have to have stored what they hold', async () => {
  expect(await asked(tab('stored'), tab('stored'))).toBe('stored')
  expect(await asked(tab('stored'), tab('busy'))).toBe('busy')
  expect(await asked(tab('busy'), tab('unsaved'), tab('stored'))).toBe('unsaved')
})

test('who does not answer has not agreed', async () => {
  expect(await asked(tab('stored'), SILENT)).toBe('silent')
  expect(await asked(SILENT, tab('unsaved'))).toBe('unsaved')
})
