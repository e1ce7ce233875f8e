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

/** For many patterns at once, which of them a line shows the clues of. */
export class ClueBoard {
  /** For each code unit the patterns it is a clue of, at the place in question. */
  private readonly begins = new Int32Array(0x10000)
  private readonly holds = new Int32Array(0x10000)
  private readonly ends = new Int32Array(0x10000)
  private nameLike = 0
  private always = 0

  constructor(clues: readonly Clues[]) {
    if (clues.length > MOST)
      throw new Error(`A clue board has no room for ${clues.length} patterns`)
    let endless = 0
    clues.forEach(({ begins, holds, ends, nameLike }, place) => {
      const pattern = 1 << place
      mark(this.begins, begins, pattern)
      mark(this.holds, holds, pattern)
      mark(this.ends, ends, pattern)
      if (begins === undefined && holds === undefined) this.always |= pattern
      if (ends === undefined) endless |= pattern
      if (nameLike) this.nameLike |= pattern
    })
    for (let code = 0; code < this.ends.length; code++) this.ends[code] |= endless
  }

  /**
   * A bit for each pattern that the code units from `start` to before `end` may match: at least one of them there is,
   * and `kinds` are those of all of them.
   */
  candidates(codes: Uint16Array, start: number, end: number, kinds: number): number {
    const { holds } = this
    let found = this.always | this.begins[codes[start]]
    for (let k = start; k < end; k++) found |= holds[codes[k]]
    if ((kinds & NAMELESS) !== 0) found &= ~this.nameLike
    return found & this.ends[codes[end - 1]]
  }
}

function mark(board: Int32Array, characters: string | undefined, pattern: number): void {
  for (let i = 0; i < (characters?.length ?? 0); i++)
    board[characters?.charCodeAt(i) ?? 0] |= pattern
}
