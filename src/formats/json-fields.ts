import type { Problem } from './problem'

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  readonly input?: unknown
  readonly errors?: readonly (readonly Issue[])[]
}

/** The problem of a JSON file that does not have the shape it should: the first field that is wrong. */
export function fieldProblem(issues: readonly Issue[], value: unknown, file: string): Problem {
  const issue = issues[0] ?? { code: 'custom', path: [] }
  if (issue.code === 'unrecognized_keys')
    return { code: 'unknownField', file, field: pathText([...issue.path, issue.keys?.[0] ?? '']) }
  const field = pathText(issue.path)
  return valueAt(value, issue.path) === undefined
    ? { code: 'missingField', file, field }
    : { code: 'wrongField', file, field }
}

function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path)
    text += typeof key === 'number' ? `[${key}]` : `${text && '.'}${String(key)}`
  return text
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}
