/** Turns offsets in UTF-16 code units into offsets in Unicode code points. */
export type CodePointAt = (offset: number) => number

/** Built in one pass over the text; it keeps only where the astral characters are, which are few. */
export function codePointsOf(text: string): CodePointAt {
  const seconds: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) seconds.push(index + 1)
  return (offset) => {
    let low = 0
    let high = seconds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (seconds[middle] < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
