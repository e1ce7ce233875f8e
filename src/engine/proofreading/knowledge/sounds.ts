import { CHARACTERS_BY_SYLLABLE } from './sounds-table'

/** How characters are read in Mandarin. */
export interface Sounds {
  /** Have two characters a reading in common, whatever its tone? Who types by pinyin may take one for the other. */
  readonly alike: (a: string, b: string) => boolean
}

export function makeSounds(): Sounds {
  const syllables = new Map<string, number[]>()
  CHARACTERS_BY_SYLLABLE.trim()
    .split('\n')
    .forEach((line, syllable) => {
      for (const char of line.slice(line.indexOf(' ') + 1)) {
        const known = syllables.get(char)
        if (known) known.push(syllable)
        else syllables.set(char, [syllable])
      }
    })
  return {
    alike(a, b) {
      const others = syllables.get(b)
      return (
        others !== undefined && (syllables.get(a)?.some((one) => others.includes(one)) ?? false)
      )
    },
  }
}
