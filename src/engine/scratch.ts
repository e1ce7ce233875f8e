/** Longer ones are not kept: a file of many pages is rare, and its numbers would lie about ever after. */
const MOST = 1 << 17

/**
 * Room for numbers that are done with before the same room is asked for again: to ask the system for new room takes
 * longer than to fill it. What it holds at first means nothing.
 */
export class Scratch<Numbers extends Float64Array | Int32Array | Uint16Array | Uint8Array> {
  private kept: Numbers

  constructor(private readonly kind: new (size: number) => Numbers) {
    this.kept = new kind(0)
  }

  /** At least so many numbers. */
  room(size: number): Numbers {
    if (size > MOST) return new this.kind(size)
    if (this.kept.length < size) this.kept = new this.kind(Math.min(MOST, 2 * size))
    return this.kept
  }
}
