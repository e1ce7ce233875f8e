interface Change {
  /** What stood in `[from, to)` reads `text` now. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The one stretch in which a text was changed. */
function changeOf(was: string, now: string): Change {
  const shorter = Math.min(was.length, now.length)
  let from = 0
  while (from < shorter && was[from] === now[from]) from++
  let same = 0
  while (same < shorter - from && was[was.length - 1 - same] === now[now.length - 1 - same]) same++
  return { from, to: was.length - same, text: now.slice(from, now.length - same) }
}

/** A text with both of two changes that were made to it at once; null where they meet, and neither may win. */
export function mergedText(was: string, one: string, other: string): string | null {
  const [first, second] = [changeOf(was, one), changeOf(was, other)].sort((a, b) => a.from - b.from)
  if (first.to >= second.from) return null
  return (
    was.slice(0, first.from) +
    first.text +
    was.slice(first.to, second.from) +
    second.text +
    was.slice(second.to)
  )
}
