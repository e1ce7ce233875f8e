import { atOnce, done, type Result, refused, type Sliced } from '../document'
import type { Problem } from './problem'

/**
 * A file on its way out. Each step is a slice of work and yields the next piece of its text, or nothing; the end is why
 * the file must not leave, or null. Until then nothing of it may.
 */
export type Writing = Generator<string | undefined, Problem | null, undefined>

/** A file as far as it is written. Whoever goes on writing begins where the last one stopped. */
export class Draft {
  readonly pieces: string[] = []
  /** Of what is written, in UTF-16 code units. */
  length = 0
  /** Once it is written to its end: why it must not leave, or null. */
  end: Problem | null | undefined

  constructor(private readonly writing: Writing) {}

  /** Writes on to a length, or the file's end, as long as it is wanted. */
  *writeOn(length = Number.POSITIVE_INFINITY, isWanted = () => true): Sliced<void> {
    while (this.end === undefined && this.length < length && isWanted()) {
      const step = this.writing.next()
      if (step.done) this.end = step.value
      else if (step.value) {
        this.pieces.push(step.value)
        this.length += step.value.length
      }
      yield
    }
  }

  /** The first so many code units of what is written. */
  beginning(length: number): string {
    let count = 0
    let from = 0
    while (from < length && count < this.pieces.length) from += this.pieces[count++].length
    return this.pieces.slice(0, count).join('').slice(0, length)
  }
}

/** Writes a file to its end without a pause. */
export function wholeFile(writing: Writing): Result<string, Problem> {
  const draft = new Draft(writing)
  atOnce(draft.writeOn())
  return draft.end ? refused(draft.end) : done(draft.pieces.join(''))
}
