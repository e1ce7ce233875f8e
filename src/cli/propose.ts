import { predictionLines, proposalJson } from '../formats'
import type { Command } from './command'
import { inputsOf } from './inputs'
import { readPage } from './read-page'

/** `galley propose`: one JSON object a line for each page. */
export const proposeCommand: Command = {
  options: { format: { type: 'string', default: 'lines' } },
  formats: ['lines', 'json'],
  help: (messages) => messages.proposeHelp,
  async run({ files, format, terminal, messages, language }) {
    let failed = false
    for (const input of await inputsOf(files, messages)) {
      const page = await readPage(input, messages, language)
      if (!page.ok || page.value.kind === 'project') {
        terminal.tell(page.ok ? messages.projectNotProposed(input.path) : page.refusal)
        failed = true
        continue
      }
      const { open } = page.value
      const name = open.page.source.name.replace(/\.txt$/i, '')
      const line = format === 'json' ? proposalJson(open, name) : predictionLines(open, name)
      await terminal.result(`${JSON.stringify(line)}\n`)
    }
    return failed ? 1 : 0
  },
}
