/** Integers one after the other, for loops that cannot wait: like an array, but `items` goes on past `length`. */
export class NumberList {
  length = 0

  /** `items` is room for the first ones, whatever it holds. */
  constructor(public items = new Int32Array(256)) {}

  push(number: number): void {
    if (this.length === this.items.length) this.reserve(1)
    this.items[this.length++] = number
  }

  /** Makes room for so many more: a loop may then write to `items` and set `length` when it is done. */
  reserve(more: number): void {
    const { length } = this.items
    if (this.length + more <= length) return
    const grown = new Int32Array(Math.max(2 * length, this.length + more))
    grown.set(this.items)
    this.items = grown
  }

  /** The numbers themselves, as they are now. */
  get numbers(): Int32Array {
    return this.items.subarray(0, this.length)
  }
}
