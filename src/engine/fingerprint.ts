import type { Draft } from './blocks'

/** A number for what was taken in, one after the other, the same for the same (FNV-1a, Fowler, Noll & Vo). */
export class Fingerprint {
  value = START

  clear(): this {
    this.value = START
    return this
  }

  take(n: number): this {
    this.value = Math.imul(this.value ^ n, 0x01000193)
    return this
  }

  /** Takes which units these drafts hold, however they are parted. */
  takeUnits(drafts: readonly Draft[], list: readonly number[]): this {
    let end = -1
    for (const d of list) {
      const { first, last } = drafts[d]
      if (first !== end) this.take(end).take(first)
      end = last + 1
    }
    return this.take(end)
  }
}

const START = 0x811c9dc5 | 0
