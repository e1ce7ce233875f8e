import { checkFile, type Fault, type Language, sentence } from '../formats'
import type { Messages } from './messages'
import { brokenLine, linesOfFields } from './places-in-json'

/** What there is to say of a file: the line about it, if its format could be told, and what is wrong with it. */
export interface Verdict {
  readonly result: string | null
  readonly wrong: readonly string[]
}

/** So many faults of a file are told one by one. */
const TOLD = 20

/** `path` is how the file is called, in an archive with the archive's before its own. */
export function fileVerdict(
  path: string,
  bytes: Uint8Array,
  messages: Messages,
  language: Language,
): Verdict {
  const text = utf8(bytes)
  if (text === null) return { result: null, wrong: [messages.notUtf8(path)] }
  const checked = checkFile(text, path)
  if (!checked.ok) {
    const { refusal } = checked
    const line = refusal.code === 'brokenJson' ? brokenLine(text) : null
    const place = line === null ? path : `${path}:${line}`
    return { result: null, wrong: [`${place}: ${sentence(refusal, language)}`] }
  }
  const { format, faults } = checked.value
  const more = faults.length > TOLD ? [messages.moreFaults(path, faults.length - TOLD)] : []
  return {
    result: messages.validated(path, format, faults.length),
    wrong: [...faultLines(path, text, faults.slice(0, TOLD)), ...more],
  }
}

/** `page.articles.json:12: articles[0].status: …`, as editors and build tools read it. */
function faultLines(path: string, text: string, faults: readonly Fault[]): string[] {
  const isWhole = faults.every(({ line }) => line === undefined)
  const fields = isWhole ? faults.map(({ field }) => field) : []
  const lines = linesOfFields(text, fields)
  return faults.map(({ line, field, rule }, i) => `${path}:${line ?? lines[i]}: ${field}: ${rule}`)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
