import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { done, type Result, refused } from '../../document'
import type { XmlElement } from './element'
import { guard, placeOf, withoutDoctype } from './guard'
import type { XmlProblem } from './xml-problem'

/** HTML's elements that have no end: files with hOCR are not always XHTML. */
const VOID_TAGS = ['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']
/** No format of pages nests so deep. */
const DEEPEST = 100

/** The outermost element of a file, once it is known that reading it is safe and that it is well formed. */
export function readXml(text: string, file: string): Result<XmlElement, XmlProblem> {
  const danger = guard(text, file)
  if (danger) return refused(danger)
  const plain = withoutDoctype(text)
  const unpairedTags = /<html[\s>]/i.test(plain.slice(0, 4096)) ? VOID_TAGS : []
  let nodes: readonly ParsedNode[]
  try {
    nodes = parserWith(unpairedTags).parse(plain)
  } catch (error) {
    if (/nested/.test(String(error))) return refused({ code: 'xmlOutsized', file })
    nodes = []
  }
  const broken = XMLValidator.validate(plain, { unpairedTags })
  if (broken !== true) return refused(problemOf(broken.err, plain, file))
  const root = nodes.map(elementOf).find((node) => typeof node === 'object')
  if (!root) return refused({ code: 'brokenXml', file, ...placeOf(plain, plain.length) })
  return done(root)
}

/** A node as the parser gives it: the children by the node's name, or a text. */
type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | string>> & {
  readonly [ATTRIBUTES]?: Readonly<Record<string, string>>
}

const ATTRIBUTES = ':@'
const TEXT = '#text'

const parserWith = (unpairedTags: string[]) =>
  new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    // Only XML's and HTML's own are left to resolve: none of them makes a text longer.
    processEntities: { maxExpandedLength: Number.POSITIVE_INFINITY },
    maxNestedTags: DEEPEST,
    captureMetaData: true,
    jPath: false,
    unpairedTags,
  })

/** Where the parser keeps what it knows of a node besides. */
const METADATA = XMLParser.getMetaDataSymbol() as unknown as string

function elementOf(node: ParsedNode): XmlElement | string {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES) ?? TEXT
  const content = node[name]
  if (typeof content === 'string') return content
  const place = node[METADATA] as unknown as { startIndex: number; endIndex: number }
  return {
    name,
    attributes: node[ATTRIBUTES] ?? {},
    children: content.map(elementOf),
    start: place.startIndex,
    end: place.endIndex,
  }
}

/** What is never closed breaks off at the file's end, wherever it began. */
function problemOf(
  error: { readonly msg: string; readonly line: number; readonly col?: number },
  text: string,
  file: string,
): XmlProblem {
  const code = 'brokenXml'
  if (/^(?:Unclosed tag|Invalid '\[)/.test(error.msg))
    return { code, file, ...placeOf(text, text.length) }
  return { code, file, line: error.line, column: error.col ?? 1 }
}
