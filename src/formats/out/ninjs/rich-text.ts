import type { ExportedArticle } from '../../articles-format'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The body with its subheads marked, as XHTML. */
export function richText({ paragraphs, subheads }: ExportedArticle): string {
  const headings = new Set(subheads)
  return paragraphs
    .map((text, i) => (headings.has(i) ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`))
    .join('\n')
}

const escaped = (text: string) =>
  text.replace(NO_XML, '').replace(/[&<>]/g, (char) => ESCAPES[char])
