import { NumberList } from './number-list'

/**
 * Words of Latin letters and digits by their spelling, capitals or not, each with a place from 0 on. A string for each
 * word met would cost more than all else that is asked of it.
 */
export class Spellings {
  /** By open addressing, one more than a word's place; 0 for none. */
  private table = new Int32Array(SMALLEST)
  private readonly hashes = new NumberList(new Int32Array(64))
  /** The small letters of all words, one after the other, and where each word's begin. */
  private readonly letters = new NumberList()
  private readonly starts = new NumberList(new Int32Array(64))

  get size(): number {
    return this.hashes.length
  }

  /** The place of a word that stands from `start` to before `end`; a new one where it was not met. */
  place(codes: Uint16Array, start: number, end: number): number {
    const { letters } = this
    const from = letters.length
    // Written behind the other words at once: there it stays if it is new.
    letters.reserve(end - start)
    const hash = spell(codes, start, end, letters.items, from)
    const mask = this.table.length - 1
    let slot = hash & mask
    for (; this.table[slot] !== 0; slot = (slot + 1) & mask) {
      const place = this.table[slot] - 1
      if (this.hashes.items[place] === hash && this.isSpelt(place, from, end - start)) return place
    }
    this.table[slot] = this.size + 1
    this.hashes.push(hash)
    this.starts.push(from)
    letters.length += end - start
    if (2 * this.size > this.table.length) this.grow()
    return this.size - 1
  }

  /** The word at a place, in small letters. */
  text(place: number): string {
    const letters = this.letters.items.subarray(this.starts.items[place], this.endOf(place))
    return String.fromCharCode(...letters).toLowerCase()
  }

  private endOf(place: number): number {
    return place + 1 < this.size ? this.starts.items[place + 1] : this.letters.length
  }

  /** Are the letters of a word those that are written from `from` on? */
  private isSpelt(place: number, from: number, length: number): boolean {
    const { items } = this.letters
    const start = this.starts.items[place]
    if (this.endOf(place) - start !== length) return false
    for (let k = 0; k < length; k++) if (items[start + k] !== items[from + k]) return false
    return true
  }

  private grow(): void {
    this.table = new Int32Array(2 * this.table.length)
    const mask = this.table.length - 1
    for (let place = 0; place < this.size; place++) {
      let slot = this.hashes.items[place] & mask
      while (this.table[slot] !== 0) slot = (slot + 1) & mask
      this.table[slot] = place + 1
    }
  }
}

/** Places of the smallest table. A power of two. */
const SMALLEST = 256

/** Small letters up to ɏ. One that is two characters small (İ) stands for itself: no other word has it then. */
const SMALL = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : code
})

/**
 * Writes a word in small letters to `to` from `at` on, and returns a hash of them: FNV-1a (Fowler, Noll & Vo), its
 * upper bits folded into the lower ones. No letter of a word is beyond ɏ.
 */
function spell(codes: Uint16Array, start: number, end: number, to: Int32Array, at: number): number {
  let hash = 0x811c9dc5 | 0
  for (let k = start; k < end; k++) {
    const letter = SMALL[codes[k]]
    to[at + k - start] = letter
    hash = Math.imul(hash ^ letter, 0x01000193)
  }
  return hash ^ (hash >>> 15)
}
