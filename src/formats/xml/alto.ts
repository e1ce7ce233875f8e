import type { Box, Said } from '../../engine'
import {
  type FileLine,
  type PrintedText,
  pointsInPixels,
  printedText,
  type Row,
  rowsOf,
} from '../printed-text'
import { boxAround, boxAroundPoints, boxFromEdges } from './boxes'
import {
  childOf,
  childrenOf,
  descendantsOf,
  elementsOf,
  numberOf,
  textOf,
  type XmlElement,
} from './element'
import { grouped, inNamedOrder } from './in-reading-order'
import { saidBy } from './said'
import { spacedWords, type Word } from './spaced-words'

/** A TextLine, and the TextBlock that it stands in. */
export interface AltoLine extends FileLine {
  readonly element: XmlElement
  readonly block: XmlElement
}

/** A Page of an ALTO file, versions 2 to 4: what it says, and which of its lines says it where. */
export interface AltoPage {
  readonly printed: PrintedText
  readonly rows: readonly Row<AltoLine>[]
}

export function readAlto(root: XmlElement): readonly AltoPage[] {
  const layout = childOf(root, 'Layout')
  const description = childOf(root, 'Description')
  const source = description && childOf(description, 'sourceImageInformation')
  const fileName = source && childOf(source, 'fileName')
  const picture = fileName && textOf(fileName)
  const sizes = sizesOf(root, description)
  const tags = tagsOf(root)
  const named = namedIn(childOf(root, 'ReadingOrder'))
  return (layout ? childrenOf(layout, 'Page') : []).map((page) => {
    const lines = linesOf(page, { sizes, tags })
    const rows = rowsOf(grouped(inReadingOrder(page, lines, named), ({ block }) => block))
    const sheet = { width: numberOf(page, 'WIDTH'), height: numberOf(page, 'HEIGHT'), picture }
    return { printed: printedText(rows, sheet), rows }
  })
}

const UNITS_IN_AN_INCH: ReadonlyMap<string, number> = new Map([
  ['mm10', 254],
  ['inch1200', 1200],
])

type Sizes = ReadonlyMap<string, number>

/** How large the letters of each text style are, in the unit in which the file measures. */
function sizesOf(root: XmlElement, description: XmlElement | undefined): Sizes {
  const styles = childOf(root, 'Styles')
  const unit = description && childOf(description, 'MeasurementUnit')
  const dots = unit && UNITS_IN_AN_INCH.get(textOf(unit).trim())
  const sizes = new Map<string, number>()
  for (const style of styles ? childrenOf(styles, 'TextStyle') : []) {
    const points = numberOf(style, 'FONTSIZE')
    if (points) sizes.set(style.attributes.ID, pointsInPixels(points, dots))
  }
  return sizes
}

function sizeIn({ attributes }: XmlElement, sizes: Sizes): number | undefined {
  for (const id of idsIn(attributes.STYLEREFS)) if (sizes.has(id)) return sizes.get(id)
}

const idsIn = (references: string | undefined): readonly string[] => references?.match(/\S+/g) ?? []

/** The lines below an element, in the order of the file. A style holds for all that stands in it. */
function linesOf(parent: XmlElement, known: Known, outer: Outer = {}, block = parent): AltoLine[] {
  const own: Outer = {
    size: sizeIn(parent, known.sizes) ?? outer.size,
    said: saidIn(parent, known.tags) ?? outer.said,
  }
  return elementsOf(parent).flatMap((child) => {
    if (child.name === 'TextLine') return [lineOf(child, block, known, own)]
    return linesOf(child, known, own, child.name === 'TextBlock' ? child : block)
  })
}

/** What styles and tags of the file mean, by their ids. */
interface Known {
  readonly sizes: Sizes
  readonly tags: ReadonlyMap<string, Said>
}

type Outer = Pick<FileLine, 'size' | 'said'>

/** Tags that call what refers to them by a word that means something here. */
function tagsOf(root: XmlElement): ReadonlyMap<string, Said> {
  const tags = new Map<string, Said>()
  const own = childOf(root, 'Tags')
  for (const { attributes } of own ? elementsOf(own) : []) {
    const said = saidBy(attributes.LABEL) ?? saidBy(attributes.TYPE)
    if (said) tags.set(attributes.ID, said)
  }
  return tags
}

/** By its tags, or, being a composed block, by its type. */
function saidIn({ attributes }: XmlElement, tags: Known['tags']): Said | undefined {
  for (const id of idsIn(attributes.TAGREFS)) if (tags.has(id)) return tags.get(id)
  return saidBy(attributes.TYPE)
}

function lineOf(
  element: XmlElement,
  block: XmlElement,
  { sizes, tags }: Known,
  outer: Outer,
): AltoLine {
  const strings = childrenOf(element, 'String')
  const box = boxOf(element) ?? boxAround(strings.map(boxOf))
  const ofStrings = strings.map((string) => sizeIn(string, sizes)).filter((size) => size)
  const size = sizeIn(element, sizes) ?? ofStrings[0] ?? outer.size
  const said = saidIn(element, tags) ?? outer.said
  return { text: spacedWords(wordsOf(element), box?.height), box, size, said, element, block }
}

/** Strings, and the hyphen as it was printed: what a divided word would be whole is no line's text. */
function wordsOf(line: XmlElement): Word[] {
  const words: Word[] = []
  let isApart = false
  for (const part of elementsOf(line)) {
    if (part.name === 'SP') isApart = true
    if (part.name !== 'String' && part.name !== 'HYP') continue
    const text = (part.attributes.CONTENT ?? '').replace(/[\t\r\n]/g, ' ')
    words.push({ text, box: boxOf(part), isApart })
    isApart = false
  }
  return words
}

function boxOf(element: XmlElement): Box | undefined {
  const x = numberOf(element, 'HPOS')
  const y = numberOf(element, 'VPOS')
  const width = numberOf(element, 'WIDTH')
  const height = numberOf(element, 'HEIGHT')
  if (x !== undefined && y !== undefined && width !== undefined && height !== undefined)
    return boxFromEdges(x, y, x + width, y + height)
  const shape = childOf(element, 'Shape')
  const polygon = shape && childOf(shape, 'Polygon')
  return boxAroundPoints(polygon?.attributes.POINTS)
}

/** The ids that a ReadingOrder (since 4.3) names, in its order. */
function namedIn(order: XmlElement | undefined): readonly string[] {
  if (!order) return []
  return [...descendantsOf(order)].flatMap(({ attributes }) => idsIn(attributes.REF))
}

/** Lines as the file says that they are read: it may name blocks, lines, or words in them. */
function inReadingOrder(
  page: XmlElement,
  lines: readonly AltoLine[],
  ids: readonly string[],
): readonly AltoLine[] {
  if (ids.length === 0) return lines
  const elements = new Map(
    [...descendantsOf(page)].map((element) => [element.attributes.ID, element]),
  )
  const lineOfPart = new Map<XmlElement, AltoLine>()
  for (const line of lines)
    for (const part of [line.element, ...descendantsOf(line.element)]) lineOfPart.set(part, line)
  const named = ids
    .flatMap((id) => elements.get(id) ?? [])
    .flatMap((element) => [element, ...descendantsOf(element)])
    .flatMap((part) => lineOfPart.get(part) ?? [])
  return inNamedOrder(named, lines)
}
