import {
  type ArticleFields,
  type ArticleId,
  articleLetter,
  articleOfKey,
  type Correction,
  type Cut,
  type FindingKey,
  METADATA_FIELDS,
  type Metadata,
  type MetadataField,
  offsetOfKey,
  type Page,
  type Review,
} from '../document'
import { ROLES, type Role } from '../engine'

/*
 * A page and its review as text, one raw line a row, so that a test reads like the page it is about:
 *
 *     A headline | 全市推进会召开
 *     A body     | 本报讯 昨日，{会以→会议}召开。
 *                |
 *                | 第二段。⟦B body*⟧另一篇从这里开始。
 *     - furniture | 责任编辑 王某
 *     - discarded (重复; B body) | 另一篇
 *     A status = approved
 *     - date = 2022-06-28
 *
 * - `A headline |`  a block starts at this line: the article's letter (`-` for none) and the role. A row
 *                   without a label goes on with the block; a bare `|` is an empty raw line.
 *                   Rows are joined by line feeds: a text that ends in one has an empty last row.
 * - `⟦B body⟧`      a block starts here, inside a line.
 * - `*`             after the role: settled. `@1.5` after the role: its rank.
 * - `(reason; A body)`  after `discarded`: why, and what it was before.
 * - `{raw→read}`    a correction: these raw characters are read so. `{→x}` inserts, `{x→}` takes away.
 * - `⏎ ␍ ␌`         a line feed that starts no row, a carriage return, a form feed.
 * - `⟪halfWidth ,⟫`  what proofreading finds here is ignored as long as it reads so. `⟪+2 halfWidth ,⟫` before a
 *                   correction: two characters into its replacement.
 * - `\`             takes the meaning from the mark that follows it.
 * - `A field = …`   an article's register: status, note, order, kicker, headline, deck, byline.
 * - `A deck+2 finalStop ignored = 。`  what is found in a supplied head is ignored.
 * - `- field = …`   the page's metadata.
 *
 * Labels may be padded as you like; `tidyNotation` brings a text into the form that `writeNotation` has.
 */

interface Sheet {
  readonly page: Page
  readonly review: Review
}

const CONTROL: Readonly<Record<string, string>> = { '⏎': '\n', '␍': '\r', '␌': '\f' }
const MARKS = '{}→⟦⟧⟪⟫⏎␍␌\\'

const FIELD_ROW = /^([A-Z]+|-) (\w+) = (.*)$/
const IGNORED_ROW = /^([A-Z]+) (\w+\+\d+ \w+) ignored = (.*)$/
const IGNORED = /^(\+\d+)? ?(\w+) (.*)$/
const LABEL = /^([A-Z]+|-) ([a-z]+)(?: \((.*); ([A-Z]+|-) ([a-z]+)\))?(?:@(-?[\d.]+))?(\*)?$/

/** The page for a text, as tests need one. */
export const testPage = (text: string): Page => ({
  id: 'page',
  title: 'Page',
  source: { name: 'page.txt', encoding: 'utf-8', sha256: '' },
  text,
})

export function readNotation(notation: string): Sheet {
  const cuts = new Map<number, Cut>()
  const articles = new Map<ArticleId, ArticleFields>()
  const corrections = new Map<number, Correction>()
  const metadata: Partial<Record<MetadataField, string>> = {}
  const ignored = new Map<FindingKey, string>()
  let text = ''
  let rows = 0
  for (const row of rowsOf(notation)) {
    const field = FIELD_ROW.exec(row)
    if (field && !row.slice(0, row.indexOf('=')).includes('|')) {
      readField(field, articles, metadata)
      continue
    }
    const inSupplied = IGNORED_ROW.exec(row)
    if (inSupplied) {
      const [, letters, place, found] = inSupplied
      ignored.set(`${articleNumber(letters)}.${place}`, plainText(found))
      continue
    }
    const bar = row.indexOf('|')
    if (bar < 0) throw new Error(`no | in the row: ${row}`)
    if (rows > 0) text += '\n'
    rows++
    const label = row.slice(0, bar).trim()
    if (label) cuts.set(text.length, readLabel(label))
    text = readLine(row.slice(bar + 1).replace(/^ /, ''), text, { cuts, corrections, ignored })
  }
  return { page: testPage(text), review: { cuts, articles, corrections, metadata, ignored } }
}

/** The notation's rows without their indent, empty ones left out: an empty raw line is a bare `|`. */
const rowsOf = (notation: string): string[] =>
  notation
    .split('\n')
    .map((row) => row.trimStart())
    .filter((row) => row !== '')

function readField(
  [, letters, field, value]: RegExpExecArray,
  articles: Map<ArticleId, ArticleFields>,
  metadata: Partial<Record<MetadataField, string>>,
): void {
  if (letters === '-') {
    const known = METADATA_FIELDS.find((name) => name === field)
    if (!known) throw new Error(`no metadata field ${field}`)
    metadata[known] = value.replaceAll('⏎', '\n')
    return
  }
  const id = articleNumber(letters)
  const written = field === 'order' ? Number(value) : value.replaceAll('⏎', '\n')
  articles.set(id, { ...articles.get(id), [field]: written })
}

function readLabel(label: string): Cut {
  const match = LABEL.exec(label)
  if (!match) throw new Error(`no label: ${label}`)
  const [, letters, role, reason, wasLetters, wasRole, rank, settled] = match
  const discard = reason !== undefined && {
    reason,
    was: { role: roleNamed(wasRole), article: articleNamed(wasLetters) },
  }
  return {
    role: roleNamed(role),
    article: articleNamed(letters),
    ...(rank !== undefined && { rank: Number(rank) }),
    ...(settled && { settled: true }),
    ...(discard && { discard }),
  }
}

function readLine(
  line: string,
  before: string,
  registers: {
    readonly cuts: Map<number, Cut>
    readonly corrections: Map<number, Correction>
    readonly ignored: Map<FindingKey, string>
  },
): string {
  const { cuts, corrections, ignored } = registers
  let text = before
  let open = -1
  let replacement: string | null = null
  for (let i = 0; i < line.length; i++) {
    const char = line[i]
    if (char === '{' && open < 0) open = text.length
    else if (char === '→' && open >= 0 && replacement === null) replacement = ''
    else if (char === '}' && open >= 0 && replacement !== null) {
      corrections.set(open, { length: text.length - open, replacement })
      open = -1
      replacement = null
    } else if (char === '⟦') {
      const end = line.indexOf('⟧', i)
      cuts.set(text.length, readLabel(line.slice(i + 1, end)))
      i = end
    } else if (char === '⟪') {
      const end = line.indexOf('⟫', i)
      const match = IGNORED.exec(line.slice(i + 1, end))
      if (!match) throw new Error(`nothing ignored: ${line}`)
      const [, inside = '', kind, found] = match
      ignored.set(`${text.length}${inside} ${kind}`, plainText(found))
      i = end
    } else {
      const plain: string = char === '\\' ? line[++i] : (CONTROL[char] ?? char)
      if (replacement === null) text += plain
      else replacement += plain
    }
  }
  if (open >= 0) throw new Error(`a correction does not end: ${line}`)
  return text
}

const plainText = (marked: string) => marked.replaceAll('⏎', '\n')

export function writeNotation(page: Page, review: Review): string {
  const rows = writeRows(page, review)
  const width = Math.max(0, ...rows.map((row) => row.label.length))
  const lines = rows.map(({ label, line }) => `${label.padEnd(width)} |${line && ` ${line}`}`)
  for (const [id, fields] of [...review.articles].sort((a, b) => Number(a[0]) - Number(b[0])))
    for (const [field, value] of Object.entries(fields).sort())
      lines.push(`${articleLetter(id)} ${field} = ${String(value).replaceAll('\n', '⏎')}`)
  for (const [key, found] of [...review.ignored].sort()) {
    const id = articleOfKey(key)
    if (id !== null)
      lines.push(`${articleLetter(id)} ${key.slice(id.length + 1)} ignored = ${markedText(found)}`)
  }
  const metadata: Metadata = review.metadata
  for (const field of METADATA_FIELDS)
    if (metadata[field] !== undefined)
      lines.push(`- ${field} = ${metadata[field].replaceAll('\n', '⏎')}`)
  return lines.join('\n')
}

function writeRows({ text }: Page, review: Review): { label: string; line: string }[] {
  const rows: { label: string; line: string }[] = []
  let label = ''
  let line = ''
  let correction: { end: number; replacement: string } | null = null
  for (let at = 0; at <= text.length; at++) {
    if (correction && at >= correction.end) {
      line += `→${marked(correction.replacement)}}`
      correction = null
    }
    const cut = review.cuts.get(at)
    const atRow = line === '' && !correction && (at === 0 || text[at - 1] === '\n')
    if (cut && atRow) label = writeLabel(cut)
    else if (cut) line += `⟦${writeLabel(cut)}⟧`
    line += ignoredAt(review, at)
    const starting = review.corrections.get(at)
    if (starting && starting.length === 0) line += `{→${marked(starting.replacement)}}`
    else if (starting) {
      line += '{'
      correction = { end: at + starting.length, replacement: starting.replacement }
    }
    if (at === text.length) break
    if (text[at] === '\n' && !correction) {
      rows.push({ label, line })
      label = ''
      line = ''
    } else line += marked(text[at])
  }
  rows.push({ label, line })
  return rows
}

function ignoredAt(review: Review, at: number): string {
  return [...review.ignored]
    .filter(([key]) => offsetOfKey(key) === at)
    .sort()
    .map(([key, found]) => `⟪${key.slice(String(at).length).trim()} ${markedText(found)}⟫`)
    .join('')
}

const markedText = (text: string) => text.replaceAll('\n', '⏎')

const marked = (text: string) =>
  text.replace(/[\s\S]/g, (char) => {
    const control = Object.keys(CONTROL).find((mark) => CONTROL[mark] === char)
    return control ?? (MARKS.includes(char) ? `\\${char}` : char)
  })

function writeLabel({ role, article, rank, settled, discard }: Cut): string {
  const was =
    discard && ` (${discard.reason}; ${lettersOf(discard.was.article)} ${discard.was.role})`
  return `${lettersOf(article)} ${role}${was ?? ''}${rank === undefined ? '' : `@${rank}`}${settled ? '*' : ''}`
}

/** The same page and review, written as `writeNotation` writes them. */
export function tidyNotation(notation: string): string {
  const { page, review } = readNotation(notation)
  return writeNotation(page, review)
}

const lettersOf = (id: ArticleId | null) => (id === null ? '-' : articleLetter(id))

function articleNamed(letters: string): ArticleId | null {
  return letters === '-' ? null : articleNumber(letters)
}

function articleNumber(letters: string): ArticleId {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return String(number)
}

function roleNamed(name: string): Role {
  const role = ROLES.find((known) => known === name)
  if (!role) throw new Error(`no role ${name}`)
  return role
}
