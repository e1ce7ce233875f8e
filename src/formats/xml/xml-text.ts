import { done, type Result, refused } from '../../document'
import { type Decode, decodeAs, type Encoding } from '../encoding'
import type { XmlProblem } from './xml-problem'

/** Bytes at the head of a file that say what it is. */
const HEAD = 4096

/** Whether a file is XML, or HTML that may hold a page, by how it begins; or was meant to be, by its name besides. */
export function isXml({ name, bytes }: { name: string; bytes: Uint8Array }): boolean {
  const head = headOf(bytes)
  if (/^\s*<(?:\?xml\s|!DOCTYPE\s|(?:\w+:)?(?:alto|PcGts|html)[\s/>])/i.test(head)) return true
  return /\.(?:xml|hocr|alto|html?|xhtml)$/i.test(name) && /^\s*</.test(head)
}

/** Its first characters, whatever it is written in: all that matter here are ASCII. */
const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, HEAD))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')

const LABELS: readonly (readonly [RegExp, Encoding])[] = [
  [/^(?:utf-?8|us-ascii|ascii)$/i, 'utf-8'],
  [/^(?:gb-?18030|x-gbk|gbk|gb_?2312(?:-80)?|cp936|ms936|windows-936)$/i, 'gb18030'],
  [/^(?:big-?5(?:-hkscs|-eten)?|cp950|ms950|x-x-big5)$/i, 'big5'],
]

/**
 * An XML file's text, read as the file itself says: by its byte order mark, its declaration, or else in UTF-8, as XML
 * demands. Nothing is guessed. A person may say otherwise.
 */
export function xmlText(
  { name: file, bytes }: { name: string; bytes: Uint8Array },
  decode: Decode,
  chosen?: Encoding,
): Result<{ readonly text: string; readonly encoding: Encoding }, XmlProblem> {
  const declared = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(headOf(bytes))?.[1]
  const encoding = chosen ?? encodingOf(bytes, declared)
  const text = encoding && decodeAs(bytes, encoding, decode)
  if (encoding && typeof text === 'string') return done({ text, encoding })
  return refused({ code: 'xmlEncoding', file, encoding: chosen ?? declared ?? 'utf-8' })
}

/** Null for one that is not read here. */
function encodingOf(bytes: Uint8Array, declared: string | undefined): Encoding | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (second === 0 && first !== 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  if (first === 0xef || declared === undefined) return 'utf-8'
  return LABELS.find(([label]) => label.test(declared))?.[1] ?? null
}
