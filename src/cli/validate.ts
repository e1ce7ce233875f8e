import { checkFile, type Fault, sentence } from '../formats'
import type { Command, Run } from './command'
import { inputsOf, readInput } from './inputs'
import { brokenLine, linesOfFields } from './places-in-json'

/** So many faults of a file are told one by one. */
const TOLD = 20

/** `galley validate`: whether files are what their formats say, a line for each. */
export const validateCommand: Command = {
  options: {},
  formats: [],
  help: (messages) => messages.validateHelp,
  run: validateFiles,
}

async function validateFiles(run: Run): Promise<0 | 1> {
  const { files, terminal, messages, language } = run
  let failed = false
  const fail = (why: string) => {
    terminal.tell(why)
    failed = true
  }
  for (const input of await inputsOf(files, messages, {
    pattern: OURS,
    none: messages.emptyOfExports,
  })) {
    const { path } = input
    const read = await readInput(input, messages)
    if (!read.ok) {
      fail(read.refusal)
      continue
    }
    const text = utf8(read.value.bytes)
    const checked = text === null ? null : checkFile(text, path)
    if (text === null || !checked) fail(messages.notUtf8(path))
    else if (checked.ok) {
      const { format, faults } = checked.value
      for (const told of faultLines(path, text, faults)) fail(told)
      if (faults.length > TOLD) terminal.tell(messages.moreFaults(path, faults.length - TOLD))
      await terminal.result(`${messages.validated(path, format, faults.length)}\n`)
    } else {
      const { refusal } = checked
      const line = refusal.code === 'brokenJson' ? brokenLine(text) : null
      fail(`${line === null ? path : `${path}:${line}`}: ${sentence(refusal, language)}`)
    }
  }
  return failed ? 1 : 0
}

const OURS = '**/*.{json,jsonl,jsonld}'

/** `page.articles.json:12: articles[0].status: …`, as editors and build tools read it. */
function faultLines(path: string, text: string, faults: readonly Fault[]): string[] {
  const told = faults.slice(0, TOLD)
  const isWhole = told.every(({ line }) => line === undefined)
  const lines = isWhole
    ? linesOfFields(
        text,
        told.map(({ field }) => field),
      )
    : []
  return told.map(({ line, field, rule }, i) => `${path}:${line ?? lines[i]}: ${field}: ${rule}`)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
