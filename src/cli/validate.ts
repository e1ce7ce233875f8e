import { isZip } from '../formats'
import { archiveVerdict } from './archive-verdict'
import type { Command, Run } from './command'
import { fileVerdict } from './file-verdict'
import { inputsOf, readInput } from './inputs'

/** `galley validate`: whether files are what their formats say, a line for each. */
export const validateCommand: Command = {
  options: {},
  formats: [],
  help: (messages) => messages.validateHelp,
  run: validateFiles,
}

const OURS = '**/*.{json,jsonl,jsonld,zip}'

async function validateFiles({ files, terminal, messages, language }: Run): Promise<0 | 1> {
  let failed = false
  const fail = (why: string) => {
    terminal.tell(why)
    failed = true
  }
  const inFolders = { pattern: OURS, none: messages.emptyOfExports }
  for (const input of await inputsOf(files, messages, inFolders)) {
    const read = await readInput(input, messages)
    if (!read.ok) {
      fail(read.refusal)
      continue
    }
    const { bytes } = read.value
    const verdictOf = isZip(bytes) ? archiveVerdict : fileVerdict
    const { result, wrong } = verdictOf(input.path, bytes, messages, language)
    for (const told of wrong) fail(told)
    if (result !== null) await terminal.result(`${result}\n`)
  }
  return failed ? 1 : 0
}
