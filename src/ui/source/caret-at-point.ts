/**
 * The character place in an element's text that a point on the screen falls on: an offset in UTF-16 code
 * units, the element's text nodes taken together, but for what stands aside from the text (`data-aside`). Null outside
 * its text.
 */
export function caretAtPoint(element: HTMLElement, x: number, y: number): number | null {
  const position = positionAt(x, y)
  if (!position || !element.contains(position.node)) return null
  let before = 0
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isAside = node.parentElement?.closest('[data-aside]') != null
    if (node === position.node) return before + (isAside ? 0 : position.offset)
    if (!isAside) before += node.textContent?.length ?? 0
  }
  return null
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
