/** Longer ones are not kept: a file of many pages is rare, and its numbers would lie about ever after. */
const MOST = 1 << 17

/**
 * Room for numbers that are done with before the same room is asked for again: to ask the system for new room takes
 * longer than to fill it. What it holds at first means nothing.
 */
export class Scratch {
  private kept = new Float64Array(0)

  /** At least so many numbers. */
  room(size: number): Float64Array {
    if (size > MOST) return new Float64Array(size)
    if (this.kept.length < size) this.kept = new Float64Array(Math.min(MOST, 2 * size))
    return this.kept
  }
}
