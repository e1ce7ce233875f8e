/** A set of small integers that is emptied at once, to be used again and again. */
export class NumberSet {
  /** `marks[n]` is `mark` where n is in the set. */
  private marks = new Uint8Array(256)
  private mark = 1

  clear(): void {
    if (++this.mark < 0xff) return
    this.marks.fill(0)
    this.mark = 1
  }

  has(n: number): boolean {
    return n < this.marks.length && this.marks[n] === this.mark
  }

  /** False where n was in the set before. */
  add(n: number): boolean {
    if (n >= this.marks.length) this.grow(n)
    if (this.marks[n] === this.mark) return false
    this.marks[n] = this.mark
    return true
  }

  /** False where n was not in the set. */
  delete(n: number): boolean {
    if (!this.has(n)) return false
    this.marks[n] = 0
    return true
  }

  private grow(n: number): void {
    const grown = new Uint8Array(Math.max(2 * this.marks.length, n + 1))
    grown.set(this.marks)
    this.marks = grown
  }
}
