/** Places of small integers, for a few of them after the other: it is emptied at once, to be used again and again. */
export class NumberMap {
  /** `places[n]` holds for n where `marks[n]` is `mark`. */
  private marks = new Int32Array(256)
  private places = new Int32Array(256)
  private mark = 1

  clear(): void {
    if (++this.mark < 0x7fffffff) return
    this.marks.fill(0)
    this.mark = 1
  }

  /** −1 where n has none. */
  get(n: number): number {
    return n < this.marks.length && this.marks[n] === this.mark ? this.places[n] : -1
  }

  set(n: number, place: number): void {
    if (n >= this.marks.length) this.grow(n)
    this.marks[n] = this.mark
    this.places[n] = place
  }

  private grow(n: number): void {
    const size = Math.max(2 * this.marks.length, n + 1)
    const { marks, places } = this
    this.marks = new Int32Array(size)
    this.places = new Int32Array(size)
    this.marks.set(marks)
    this.places.set(places)
  }
}
