import type { Box, Said } from '../../engine'
import {
  type FileLine,
  type PrintedText,
  pointsInPixels,
  printedText,
  rowsOf,
} from '../printed-text'
import { boxAround, boxAroundPoints } from './boxes'
import {
  childOf,
  childrenOf,
  descendantsOf,
  elementsOf,
  numberOf,
  textOf,
  type XmlElement,
} from './element'
import { inNamedOrder } from './in-reading-order'
import { saidBy } from './said'
import { spacedWords } from './spaced-words'

/** The pages of a PAGE XML file, 2013 to 2019. */
export const readPageXml = (root: XmlElement): readonly PrintedText[] =>
  childrenOf(root, 'Page').map((page) => {
    const frames = regionsInOrder(page).map((region) => linesOf(region, dotsPerInch(page), page))
    return printedText(rowsOf(frames), {
      width: numberOf(page, 'imageWidth'),
      height: numberOf(page, 'imageHeight'),
      picture: page.attributes.imageFilename,
    })
  })

/** Text regions as the file says that they are read, those within another one right after it. */
function regionsInOrder(page: XmlElement): readonly XmlElement[] {
  const regions = new Map<string, XmlElement>()
  const all: XmlElement[] = []
  for (const element of descendantsOf(page))
    if (element.name.endsWith('Region')) {
      all.push(element)
      regions.set(element.attributes.id, element)
    }
  const order = childOf(page, 'ReadingOrder')
  const ids = new Set(order ? namedIn(order) : [])
  const withInner = (region: XmlElement): XmlElement[] => [
    region,
    ...elementsOf(region)
      .filter(({ name, attributes }) => name.endsWith('Region') && !ids.has(attributes.id))
      .flatMap(withInner),
  ]
  const named = [...ids].flatMap((id) => regions.get(id) ?? []).flatMap(withInner)
  return inNamedOrder(named, all).filter(({ name }) => name === 'TextRegion')
}

/** The regions that a group names, in the order of their numbers where they have any; a group may itself be a region. */
function namedIn(group: XmlElement): readonly string[] {
  const members = elementsOf(group).map((member) => ({
    index: numberOf(member, 'index') ?? 0,
    ids: [member.attributes.regionRef ?? [], namedIn(member)].flat(),
  }))
  return members.sort((a, b) => a.index - b.index).flatMap(({ ids }) => ids)
}

/** A region's lines; of one whose text is not parted into lines, that text in the box of the region. */
function linesOf(region: XmlElement, dots: number | undefined, page: XmlElement): FileLine[] {
  const outer = sizeIn(region, dots) ?? sizeIn(page, dots)
  const said = typeOf(region)
  const lines = childrenOf(region, 'TextLine').map((line): FileLine => {
    const words = childrenOf(line, 'Word')
    const box = boxOf(line) ?? boxAround(words.map(boxOf))
    const ofWords = words.map((word) => sizeIn(word, dots)).find((size) => size)
    const text = mainText(line) || wordsOf(words, box?.height)
    const size = sizeIn(line, dots) ?? ofWords ?? outer
    return { text, box, size, said: typeOf(line) ?? said }
  })
  if (lines.some(({ text }) => /\S/.test(text))) return lines
  return [{ text: mainText(region), box: boxOf(region), size: outer, said }]
}

/** As PAGE has it, or as Transkribus writes it: `custom="structure {type:heading;}"`. */
function typeOf({ attributes: { type, custom } }: XmlElement): Said | undefined {
  const structure = custom && /structure\s*\{[^}]*\btype\s*:\s*([^;}]+)/.exec(custom)?.[1]
  return saidBy(type) ?? saidBy(structure || undefined)
}

const wordsOf = (words: readonly XmlElement[], height: number | undefined): string =>
  spacedWords(
    words.map((word) => ({
      text: mainText(word) || childrenOf(word, 'Glyph').map(mainText).join(''),
      box: boxOf(word),
      isApart: true,
    })),
    height,
  )

/** Of several readings the one with the lowest number. */
function mainText(element: XmlElement): string {
  const index = (reading: XmlElement) => numberOf(reading, 'index') ?? Number.MAX_VALUE
  const [first] = [...childrenOf(element, 'TextEquiv')].sort((a, b) => index(a) - index(b))
  const text = first && (childOf(first, 'Unicode') ?? childOf(first, 'PlainText'))
  return text ? textOf(text) : ''
}

function boxOf(element: XmlElement): Box | undefined {
  const coords = childOf(element, 'Coords')
  return boxAroundPoints(coords?.attributes.points)
}

function sizeIn(element: XmlElement, dots: number | undefined): number | undefined {
  const style = childOf(element, 'TextStyle')
  const points = style && numberOf(style, 'fontSize')
  return points ? pointsInPixels(points, dots) : undefined
}

function dotsPerInch(page: XmlElement): number | undefined {
  const resolution = numberOf(page, 'imageYResolution')
  switch (page.attributes.imageResolutionUnit) {
    case 'PPI':
      return resolution
    case 'PPCM':
      return resolution && resolution * 2.54
  }
}
