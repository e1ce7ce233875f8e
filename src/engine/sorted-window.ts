/** A few numbers of a list in ascending order, for a window that moves along the list. */
export class SortedWindow {
  readonly numbers: Float64Array
  count = 0

  constructor(size: number) {
    this.numbers = new Float64Array(size + 1)
  }

  add(list: Float64Array, i: number): void {
    const { numbers } = this
    const number = list[i]
    let k = this.count++
    for (; k > 0 && numbers[k - 1] > number; k--) numbers[k] = numbers[k - 1]
    numbers[k] = number
  }

  remove(list: Float64Array, i: number): void {
    const { numbers } = this
    const number = list[i]
    let k = 0
    while (numbers[k] !== number) k++
    this.count--
    for (; k < this.count; k++) numbers[k] = numbers[k + 1]
  }

  /** The number that this share of the others does not exceed. */
  percentile(share: number): number {
    return this.numbers[Math.floor((this.count - 1) * share)]
  }
}
