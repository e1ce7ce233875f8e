/** An element as it was read: names without their namespace's prefix, references already resolved. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** Where it begins and ends in the file, its tags included, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

export const isElement = (child: XmlElement | string): child is XmlElement =>
  typeof child !== 'string'

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(isElement)

export const childrenOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name)

export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(parent).find((child) => child.name === name)

/** All elements below one, in the order of the file. */
export function* descendantsOf(parent: XmlElement): Generator<XmlElement, void> {
  for (const child of elementsOf(parent)) {
    yield child
    yield* descendantsOf(child)
  }
}

/** All the text in an element, as it stands in the file. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? textOf(child) : child)).join('')

/** An attribute that must be a number; undefined where it is none. */
export function numberOf({ attributes }: XmlElement, name: string): number | undefined {
  const value = Number.parseFloat(attributes[name] ?? '')
  return Number.isFinite(value) ? value : undefined
}
