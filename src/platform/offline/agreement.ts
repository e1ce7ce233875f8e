import { ask, type Hearer, type TabWord, type TakeAnswer } from './messages'

/** The gravest first. */
const WORDS = ['unsaved', 'busy', 'silent'] as const

/**
 * Has every tab store what it holds. Only when each has said that it did, and none has anything else at work, may another
 * version come into force; else the gravest reason why not.
 */
export async function allStored(
  tabs: readonly Hearer[],
  patience: number,
): Promise<'stored' | Exclude<TakeAnswer, 'taken'>> {
  const words = await Promise.all(
    tabs.map(async (tab) => (await ask<TabWord>(tab, { kind: 'store' }, patience)) ?? 'silent'),
  )
  return WORDS.find((word) => words.includes(word)) ?? 'stored'
}
