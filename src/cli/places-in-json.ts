import { findNodeAtLocation, type ParseError, parseTree } from 'jsonc-parser'

/** The line, 1-based, at which JSON is broken; null where it is not. */
export function brokenLine(json: string): number | null {
  const errors: ParseError[] = []
  parseTree(json, errors, { disallowComments: true, allowEmptyContent: false })
  return errors.length === 0 ? null : lineAt(json, errors[0].offset)
}

/** The lines on which fields stand: `articles[0].status` is a path of names and numbers. Of a field that is missing, what it should be in. */
export function linesOfFields(json: string, fields: readonly string[]): number[] {
  const root = parseTree(json)
  return fields.map((field) => {
    const path = [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
      index === undefined ? name : Number(index),
    )
    for (let depth = path.length; root && depth > 0; depth--) {
      const node = findNodeAtLocation(root, path.slice(0, depth))
      if (node)
        return lineAt(json, node.parent?.type === 'property' ? node.parent.offset : node.offset)
    }
    return 1
  })
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
