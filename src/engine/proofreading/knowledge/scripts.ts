import type { HanScript } from '../finding'
import { IN_BOTH_SCRIPTS, SCRIPT_PAIRS } from './scripts-table'

/** Which characters are simplified and which traditional. */
export interface Scripts {
  /** The script that alone has the character at an offset of a text (UTF-16); null for one that both have. */
  readonly scriptAt: (text: string, at: number) => HanScript | null
  /** What a character of one script alone is in the other one: several for 发, the usual one first. */
  readonly otherForms: (char: string) => readonly string[]
  /** The simplified form of a character; itself where it has none. */
  readonly simplified: (char: string) => string
  /** A text in simplified characters, as long as it was. */
  readonly allSimplified: (text: string) => string
  /** All characters of both scripts that have the same simplified form: 发, 發 and 髮 for each of them. */
  readonly variants: (char: string) => readonly string[]
}

export function makeScripts(): Scripts {
  const toSimplified = new Map<string, string[]>()
  const toTraditional = new Map<string, string[]>()
  const pairs = SCRIPT_PAIRS.replaceAll('\n', '')
  for (let i = 0; i < pairs.length; i += 2) {
    push(toSimplified, pairs[i], pairs[i + 1])
    push(toTraditional, pairs[i + 1], pairs[i])
  }
  const scripts = new Uint8Array(0x10000)
  for (const char of toTraditional.keys()) scripts[char.charCodeAt(0)] = SIMPLIFIED
  for (const char of toSimplified.keys()) scripts[char.charCodeAt(0)] = TRADITIONAL
  for (const char of IN_BOTH_SCRIPTS) scripts[char.charCodeAt(0)] = 0
  const simplified = (char: string) => toSimplified.get(char)?.[0] ?? char
  return {
    scriptAt: (text, at) => NAMES[scripts[text.charCodeAt(at)] ?? 0],
    otherForms: (char) => toSimplified.get(char) ?? toTraditional.get(char) ?? [],
    simplified,
    allSimplified(text) {
      let all = ''
      for (let i = 0; i < text.length; i++) all += simplified(text[i])
      return all
    },
    variants: (char) => [simplified(char), ...(toTraditional.get(simplified(char)) ?? [])],
  }
}

const SIMPLIFIED = 1
const TRADITIONAL = 2
const NAMES = [null, 'simplified', 'traditional'] as const

function push(to: Map<string, string[]>, from: string, form: string): void {
  const forms = to.get(from)
  if (forms) forms.push(form)
  else to.set(from, [form])
}
