/** Brackets and quotation marks that come in pairs. Half-width brackets count as their full-width forms. */
const PAIRS = ['“”', '‘’', '《》', '〈〉', '（）', '「」', '『』', '【】', '〔〕', '［］'] as const

const CLOSER = new Map<string, string>(PAIRS.map(([open, close]) => [open, close]))
const OPENER = new Map<string, string>(PAIRS.map(([open, close]) => [close, open]))

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' }

const ANY = /[“”‘’《》〈〉（）「」『』【】〔〕［］()[\]]/gu
/** Within a word of Latin letters, or beside one: an apostrophe, or a mark whose pairs nobody can be sure of. */
const APOSTROPHE = /[\p{Script=Latin}\d][’'][\p{Script=Latin}\d]/u
const DOUBTFUL = /[\p{Script=Latin}\d]\s?[‘’]|[‘’]\s?[\p{Script=Latin}\d]/u

export interface Pairs {
  /** Offsets of both halves, in the order of the first (UTF-16). */
  readonly whole: readonly (readonly [open: number, close: number])[]
  /** Offsets of halves that stand alone. */
  readonly lone: readonly number[]
}

/** Finds which brackets and quotation marks of a text belong together; a pair inside another is closed before it. */
export function pairUp(text: string): Pairs {
  const whole: [number, number][] = []
  const lone: number[] = []
  const open: { at: number; mark: string }[] = []
  for (const { 0: char, index } of text.matchAll(ANY)) {
    if (APOSTROPHE.test(text.slice(Math.max(0, index - 1), index + 2))) continue
    const mark = WIDE[char] ?? char
    const opener = open.findLastIndex((half) => half.mark === OPENER.get(mark))
    if (CLOSER.has(mark)) open.push({ at: index, mark })
    else if (opener < 0) lone.push(index)
    else {
      whole.push([open[opener].at, index])
      lone.push(
        ...open
          .splice(opener)
          .slice(1)
          .map(({ at }) => at),
      )
    }
  }
  lone.push(...open.map(({ at }) => at))
  return {
    whole: whole.sort(([a], [b]) => a - b),
    lone: lone.filter((at) => !isDoubtful(text, at)).sort((a, b) => a - b),
  }
}

const isDoubtful = (text: string, at: number) =>
  DOUBTFUL.test(text.slice(Math.max(0, at - 2), at + 3)) && '‘’'.includes(text[at])

/** The half that belongs to a half, as wide as it; '' for any other character. */
export function otherHalf(half: string): string {
  const wide = WIDE[half] ?? half
  const other = CLOSER.get(wide) ?? OPENER.get(wide) ?? ''
  return wide === half ? other : (Object.keys(WIDE).find((key) => WIDE[key] === other) ?? other)
}

export const opens = (half: string): boolean => CLOSER.has(WIDE[half] ?? half)
