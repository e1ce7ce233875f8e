import { type Block, blocksOf, blocksWithin, type OpenPage } from '../../../document'
import type { AltoLine, AltoPage } from '../../xml/alto'
import type { XmlElement } from '../../xml/element'

/** A line of the file that has text, and all that it belongs to. */
export interface MarkedLine {
  readonly element: XmlElement
  readonly block: XmlElement
  readonly marks: ReadonlySet<string>
  /** Where its text begins and ends in the page's. */
  readonly from: number
  readonly to: number
}

/** What a block belongs to: an article by its id, or what stands outside of them by its role. */
export const markOf = ({ cut }: Block): string => cut.article ?? cut.role

/** In the order of the page's text. */
export function markedLines({ page, review }: OpenPage, { rows }: AltoPage): readonly MarkedLine[] {
  const blocks = blocksOf(page, review)
  const lines = new Map<AltoLine, { marks: Set<string>; from: number; to: number }>()
  for (const { line, start: from, text } of rows) {
    const to = from + text.length
    const marked = lines.get(line) ?? { marks: new Set(), from, to }
    lines.set(line, marked)
    marked.to = to
    for (const block of blocksWithin(blocks, { from, to }))
      if (/\S/.test(page.text.slice(Math.max(block.start, from), Math.min(block.end, to))))
        marked.marks.add(markOf(block))
  }
  return [...lines].map(([{ element, block }, marked]) => ({ element, block, ...marked }))
}

/** Text blocks that belong to one thing with all their lines, and to which. */
export function wholeBlocks(lines: readonly MarkedLine[]): ReadonlyMap<XmlElement, string> {
  const marks = new Map<XmlElement, Set<string>>()
  for (const { block, marks: own } of lines)
    marks.set(block, new Set([...(marks.get(block) ?? []), ...own]))
  return new Map(
    [...marks].flatMap(([block, all]) =>
      all.size === 1 && block.name === 'TextBlock' ? [...all].map((mark) => [block, mark]) : [],
    ),
  )
}
