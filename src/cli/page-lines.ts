import { done, refused } from '../document'
import { type FileBytes, importsAsArticles, nameOfPart } from '../formats'
import type { Messages } from './messages'
import type { FoundPage } from './pages'
import { parseJsonLine } from './pipeline/json-line'

const LINE_FEED = 0x0a

/**
 * The pages of a file of JSON lines: `{"page": …, "text": …}`, or cleaned JSON, a page to a line. Null for a file that holds
 * something else.
 */
export function pagesInLines(
  file: FileBytes,
  { path, name }: Pick<FoundPage, 'path' | 'name'>,
  messages: Messages,
): FoundPage[] | null {
  const { bytes } = file
  const feed = bytes.indexOf(LINE_FEED)
  const first = feed < 0 ? bytes : bytes.subarray(0, feed)
  const isOneLine = feed < 0 || feed === bytes.length - 1
  if (isOneLine && !/\.(?:jsonl|ndjson)$/i.test(name)) return null
  if (!isArticles(first) && !parseJsonLine(first)?.ok) return null
  const lines = linesOf(bytes)
  return lines.flatMap((bytes, i): FoundPage[] => {
    const part = nameOfPart(name, i + 1, lines.length)
    const found = { path: `${path}:${i + 1}`, name: part }
    if (isArticles(bytes)) return [{ ...found, source: done({ file: { name: part, bytes } }) }]
    const read = parseJsonLine(bytes)
    if (read === null) return []
    if (!read.ok)
      return [{ ...found, source: refused(`${path}: ${messages.badLine(i + 1, read.refusal)}`) }]
    const { page, text } = read.value
    const own = page === null ? part : nameIn(name, String(page))
    return [{ ...found, name: own, source: done({ text, name: own }) }]
  })
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}

const isArticles = (line: Uint8Array): boolean =>
  importsAsArticles(Buffer.from(line.subarray(0, 1000)).toString())

/** A page's own name beside the file that it came in, where it leads nowhere else. */
function nameIn(file: string, page: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  return `${folder}${page.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_').replace(/^\.+/, '_')}.txt`
}
