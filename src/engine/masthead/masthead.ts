import { splitLines } from '../line'
import { widthOf } from '../script'
import { type FolioLine, readFolioLine } from './folio-line'
import { isLatinPaperName, isPaperName, isSurelyPaperName } from './paper-names'

/** What a page says about itself. */
export interface Masthead {
  readonly publication: string | null
  /** YYYY-MM-DD */
  readonly date: string | null
  /** As the paper counts: 4, A01. */
  readonly page: string | null
}

/** Longest masthead line in full-width characters, and in UTF-16 code units. */
const LONGEST = 60
const LONGEST_IN_UNITS = 200
/** Longer words beside a date or a page, in full-width characters, are no section's name. */
const LONGEST_SECTION = 12
/** What could as well be an article's counts among so many non-blank lines at either end of a page. */
const EDGE = 12
/** Mastheads and folios are looked for among this many non-blank lines at the head and at the foot of a page. */
const NEAR = 400
/** 澄湖日报社出版, 中共澄湖市委主管主办. */
const PUBLISHER = /([\p{Script=Han}]{2,8}?[报報])社\s*(?:主[办辦]|出版|编辑|編輯)/u
/** Who signs a notice, and dates it on the next line or behind the name. */
const SIGNS =
  /(?:局|公司|委员会|委員會|政府|法院|检察院|院|办公室|中心|协会|協會|管理处|支队|啟|启|白)$/u

/** The year stands above the day. */
const DATE_BROKEN = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年(?:\s*\S{1,3}\s*月)?$/u

/** How far a line is to be believed: only one that says several things at once is a masthead's for certain. */
const CERTAIN = 2
const LIKELY = 1
const POSSIBLE = 0
type Worth = typeof CERTAIN | typeof LIKELY | typeof POSSIBLE | null

/** Reads publication, date and page number from the lines on a page that look like a masthead or a folio. */
export function readMasthead(text: string): Masthead {
  const printed = splitLines(text).filter((line) => !line.blank)
  const near =
    printed.length > 2 * NEAR ? [...printed.slice(0, NEAR), ...printed.slice(-NEAR)] : printed
  const lines = near.map(({ start, end }) =>
    end - start > LONGEST_IN_UNITS ? '' : text.slice(start, end).trim(),
  )
  const publication = new Finding()
  const date = new Finding()
  const page = new Finding()
  for (const [i, printedLine] of lines.entries()) {
    const words = DATE_BROKEN.test(printedLine) ? printedLine + (lines[i + 1] ?? '') : printedLine
    if (words === '' || widthOf(words) > LONGEST) continue
    const atEdge = i < EDGE || i >= lines.length - EDGE
    const signed = SIGNS.test(lines[i - 1] ?? '')
    const [paper, sure] = paperAlone(words, atEdge)
    publication.take(paper, sure)
    const line = readFolioLine(words)
    if (!line || !fits(line)) continue
    const dated = worthOfDate(line, atEdge && !signed)
    date.take(line.date, dated)
    page.take(line.page, worthOfPage(line, dated, atEdge))
    page.take(line.number, worthOfNumber(line, words, dated, atEdge))
    if (dated !== null || line.page !== null) publication.take(line.paper, CERTAIN)
  }
  return { publication: publication.value, date: date.value, page: page.value }
}

/** The first of the values worth most; none when less than certain ones contradict each other. */
class Finding {
  private found: string | null = null
  private worth = -1
  private contradicted = false

  take(value: string | null, worth: Worth): void {
    if (value === null || worth === null || worth < this.worth) return
    if (worth === this.worth) this.contradicted ||= value !== this.found
    else {
      this.found = value
      this.worth = worth
      this.contradicted = false
    }
  }

  get value(): string | null {
    return this.contradicted && this.worth < CERTAIN ? null : this.found
  }
}

/** Beside what a folio says there is room for a section's name, and beside its editors for theirs. */
const fits = ({ words, office }: FolioLine): boolean =>
  office ||
  (words.length <= 3 &&
    words.every((word) => /^[\p{L}\s'’&]+$/u.test(word)) &&
    widthOf(words.join('')) <= LONGEST_SECTION)

function worthOfDate(line: FolioLine, alone: boolean): Worth {
  if (line.date === null || line.words.some((word) => SIGNS.test(word))) return null
  if (line.office || line.paper !== null || line.page !== null) return CERTAIN
  if (line.weekday) return line.words.length > 0 ? POSSIBLE : alone ? CERTAIN : LIKELY
  if (!alone) return null
  return line.words.length > 0 ? POSSIBLE : LIKELY
}

function worthOfPage(line: FolioLine, dated: Worth, atEdge: boolean): Worth {
  if (dated !== null || line.paper !== null || line.office) return CERTAIN
  if (line.words.length === 0) return LIKELY
  return atEdge ? POSSIBLE : null
}

/** A bare number is a page's beside a date, a paper or a section; alone if it is set as pages are: A4, 04. */
function worthOfNumber(line: FolioLine, words: string, dated: Worth, atEdge: boolean): Worth {
  if (line.page !== null || line.words.length > 1) return null
  if (dated !== null || line.paper !== null) return LIKELY
  if (!atEdge || line.words.length > 0) return null
  if (line.section) return LIKELY
  return /^(?:[A-Z]\d{1,2}|0\d)$/.test(words) ? POSSIBLE : null
}

/** The paper named on a line of its own, or as the publisher. */
function paperAlone(words: string, atEdge: boolean): [string | null, Worth] {
  const publisher = PUBLISHER.exec(words)?.[1]
  if (publisher && isPaperName(publisher)) return [publisher, CERTAIN]
  const solid = words.replace(/\s+/gu, '')
  if (isSurelyPaperName(solid)) return [solid, CERTAIN]
  if (atEdge && isPaperName(solid)) return [solid, LIKELY]
  if (isLatinPaperName(words)) return [words, atEdge || /^the\b/iu.test(words) ? LIKELY : null]
  return [null, null]
}
