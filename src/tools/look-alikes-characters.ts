// Which characters papers print: those of the national character sets.

/** The characters of GB 2312 (simplified) and those of Big5's common plane (traditional), in the order of Unicode. */
export function commonCharacters(): string[] {
  const simplified = decoded('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]])
  const traditional = decoded(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  )
  return [...new Set([...simplified, ...traditional])].sort()
}

type Range = readonly [first: number, last: number]

function* decoded(encoding: string, [first, last]: Range, seconds: readonly Range[]) {
  const decoder = new TextDecoder(encoding)
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of seconds)
      for (let trail = from; trail <= to; trail++) {
        const char = decoder.decode(Uint8Array.of(lead, trail))
        if (/^[\u4e00-\u9fff]$/.test(char)) yield char
      }
}
