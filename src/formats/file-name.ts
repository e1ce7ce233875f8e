import type { Metadata } from '../document'

const SEPARATORS = '[\\s_\\-–—.·,，()（）\\[\\]【】]'
const DATE =
  /(?<!\d)(1[6-9]\d\d|20\d\d)(?:[-_. ]?(0?[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01]|[1-9])|年(\d{1,2})月(\d{1,2})日)(?!\d)/
const PAGE_AFTER = new RegExp(
  `^${SEPARATORS}*(?:第|page|pg|p|版面|版)?${SEPARATORS}*([A-Da-d]?\\d{1,3})(?:版|$|${SEPARATORS})`,
  'i',
)
/** Names that a scanner or a download gives, which are no paper's. */
const NO_PAPER =
  /^(?:scan|page|pages|image|img|ocr|text|file|untitled|doc|document|版面|扫描件?|文本|未命名)\d*$/i

/** What the name of a file of each format ends in, and any short extension besides. */
const ENDING = new RegExp(
  `\\.(?:${[
    '(?:galley|articles|ninjs|ninjs-sidecar)\\.json',
    'articles\\.(?:jsonl|txt|md)',
    '(?:alto|page|hocr)\\.(?:xml|html?)',
    '[A-Za-z0-9]{1,6}',
  ].join('|')})$`,
  'i',
)

/** The last part of a path, its extension taken off. */
export function stemOf(name: string): string {
  const base = name.replace(/^.*[/\\]/, '')
  return base.replace(ENDING, '') || base
}

/** Publication, ISO date and page number as far as a file name says them: `永康日报-2022-06-28-01.txt`. */
export function metadataFromFileName(name: string): Metadata {
  const stem = stemOf(name).normalize('NFC')
  const date = DATE.exec(stem)
  if (!date) return {}
  const iso = isoDate(Number(date[1]), Number(date[2] ?? date[4]), Number(date[3] ?? date[5]))
  if (!iso) return {}
  const paper = trimSeparators(stem.slice(0, date.index))
  const page = PAGE_AFTER.exec(stem.slice(date.index + date[0].length))
  return {
    ...(paper && !NO_PAPER.test(paper) && { publication: paper }),
    date: iso,
    ...(page && { pageNumber: pageNumber(page[1]) }),
  }
}

const trimSeparators = (text: string) =>
  text.replace(new RegExp(`^${SEPARATORS}+|${SEPARATORS}+$`, 'g'), '')

function isoDate(year: number, month: number, day: number): string | null {
  const real = new Date(Date.UTC(year, month - 1, day))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 01 is page 1; A01 is what the paper calls it. */
const pageNumber = (text: string) =>
  /^\d+$/.test(text) ? String(Number(text)) : text.toUpperCase()

/** What stands for the name of one of a file's pages: `永康日报-02.pdf`. */
export function nameOfPart(name: string, part: number, parts: number): string {
  const end = name.lastIndexOf(stemOf(name)) + stemOf(name).length
  const number = String(part).padStart(String(parts).length, '0')
  return `${name.slice(0, end)}-${number}${name.slice(end)}`
}
