interface Sized {
  readonly size: number
  readonly text: string
}

/** The size in which most characters are set; 0 where there are none. */
export function mainSize(texts: readonly Sized[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of texts) letters.set(size, (letters.get(size) ?? 0) + text.length)
  let main = 0
  let most = 0
  for (const [size, count] of letters)
    if (count > most) {
      main = size
      most = count
    }
  return main
}
