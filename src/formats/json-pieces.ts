import { isLonger, stretchesOf } from './stretches'

/** Lists of more members than this are written member by member. */
const SHORT = 100

/** What `JSON.stringify(value, null, space)` makes of plain data, piece by piece, however long it is. */
export function* jsonPieces(value: unknown, space: number, margin = ''): Generator<string, void> {
  if (!isLong(value)) yield jsonText(value, space, margin)
  else if (typeof value === 'string') yield* stringPieces(value)
  else if (Array.isArray(value)) yield* listPieces(value, space, margin)
  else yield* recordPieces(value as object, space, margin)
}

/** A list of which each member is made when its turn comes. */
export function* listPieces(
  list: Iterable<unknown>,
  space: number,
  margin: string,
): Generator<string, void> {
  const inner = margin + ' '.repeat(space)
  let isEmpty = true
  for (const member of list) {
    yield `${isEmpty ? '[' : ','}\n${inner}`
    yield* jsonPieces(member ?? null, space, inner)
    isEmpty = false
  }
  yield isEmpty ? '[]' : `\n${margin}]`
}

function* recordPieces(record: object, space: number, margin: string): Generator<string, void> {
  const inner = margin + ' '.repeat(space)
  let before = '{'
  for (const [key, member] of Object.entries(record)) {
    if (member === undefined) continue
    yield `${before}\n${inner}${JSON.stringify(key)}: `
    yield* jsonPieces(member, space, inner)
    before = ','
  }
  yield `\n${margin}}`
}

function* stringPieces(text: string): Generator<string, void> {
  yield '"'
  for (const stretch of stretchesOf(text)) yield JSON.stringify(stretch).slice(1, -1)
  yield '"'
}

/** As it stands at this margin: a line feed in the result is never part of a string. */
const jsonText = (value: unknown, space: number, margin: string): string =>
  JSON.stringify(value, null, space).replaceAll('\n', `\n${margin}`)

function isLong(value: unknown): boolean {
  if (typeof value === 'string') return isLonger(value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value) && value.length > SHORT) return true
  return Object.values(value).some(isLong)
}
