/** Integers one after the other, for loops that cannot wait: like an array, but `items` goes on past `length`. */
export class NumberList {
  items: Int32Array
  length = 0

  constructor(room = 256) {
    this.items = new Int32Array(room)
  }

  push(number: number): void {
    if (this.length === this.items.length) {
      const grown = new Int32Array(2 * this.items.length)
      grown.set(this.items)
      this.items = grown
    }
    this.items[this.length++] = number
  }
}
