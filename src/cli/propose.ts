import { availableParallelism } from 'node:os'
import type { Language } from '../formats'
import type { Command } from './command'
import { fileSentence, type Input, inputsOf } from './inputs'
import type { Messages } from './messages'
import { type FoundPage, pagesOf } from './pages'
import type { Answer, ProposalFormat } from './pipeline/answer'
import { byteLines } from './pipeline/byte-lines'
import { inOrder } from './pipeline/in-order'
import { type Staff, thisThread, threads } from './pipeline/staff'
import { progressOf } from './progress'

/** A longer line is no page: no page file of this many bytes is opened either. */
const LONGEST_LINE = 64_000_000

/** Pages read or answered and not written yet, for each worker: so many that none waits for a slow page's turn. */
const AHEAD = 8

/** `galley propose`: one JSON object a line for each page. */
export const proposeCommand: Command = {
  options: {
    format: { type: 'string', default: 'lines' },
    stdin: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
  },
  formats: ['lines', 'json'] satisfies ProposalFormat[],
  insteadOfFiles: 'stdin',
  help: (messages) => messages.proposeHelp,
  async run({ files, format, options, terminal, messages, language }) {
    const workers = workersOf(String(options.workers))
    if (workers === null) {
      terminal.tell(messages.badWorkers(String(options.workers)))
      return 2
    }
    const inputs = options.stdin ? null : await inputsOf(files, messages)
    const manner = { format: format as ProposalFormat, language }
    // How many pages there are in other files nobody knows before they are read.
    const isText = inputs?.every(({ name }) => /\.txt$/i.test(name))
    const pages = isText ? inputs?.length : undefined
    const hands = Math.min(workers, pages ?? workers)
    const staff = hands > 1 ? threads(hands, manner) : thisThread(manner)
    const ahead = hands > 1 ? hands * AHEAD : 1
    const answers = inputs
      ? inOrder(eachPage(inputs, messages, language), ahead, (found) => answerPage(found, staff))
      : inOrder(byteLines(process.stdin, LONGEST_LINE), ahead, (line) =>
          staff.answer({ kind: 'line', ...line }),
        )
    const progress = progressOf(pages, terminal, messages)
    let failed = false
    const fail = (why: string) => {
      terminal.tell(why)
      failed = true
    }
    try {
      for await (const answer of answers) {
        if (answer?.ok) await terminal.result(answer.value)
        else if (answer) fail(answer.refusal)
        progress.step()
      }
    } catch (error) {
      if (inputs) throw error
      fail(fileSentence('-', error, messages))
    }
    progress.end()
    await staff.dismiss()
    return failed ? 1 : 0
  },
}

/** A count of workers as it is written; null for what is none. */
function workersOf(given: string): number | null {
  if (given === 'auto' || given === '0') return availableParallelism()
  return /^[1-9]\d{0,2}$/.test(given) ? Number(given) : null
}

async function answerPage({ path, name, source }: FoundPage, staff: Staff): Promise<Answer> {
  if (!source.ok) return source
  const page = name.replace(/\.txt$/i, '')
  return staff.answer({ kind: 'page', path, page, source: source.value })
}

async function* eachPage(
  inputs: readonly Input[],
  messages: Messages,
  language: Language,
): AsyncGenerator<FoundPage> {
  for (const input of inputs) yield* pagesOf(input, messages, language)
}
