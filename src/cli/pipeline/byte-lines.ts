export interface ByteLine {
  /** 1-based; counts every line feed. */
  readonly number: number
  /** Without its line feed; null for a line that is longer than may be held. */
  readonly bytes: Uint8Array | null
}

const LINE_FEED = 10

/**
 * The lines of a stream of bytes. A last line needs no line feed, and nothing follows a last line feed. Holds one
 * line at most, and of a line longer than `longest` bytes nothing. A line may share its memory with the stream's
 * chunk.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  let number = 1
  /** What came of the line so far, in pieces: joined once, however many there are. */
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    length += piece.length
    if (length > longest) pieces = []
    else if (piece.length > 0) pieces.push(piece)
  }
  const line = (): ByteLine => {
    const bytes = length > longest ? null : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
    pieces = []
    length = 0
    return { number: number++, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, feed))
      yield line()
      start = feed + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
