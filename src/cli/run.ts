import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import type { Language } from '../formats'
import type { Command } from './command'
import { messagesIn } from './messages'
import type { Terminal } from './terminal'

/** Each is loaded when it is asked for: help and wrong usage are answered at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  propose: async () => (await import('./propose')).proposeCommand,
  export: async () => (await import('./export')).exportCommand,
  convert: async () => (await import('./convert')).convertCommand,
  validate: async () => (await import('./validate')).validateCommand,
  evaluate: async () => (await import('./evaluate')).evaluateCommand,
}

/** Runs the command line and returns its exit code. */
export async function runGalley(
  args: readonly string[],
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const messages = messagesIn(language)
  const usage = (why: string) => {
    terminal.tell(why)
    return 2
  }
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') {
    await terminal.result(`galley ${version}\n`)
    return 0
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await terminal.result(messages.help)
    return 0
  }
  if (name === undefined) return usage(messages.noCommand)
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]() : undefined
  if (!command)
    return usage(
      name.startsWith('-') ? messages.unknownOption(name) : messages.unknownCommand(name),
    )

  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(-[^' ]*)/.exec(message)?.[1]
    return usage(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option
        ? messages.unknownOption(option)
        : messages.badOptions(message),
    )
  }
  const { values, positionals } = parsed
  if (values.help) {
    await terminal.result(command.help(messages))
    return 0
  }
  const format = String(values.to ?? values.format ?? command.formats[0])
  if (command.formats.length > 0 && !command.formats.includes(format))
    return usage(messages.unknownFormat(format, command.formats))
  const instead = command.insteadOfFiles
  const noFiles = instead !== undefined && values[instead] === true
  if (noFiles && positionals.length > 0) return usage(messages.eitherOr(`--${instead}`))
  if (!noFiles && positionals.length === 0) return usage(messages.noFiles(name))
  const out = typeof values.out === 'string' ? values.out : undefined
  return command.run({
    files: positionals,
    format,
    out,
    options: values,
    terminal,
    messages,
    language,
    version,
  })
}
