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

  /** The same as to remove one and add another, but only what stands between them is moved. */
  replace(list: Float64Array, old: number, i: number): void {
    const { numbers } = this
    const last = list[old]
    const number = list[i]
    let k = 0
    while (numbers[k] !== last) k++
    for (; k + 1 < this.count && numbers[k + 1] < number; k++) numbers[k] = numbers[k + 1]
    for (; k > 0 && numbers[k - 1] > number; k--) numbers[k] = numbers[k - 1]
    numbers[k] = number
  }

  /** The number that this share of the others does not exceed. */
  percentile(share: number): number {
    return this.numbers[Math.floor((this.count - 1) * share)]
  }
}
