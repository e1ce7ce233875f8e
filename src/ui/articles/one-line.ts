import type { Mark } from '../../session'

/**
 * Text that begins at `start` on one line, whatever white space is in it a single space, and its marks where they
 * stand there.
 */
export function onOneLine(
  text: string,
  start: number,
  marks: readonly Mark[],
): { readonly text: string; readonly marks: readonly Mark[] } {
  let line = ''
  const placeOf: number[] = []
  for (let i = 0; i < text.length; i++) {
    placeOf.push(line.length)
    if (!/\s/.test(text[i])) line += text[i]
    else if (line !== '' && !line.endsWith(' ')) line += ' '
  }
  placeOf.push(line.length)
  const at = (offset: number) => placeOf[Math.min(text.length, Math.max(0, offset - start))]
  return {
    text: line.trimEnd(),
    marks: marks.map(({ from, to, place }) => ({ from: at(from), to: at(to), place })),
  }
}
