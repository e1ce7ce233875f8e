// Wrong characters, as bad OCR would read them.

/** Share of characters that come out wrong, one of these for each page. */
export const NOISES = [0, 0, 0, 0.005, 0.005, 0.02, 0.04] as const

const MARKS: Readonly<Record<string, string>> = { '，': ',', '。': '.', '：': ':', '；': ';' }

/** As bad OCR would read it: characters exchanged, dropped, doubled by a space, marks made half-width. A line never goes. */
export function damaged(
  text: string,
  noise: number,
  strangers: string,
  random: () => number,
): string {
  if (noise === 0) return text
  let out = ''
  for (const char of text) {
    const chance = random()
    const stranger = strangers[Math.floor(random() * strangers.length)]
    if (chance >= noise || /\s/u.test(char)) out += char
    else if (MARKS[char] !== undefined && random() < 0.7) out += MARKS[char]
    else if (chance < 0.5 * noise) out += stranger
    else if (chance < 0.75 * noise) out += ''
    else out += `${char} `
  }
  return out.trim() === '' ? text : out
}
