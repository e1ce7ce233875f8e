import { type Page, readingOf, type Stretch } from '../../document'
import { lineIndexAt } from '../../engine'

/** A printed raw line, or the part of it that lies in a stretch. */
export interface PrintedLine {
  readonly number: number
  readonly text: string
}

/** The printed lines of a stretch of raw text; blank ones left out. */
export function printedLines(page: Page, { from, to }: Stretch): readonly PrintedLine[] {
  const { lines } = readingOf(page)
  const printed: PrintedLine[] = []
  for (let i = Math.max(0, lineIndexAt(lines, from)); i < lines.length; i++) {
    const { n, start, end } = lines[i]
    if (start >= to) break
    const text = page.text.slice(Math.max(start, from), Math.min(end, to)).trim()
    if (text) printed.push({ number: n, text })
  }
  return printed
}
