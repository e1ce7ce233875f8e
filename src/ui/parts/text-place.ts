/**
 * Places in an element's text: offsets in UTF-16 code units, the element's text nodes taken together, but for what
 * stands aside from the text (`data-aside`).
 */

/** The place that a point on the screen falls on; null outside the text. */
export function placeAtPoint(element: HTMLElement, x: number, y: number): number | null {
  const position = positionAt(x, y)
  if (!position || !element.contains(position.node)) return null
  return placeOf(element, position.node, position.offset)
}

/** The place of an end of a range; the nearest there is for one outside the text. */
export function placeOf(element: HTMLElement, node: Node, offset: number): number {
  const end = document.createRange()
  end.setStart(node, offset)
  let before = 0
  for (const text of textsOf(element)) {
    if (text === node) return before + offset
    if (end.comparePoint(text, 0) >= 0) return before
    before += text.data.length
  }
  return before
}

/** The text between two places. */
export function rangeOf(element: HTMLElement, from: number, to: number): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  let before = 0
  for (const text of textsOf(element)) {
    const { length } = text.data
    if (from >= before && from <= before + length) range.setStart(text, from - before)
    if (to > before && to <= before + length) range.setEnd(text, to - before)
    before += length
  }
  return range
}

function textsOf(element: HTMLElement): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.closest('[data-aside]') == null) texts.push(node as Text)
  return texts
}

interface OlderDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null
}

function positionAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y)
    return found && { node: found.offsetNode, offset: found.offset }
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
