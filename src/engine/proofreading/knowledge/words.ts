import { USUAL_WORDS } from './words-table'

/** Which words are usual, by simplified characters. */
export interface Words {
  /** How usual a word of up to four characters is: 0 for one that is not; each 1 more means about twice as often. */
  readonly usage: (word: string) => number
}

export function makeWords(): Words {
  const usages = new Map<string, number>()
  USUAL_WORDS.trim()
    .split('\n')
    .forEach((line, level) => {
      line.split(' ').forEach((words, i) => {
        const length = i + 1
        for (let at = 0; at < words.length; at += length)
          usages.set(words.slice(at, at + length), level + 1)
      })
    })
  return { usage: (word) => usages.get(word) ?? 0 }
}
