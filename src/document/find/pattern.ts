import type { Knowledge } from '../../engine'

/** What is looked for. */
export interface Query {
  readonly text: string
  /** `A` does not find `a`. */
  readonly matchCase: boolean
  /** Full-width letters, figures and marks find half-width ones, and the other way round: `２０２２％` and `2022%`. */
  readonly foldWidth: boolean
  /** With what is known of scripts simplified characters find traditional ones, and the other way round. */
  readonly scripts?: Pick<Knowledge['scripts'], 'variants'>
}

export interface Pattern {
  /** Finds the query's characters one after the other, whatever line or paragraph break stands between two of them. */
  readonly places: RegExp
  /** Each finds a character that a text must have, wherever, or the query is not in it. */
  readonly needs: readonly RegExp[]
}

/** The query as a pattern; null for an empty one. It goes by code points and so never finds half of a surrogate pair. */
export function patternOf({ text, matchCase, foldWidth, scripts }: Query): Pattern | null {
  if (text === '') return null
  const flags = matchCase ? 'u' : 'iu'
  const characters = Array.from(text, (character) => [
    character,
    ...(foldWidth ? otherWidth(character) : []),
    ...(scripts?.variants(character) ?? []),
  ])
  return {
    places: new RegExp(characters.map(anyOf).join('\\n?'), `g${flags}`),
    needs: [...new Set(characters.filter(isFirm).map(anyOf))].map((one) => new RegExp(one, flags)),
  }
}

/** Not so is white space, with which lines are joined, nor a pair, of which each of two lines may have had a half. */
const isFirm = (forms: readonly string[]) =>
  forms.every((one) => one.length === 1 && one !== ' ' && one !== '\n')

/** Whether what the clean text is made of has all that the query is made of. */
export const mayHold = (pattern: Pattern, raw: string): boolean =>
  pattern.needs.every((one) => one.test(raw))

const anyOf = (characters: readonly string[]) =>
  `[${[...new Set(characters)].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join('')}]`

/** Unicode's full-width forms U+FF01–FF5E stand for U+0021–7E, and U+3000 for the space. */
function otherWidth(character: string): string[] {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x20) return ['\u3000']
  if (code === 0x3000) return [' ']
  if (code >= 0x21 && code <= 0x7e) return [String.fromCodePoint(code + 0xfee0)]
  if (code >= 0xff01 && code <= 0xff5e) return [String.fromCodePoint(code - 0xfee0)]
  return []
}
