import type { Box } from '../../engine'
import { boxFromEdges } from './boxes'
import type { XmlElement } from './element'

/** What hOCR writes of an element into its title: `bbox 0 0 1500 5549; x_size 44; image "page.png"`. */
export type Title = ReadonlyMap<string, string>

export function titleOf({ attributes }: XmlElement): Title {
  const properties = (attributes.title ?? '').match(/(?:"[^"]*"|'[^']*'|[^;"'])+/g) ?? []
  return new Map(
    properties.map((property) => {
      const [, name, value] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(property) ?? []
      return [name, value]
    }),
  )
}

export function boxIn(title: Title): Box | undefined {
  const [left, top, right, bottom] = (title.get('bbox') ?? '').split(/\s+/).map(Number)
  return boxFromEdges(left, top, right, bottom)
}

export function numberIn(title: Title, name: string): number | undefined {
  const value = Number.parseFloat(title.get(name) ?? '')
  return Number.isFinite(value) ? value : undefined
}

export const quotedIn = (title: Title, name: string): string | undefined =>
  title.get(name)?.replace(/^(["'])(.*)\1$/, '$2')
