import type { OpenPage, Page } from '../../../document'
import type { Problem } from '../../problem'
import { refusalOf } from '../../sound-page'
import { stretchesOf } from '../../stretches'
import type { Writing } from '../../writing'
import { type AltoPage, readAlto } from '../../xml/alto'
import { descendantsOf, type XmlElement } from '../../xml/element'
import { readXml } from '../../xml/read-xml'
import { articleEdits } from './article-edits'
import { edited } from './edit'
import { markedLines } from './marked-lines'
import { withoutMarks } from './own-marks'

/** Whether a page came in ALTO of a version that has tags: only then it goes out in it. */
export const canWriteAlto = ({ original }: Page): boolean =>
  original !== undefined && /alto\/ns-v[2-4]#/.test(original.slice(0, 4096))

/**
 * The ALTO file that a page came in, with a tag for each article at its lines and, where its version has that, the order in
 * which they are read. Nothing else of it changes, save the name of its encoding: what goes out is UTF-8.
 */
export function* altoInPieces(open: OpenPage): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  const { original = '', text, source } = open.page
  const { name: file } = source
  if (!canWriteAlto(open.page)) return { code: 'notFromAlto', file }
  const root = rootOf(original, file)
  const page = root && readAlto(root).find(({ printed }) => printed.text === text)
  if (!root || !page) return unlike(file)
  yield

  const plain = withRoomForTags(withoutMarks(original))
  const plainRoot = plain === original ? root : rootOf(plain, file)
  if (!plainRoot) return unlike(file)
  const lines = markedLines(open, moved(page, root, plainRoot))
  const written = edited(plain, articleEdits(open, plain, plainRoot, lines))
  if (withoutMarks(written) !== plain)
    return { code: 'brokenExport', file, detail: 'more than marks was changed' }
  yield* stretchesOf(inUtf8(written))
  return null
}

function rootOf(xml: string, file: string): XmlElement | null {
  const read = readXml(xml, file)
  return read.ok ? read.value : null
}

const unlike = (file: string): Problem => ({
  code: 'brokenExport',
  file,
  detail: 'the ALTO file does not read as the page any more',
})

/** The page with the lines of the same file read again, without what an export had put into it. */
function moved(page: AltoPage, from: XmlElement, to: XmlElement): AltoPage {
  if (from === to) return page
  const here = placesIn(to)
  const at = new Map(placesIn(from).map((element, i) => [element, here[i]]))
  const there = (element: XmlElement) => at.get(element) ?? element
  const lines = new Map(
    page.rows.map(({ line }) => [
      line,
      { ...line, element: there(line.element), block: there(line.block) },
    ]),
  )
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, line: lines.get(row.line) ?? row.line })),
  }
}

const placesIn = (root: XmlElement): readonly XmlElement[] =>
  [...descendantsOf(root)].filter(({ name }) => name === 'TextLine' || name === 'TextBlock')

/** An element for tags that holds none may have no end to put them before. */
const withRoomForTags = (xml: string): string =>
  xml.replace(/<((?:[^\s/>:]+:)?Tags)\s*\/>/, '<$1></$1>')

const inUtf8 = (xml: string): string =>
  xml.replace(/^(\s*<\?xml\s[^>]*?\sencoding\s*=\s*["'])(?!utf-8["'])[^"']*/i, '$1UTF-8')
