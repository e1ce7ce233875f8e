import { languageOf } from './language'
import { runGalley } from './run'
import { processTerminal } from './terminal'

// npm runs scripts in the project's folder; files are named from where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: from } = process.env
if (script === 'galley' && from) process.chdir(from)

process.exitCode = await runGalley(
  process.argv.slice(2),
  processTerminal(),
  languageOf(process.env),
)
