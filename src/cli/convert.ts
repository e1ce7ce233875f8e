import type { Command } from './command'
import { WRITING, writeFiles } from './write-files'

/** Whatever Galley reads as a page. */
const PAGES = '**/*.{txt,pdf,xml,html,htm,hocr,zip,galley.json,articles.json,ninjs.json}'

/** `galley convert`: any file that Galley reads to any that it writes. */
export const convertCommand: Command = {
  ...WRITING,
  help: (messages) => messages.convertHelp,
  async run(run) {
    const { options, terminal, messages } = run
    if (options.to === undefined && options.format === undefined) {
      terminal.tell(messages.needsFormat(WRITING.formats))
      return 2
    }
    return writeFiles(run, { pattern: PAGES, none: messages.emptyOfPages })
  },
}
