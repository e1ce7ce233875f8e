import { articlesOf, type OpenPage } from '../../../document'
import type { XmlElement } from '../../xml/element'
import type { MarkedLine } from './marked-lines'

/** An article's text blocks and lines as it is read: a block where all of it is the article's, else its lines. */
export interface ArticleOrder {
  readonly id: string
  readonly elements: readonly XmlElement[]
}

export function articleOrders(
  { page, review }: OpenPage,
  lines: readonly MarkedLine[],
  whole: ReadonlyMap<XmlElement, string>,
): readonly ArticleOrder[] {
  return articlesOf(page, review).map(({ id, blocks }) => {
    const own = lines.filter(({ marks }) => marks.has(id))
    const inOrder = blocks.flatMap(({ start, end }) =>
      own.filter(({ from, to }) => from < end && to > start),
    )
    const elements = inOrder.map(({ element, block }) => (whole.has(block) ? block : element))
    return { id, elements: [...new Set(elements)] }
  })
}

/** Whether the version of ALTO that a file is in can say in which order it is read: since 4.3. */
export function knowsReadingOrder(xml: string, { attributes }: XmlElement): boolean {
  if (!/alto\/ns-v4#/.test(xml)) return false
  const minor =
    /^4\.(\d+)/.exec(attributes.SCHEMAVERSION ?? '') ??
    /alto-4-(\d+)/.exec(attributes.schemaLocation ?? '')
  return !minor || Number(minor[1]) >= 3
}
