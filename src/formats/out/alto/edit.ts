import type { XmlElement } from '../../xml/element'

/** Text to be put into a file. */
export interface Edit {
  readonly at: number
  readonly text: string
}

/** The text with all of these; several at one place in their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let reached = 0
  for (const { at, text: put } of edits.toSorted((a, b) => a.at - b.at)) {
    pieces.push(text.slice(reached, at), put)
    reached = at
  }
  return [...pieces, text.slice(reached)].join('')
}

const TAG_NAME = /<([^\s/>]+)/y
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/y

const tagNameAt = (xml: string, start: number): string => {
  TAG_NAME.lastIndex = start
  return TAG_NAME.exec(xml)?.[1] ?? ''
}

/** Gives an element an attribute, as the first in its tag. */
export const withAttribute = (
  xml: string,
  { start }: XmlElement,
  name: string,
  value: string,
): Edit => ({ at: start + 1 + tagNameAt(xml, start).length, text: ` ${name}="${value}"` })

/** Adds references to those that an attribute of an element has, or gives it the attribute. */
export function withReferences(
  xml: string,
  element: XmlElement,
  name: string,
  references: readonly string[],
): Edit {
  const value = references.join(' ')
  const end = valueEnd(xml, element.start, name)
  return end === null ? withAttribute(xml, element, name, value) : { at: end, text: ` ${value}` }
}

/** Where the value of an attribute ends; null for a tag that does not have it. */
function valueEnd(xml: string, start: number, name: string): number | null {
  ATTRIBUTE.lastIndex = start + 1 + tagNameAt(xml, start).length
  for (let found = ATTRIBUTE.exec(xml); found; found = ATTRIBUTE.exec(xml))
    if (found[1] === name) return ATTRIBUTE.lastIndex - 1
  return null
}
