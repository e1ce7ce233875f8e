import type { Command } from './command'
import { WRITING, writeFiles } from './write-files'

/** `galley export`: pages as files for others, cleaned JSON unless something else is asked for. */
export const exportCommand: Command = {
  ...WRITING,
  help: (messages) => messages.exportHelp,
  run: (run) => writeFiles(run),
}
