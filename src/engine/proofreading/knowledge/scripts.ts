import type { HanScript } from '../finding'
import { IN_BOTH_SCRIPTS, SCRIPT_PAIRS } from './scripts-table'

/** Which characters are simplified and which traditional. */
export interface Scripts {
  /** The script that alone has a character; null for one that both have. */
  readonly scriptOf: (char: string) => HanScript | null
  /** What a character of one script alone is in the other one: several for 发, the usual one first. */
  readonly otherForms: (char: string) => readonly string[]
  /** The simplified form of a character; itself where it has none. */
  readonly simplified: (char: string) => string
}

export function makeScripts(): Scripts {
  const toSimplified = new Map<string, string[]>()
  const toTraditional = new Map<string, string[]>()
  const pairs = SCRIPT_PAIRS.replaceAll('\n', '')
  for (let i = 0; i < pairs.length; i += 2) {
    push(toSimplified, pairs[i], pairs[i + 1])
    push(toTraditional, pairs[i + 1], pairs[i])
  }
  const both = new Set(IN_BOTH_SCRIPTS)
  return {
    scriptOf(char) {
      if (both.has(char)) return null
      if (toSimplified.has(char)) return 'traditional'
      return toTraditional.has(char) ? 'simplified' : null
    },
    otherForms: (char) => toSimplified.get(char) ?? toTraditional.get(char) ?? [],
    simplified: (char) => toSimplified.get(char)?.[0] ?? char,
  }
}

function push(to: Map<string, string[]>, from: string, form: string): void {
  const forms = to.get(from)
  if (forms) forms.push(form)
  else to.set(from, [form])
}
