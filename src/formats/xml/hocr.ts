import type { Box, Said } from '../../engine'
import {
  type FileLine,
  type PrintedText,
  pointsInPixels,
  printedText,
  rowsOf,
} from '../printed-text'
import { boxAround } from './boxes'
import { childOf, descendantsOf, isElement, textOf, type XmlElement } from './element'
import { boxIn, numberIn, quotedIn, titleOf } from './hocr-title'
import { spacedWords, type Word } from './spaced-words'

const LINES = ['ocr_line', 'ocrx_line', 'ocr_header', 'ocr_footer', 'ocr_textfloat', 'ocr_caption']
const WORDS = ['ocrx_word']
const FRAMES = ['ocr_carea', 'ocrx_block', 'ocr_column', 'ocr_float', 'ocr_table']
/** Elements of HTML between which text does not run on. */
const APART =
  /^(?:address|article|blockquote|body|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|section|table|td|th|tr|ul)$/
const UNSEEN = /^(?:head|script|style|template)$/

/** The pages of a file with hOCR, if it holds any. */
export function readHocr(root: XmlElement): readonly PrintedText[] {
  const elements = [...descendantsOf(root)]
  const pages = elements.filter((element) => hasClass(element, ['ocr_page']))
  if (pages.length > 0) return pages.map(readPage)
  const body = childOf(root, 'body')
  const isOcr = elements.some((element) => hasClass(element, [...LINES, ...WORDS]))
  return body && isOcr ? [readPage(body)] : []
}

const hasClass = ({ attributes }: XmlElement, names: readonly string[]): boolean =>
  attributes.class?.split(/\s+/).some((name) => names.includes(name)) ?? false

/** What tesseract writes for a picture that does not say how fine it is. */
const NOT_KNOWN = 70

function readPage(page: XmlElement): PrintedText {
  const title = titleOf(page)
  const box = boxIn(title)
  const dots = numberIn(title, 'scan_res')
  const reader = new PageReader(dots === NOT_KNOWN ? undefined : dots)
  reader.readInto(page)
  return printedText(rowsOf(reader.frames), {
    width: box && box.x + box.width,
    height: box && box.y + box.height,
    picture: quotedIn(title, 'image'),
  })
}

/** Goes through a page in the order of the file. What stands in no line makes up lines by where it stands. */
class PageReader {
  readonly frames: FileLine[][] = [[]]
  private loose: Piece[] = []

  constructor(private readonly dotsPerInch: number | undefined) {}

  readInto(element: XmlElement, isInFrame = false): void {
    const isFrame =
      hasClass(element, FRAMES) ||
      hasClass(element, LINES) ||
      (!isInFrame && hasClass(element, ['ocr_par']))
    const isApart = isFrame || APART.test(element.name)
    if (isApart) this.endLine()
    if (isFrame) this.frames.push([])
    for (const child of element.children) {
      if (!isElement(child)) this.addLoose({ text: child })
      else if (isLine(child)) this.addLine(child)
      else if (hasClass(child, WORDS)) this.addLoose(pieceOf(child))
      else if (!UNSEEN.test(child.name)) this.readInto(child, isInFrame || isFrame)
    }
    if (isApart) this.endLine()
    if (isFrame) this.frames.push([])
  }

  private addLine(element: XmlElement): void {
    this.endLine()
    const title = titleOf(element)
    const points = [element, ...descendantsOf(element)]
      .map((part) => numberIn(titleOf(part), 'x_fsize'))
      .find((size) => size)
    const size = numberIn(title, 'x_size') ?? (points && pointsInPixels(points, this.dotsPerInch))
    this.add([...piecesIn(element)], boxIn(title), size, saidOf(element))
  }

  private addLoose(piece: Piece): void {
    const last = this.loose.findLast(({ box }) => box)?.box
    if (last && piece.box && !standBeside(last, piece.box)) this.endLine()
    this.loose.push(piece)
  }

  private endLine(): void {
    this.add(this.loose)
    this.loose = []
  }

  private add(pieces: readonly Piece[], ownBox?: Box, size?: number, said?: Said): void {
    const words = wordsOf(pieces)
    if (words.length === 0) return
    const box = ownBox ?? boxAround(words.map((word) => word.box))
    this.frames.at(-1)?.push({ text: spacedWords(words, box?.height), box, size, said })
  }
}

/** `ocr_header` says nothing: to some programs it is a running head, to others a headline. */
const saidOf = (element: XmlElement): Said | undefined =>
  hasClass(element, ['ocr_caption'])
    ? 'caption'
    : hasClass(element, ['ocr_footer'])
      ? 'furniture'
      : undefined

/** A header or caption may be a line, or hold several. */
const isLine = (element: XmlElement): boolean =>
  hasClass(element, LINES) && ![...descendantsOf(element)].some((inner) => hasClass(inner, LINES))

/** A word with its box, or what stands between words. */
interface Piece {
  readonly text: string
  readonly box?: Box
}

const pieceOf = (word: XmlElement): Piece => ({ text: textOf(word), box: boxIn(titleOf(word)) })

function* piecesIn(element: XmlElement): Generator<Piece, void> {
  for (const child of element.children) {
    if (!isElement(child)) yield { text: child }
    else if (hasClass(child, WORDS)) yield pieceOf(child)
    else if (child.name === 'br') yield { text: ' ' }
    else yield* piecesIn(child)
  }
}

/** White space in HTML is a single space, wherever in the markup it stands. */
function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = []
  let isApart = false
  for (const { text, box } of pieces) {
    const [, before, inner, after] = /^([ \t\r\n\f]*)([\s\S]*?)([ \t\r\n\f]*)$/.exec(text) ?? []
    if (before) isApart = true
    if (!inner) continue
    words.push({ text: inner.replace(/[ \t\r\n\f]+/g, ' '), box, isApart })
    isApart = after !== ''
  }
  return words
}

const standBeside = (a: Box, b: Box): boolean =>
  Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < Math.max(a.height, b.height) / 2
