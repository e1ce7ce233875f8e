import { blocksOf, type OpenPage } from '../../../document'
import { exportedArticles } from '../../articles-json'
import { codePointsOf } from '../../code-points'
import { childOf, type XmlElement } from '../../xml/element'
import { escaped } from '../../xml/escaped'
import { editorNote } from '../editor-note'
import { languageOf } from '../language'
import { nameOf } from '../reading-copy'
import { unattachedKind } from '../unattached'
import { type Edit, withAttribute, withReferences } from './edit'
import { type MarkedLine, wholeBlocks } from './marked-lines'
import { enclosed, tagId } from './own-marks'
import { type ArticleOrder, articleOrders, knowsReadingOrder } from './reading-order'

/** All that says in the file which article is where. */
export function articleEdits(
  open: OpenPage,
  xml: string,
  root: XmlElement,
  lines: readonly MarkedLine[],
): readonly Edit[] {
  const whole = wholeBlocks(lines)
  const orders = knowsReadingOrder(xml, root) ? articleOrders(open, lines, whole) : []
  const ids = new Ids()
  const prefix = /^<([^\s/>]+:)?/.exec(xml.slice(root.start))?.[1] ?? ''
  const order = orderElements(orders, prefix, ids)
  return [
    ...placed(xml, root, 'Tags', tagElements(open, prefix), ['ReadingOrder', 'Layout'], prefix),
    ...placed(xml, root, 'ReadingOrder', order, ['Layout'], prefix),
    ...ids.given.map(([element, id]) => withAttribute(xml, element, 'ID', id)),
    ...[...whole].map(([block, mark]) => withReferences(xml, block, 'TAGREFS', [tagId(mark)])),
    ...lines
      .filter(({ block }) => !whole.has(block))
      .map(({ element, marks }) => withReferences(xml, element, 'TAGREFS', [...marks].map(tagId))),
  ]
}

/** Elements put into the one of this name, or into one of their own before the first of `next` that the file has. */
function placed(
  xml: string,
  root: XmlElement,
  name: string,
  elements: readonly string[],
  next: readonly string[],
  prefix: string,
): Edit[] {
  if (elements.length === 0) return []
  const there = childOf(root, name)
  if (there) {
    const at = xml.lastIndexOf('</', there.end)
    return [{ at, text: enclosed(xml, at, elements.join('\n')) }]
  }
  const at = next.map((after) => childOf(root, after)?.start).find((start) => start !== undefined)
  if (at === undefined) return []
  const all = [`<${prefix}${name}>`, ...elements, `</${prefix}${name}>`]
  return [{ at, text: enclosed(xml, at, all.join('\n')) }]
}

/** A tag for each article, with what an editor should know of it, and one for each kind that stands outside of them. */
function tagElements(open: OpenPage, prefix: string): readonly string[] {
  const { page, review } = open
  const language = languageOf(page.text) ?? 'en'
  const tag = (mark: string, type: string, label: string, note: string | null) => {
    const description = note ? ` DESCRIPTION="${escaped(note)}"` : ''
    return `<${prefix}StructureTag ID="${tagId(mark)}" TYPE="${type}" LABEL="${escaped(label)}"${description}/>`
  }
  const articles = [...exportedArticles(open, codePointsOf(page.text))].map((article) =>
    tag(article.id, 'article', nameOf(article), editorNote(article, language)),
  )
  const outside = new Set(
    blocksOf(page, review).flatMap(({ cut }) => (cut.article === null ? [cut.role] : [])),
  )
  const kinds = [...outside].map((role) => tag(role, role, unattachedKind(role)[language], null))
  return [...articles, ...kinds]
}

/** The articles in their order, and each with its parts in theirs. */
function orderElements(
  orders: readonly ArticleOrder[],
  prefix: string,
  ids: Ids,
): readonly string[] {
  const read = orders.filter(({ elements }) => elements.length > 0)
  if (read.length === 0) return []
  let reference = 0
  const group = (id: string, content: readonly string[], more = '') =>
    [`<${prefix}OrderedGroup ID="${id}"${more}>`, ...content, `</${prefix}OrderedGroup>`].join('\n')
  const groups = read.map(({ id, elements }) =>
    group(
      `galley-order-${id}`,
      elements.map(
        (element) =>
          `<${prefix}ElementRef ID="galley-ref-${++reference}" REF="${ids.of(element)}"/>`,
      ),
      ` TAGREFS="${tagId(id)}"`,
    ),
  )
  return [group('galley-order', groups)]
}

/** The ids by which elements can be named: those that have none get one. */
class Ids {
  readonly given: [XmlElement, string][] = []
  private readonly own = new Map<XmlElement, string>()

  of(element: XmlElement): string {
    const known = element.attributes.ID ?? this.own.get(element)
    if (known) return known
    const id = `galley-element-${this.given.length + 1}`
    this.own.set(element, id)
    this.given.push([element, id])
    return id
  }
}
