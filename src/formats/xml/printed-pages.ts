import { done, type Result, refused } from '../../document'
import type { PrintedText } from '../printed-text'
import { readAlto } from './alto'
import type { XmlElement } from './element'
import { readHocr } from './hocr'
import { readPageXml } from './page-xml'
import { readXml } from './read-xml'
import type { XmlProblem } from './xml-problem'

export interface PrintedPages {
  readonly kind: 'alto' | 'page' | 'hocr'
  /** As the file has them; there may be some without text among them. */
  readonly pages: readonly PrintedText[]
}

/** The pages of an XML file, told by its outermost element. */
export function printedPages(xml: string, file: string): Result<PrintedPages, XmlProblem> {
  const root = readXml(xml, file)
  if (!root.ok) return root
  const read = pagesOf(root.value)
  if (!read) return refused({ code: 'otherXml', file, root: root.value.name })
  return read.pages.some(({ text }) => text)
    ? done(read)
    : refused({ code: 'xmlWithoutText', file })
}

function pagesOf(root: XmlElement): PrintedPages | null {
  switch (root.name) {
    case 'alto':
      return { kind: 'alto', pages: readAlto(root).map(({ printed }) => printed) }
    case 'PcGts':
      return { kind: 'page', pages: readPageXml(root) }
    case 'html': {
      const pages = readHocr(root)
      return pages.length > 0 ? { kind: 'hocr', pages } : null
    }
    default:
      return null
  }
}
