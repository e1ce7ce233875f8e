/** What is looked for. */
export interface Query {
  readonly text: string
  /** `A` does not find `a`. */
  readonly matchCase: boolean
  /** Full-width letters, figures and marks find half-width ones, and the other way round: `２０２２％` and `2022%`. */
  readonly foldWidth: boolean
}

/**
 * The query as a pattern that finds each of its characters in turn, whatever line or paragraph break stands between
 * two of them. It goes by code points and so never finds half of a surrogate pair. Null for an empty query.
 */
export function patternOf({ text, matchCase, foldWidth }: Query): RegExp | null {
  if (text === '') return null
  const characters = Array.from(text, (character) =>
    foldWidth ? eitherWidth(character) : escaped(character),
  )
  return new RegExp(characters.join('\\n?'), matchCase ? 'gu' : 'giu')
}

const escaped = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`

/** Unicode's full-width forms U+FF01–FF5E stand for U+0021–7E, and U+3000 for the space. */
function eitherWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const other =
    code === 0x20
      ? 0x3000
      : code === 0x3000
        ? 0x20
        : code >= 0x21 && code <= 0x7e
          ? code + 0xfee0
          : code >= 0xff01 && code <= 0xff5e
            ? code - 0xfee0
            : null
  if (other === null) return escaped(character)
  return `[${escaped(character)}${escaped(String.fromCodePoint(other))}]`
}
