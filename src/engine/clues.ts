import { NAMELESS } from './characters'

/**
 * What a line must show before it is worth trying a pattern on it. It begins with one of `begins` or holds one of
 * `holds` (either will do; anything will where neither is given), and it ends in one of `ends`. `nameLike` is a line
 * in which nothing is `NAMELESS`. All are characters of one UTF-16 unit.
 */
export interface Clues {
  readonly begins?: string
  readonly holds?: string
  readonly ends?: string
  readonly nameLike?: true
}

/** Patterns are the bits of one integer: no more than this. */
const MOST = 31

/** Characters that are clues have places from 1 on: no more than a byte has room for. */
const PLACES = 256

/** For many patterns at once, which of them a line shows the clues of. */
export class ClueBoard {
  /** The place of each code unit that is a clue; 0 for all others. Lines are looked up all over it: a byte each. */
  private readonly places = new Uint8Array(0x10000)
  private count = 0
  /** By place, the patterns that a character is a clue of where it begins a line, stands in it or ends it. */
  private readonly begins = new Int32Array(PLACES)
  private readonly holds = new Int32Array(PLACES)
  private readonly ends = new Int32Array(PLACES)
  private nameLike = 0
  private always = 0

  constructor(clues: readonly Clues[]) {
    if (clues.length > MOST)
      throw new Error(`A clue board has no room for ${clues.length} patterns`)
    let endless = 0
    clues.forEach(({ begins, holds, ends, nameLike }, place) => {
      const pattern = 1 << place
      this.mark(this.begins, begins, pattern)
      this.mark(this.holds, holds, pattern)
      this.mark(this.ends, ends, pattern)
      if (begins === undefined && holds === undefined) this.always |= pattern
      if (ends === undefined) endless |= pattern
      if (nameLike) this.nameLike |= pattern
    })
    for (let place = 0; place < PLACES; place++) this.ends[place] |= endless
  }

  /**
   * A bit for each pattern that the code units from `start` to before `end` may match: at least one of them there is,
   * and `kinds` are those of all of them.
   */
  candidates(codes: Uint16Array, start: number, end: number, kinds: number): number {
    const { places, holds } = this
    let found = this.always | this.begins[places[codes[start]]]
    for (let k = start; k < end; k++) found |= holds[places[codes[k]]]
    if ((kinds & NAMELESS) !== 0) found &= ~this.nameLike
    return found & this.ends[places[codes[end - 1]]]
  }

  private mark(board: Int32Array, characters: string | undefined, pattern: number): void {
    for (let i = 0; i < (characters?.length ?? 0); i++)
      board[this.placeOf(characters?.charCodeAt(i) ?? 0)] |= pattern
  }

  private placeOf(code: number): number {
    if (this.places[code] === 0) {
      if (++this.count === PLACES) throw new Error('A clue board has no room for more characters')
      this.places[code] = this.count
    }
    return this.places[code]
  }
}
