import { LOOKS_OF_CHARACTERS } from './look-alikes-table'

/** A letter of the table for each whole number from −26 to 26, so many steps of a place in the table. */
export const LIKENESS_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0abcdefghijklmnopqrstuvwxyz'
export const HIGHEST_LIKENESS = 26
export const LIKENESS_STEP = 0.02

/** A letter's whole number, by its code. */
const LEVELS = new Int8Array(128)
Array.from(LIKENESS_LETTERS).forEach((letter, i) => {
  LEVELS[letter.charCodeAt(0)] = i - HIGHEST_LIKENESS
})

/** What `like` counts. */
const LEAST_LIKE = 0.45
const MOST_LIKE = 25

/** How alike characters look. */
export interface LookAlikes {
  /**
   * From −1 to 1, which a character has with itself: the cosine of the angle between their looks. 0 for one that is not
   * known. Of all pairs of common simplified characters two in a hundred are above 0.45, one in six hundred above 0.7.
   */
  readonly likeness: (a: string, b: string) => number
  /** The characters that are most like one, the likest first: 25 at most, and none less alike than 0.45. */
  readonly like: (char: string) => readonly string[]
}

export function makeLookAlikes(): LookAlikes {
  const lines = LOOKS_OF_CHARACTERS.trim().split('\n')
  const count = lines[0].length - 1
  const characters = lines.map((line) => line[0])
  const places = new Map(characters.map((char, place) => [char, place]))
  const looks = new Float32Array(lines.length * count)
  lines.forEach((line, place) => {
    let squares = 0
    for (let n = 0; n < count; n++) squares += LEVELS[line.charCodeAt(n + 1)] ** 2
    for (let n = 0; n < count; n++)
      looks[place * count + n] = LEVELS[line.charCodeAt(n + 1)] / Math.sqrt(squares)
  })

  function product(a: number, b: number): number {
    let sum = 0
    for (let n = 0; n < count; n++) sum += looks[a * count + n] * looks[b * count + n]
    return sum
  }

  function likest(char: string): readonly string[] {
    const own = places.get(char)
    if (own === undefined) return []
    const found: { place: number; likeness: number }[] = []
    for (let place = 0; place < characters.length; place++) {
      const likeness = product(own, place)
      if (likeness >= LEAST_LIKE && place !== own) found.push({ place, likeness })
    }
    return found
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_LIKE)
      .map(({ place }) => characters[place])
  }

  const known = new Map<string, readonly string[]>()
  return {
    likeness(a, b) {
      const [first, second] = [places.get(a), places.get(b)]
      if (first === undefined || second === undefined) return a === b ? 1 : 0
      return product(first, second)
    },
    like(char) {
      const before = known.get(char)
      if (before) return before
      const found = likest(char)
      known.set(char, found)
      return found
    },
  }
}
