import type { ParseArgsConfig, parseArgs } from 'node:util'
import type { Language } from '../formats'
import type { Messages } from './messages'
import type { Terminal } from './terminal'

/** What a command is run with. */
export interface Run {
  readonly files: readonly string[]
  readonly format: string
  readonly out: string | undefined
  /** All options that were given, or their defaults. */
  readonly options: ReturnType<typeof parseArgs>['values']
  readonly terminal: Terminal
  readonly messages: Messages
  readonly language: Language
  /** Of the program, as it is written into exports. */
  readonly version: string
}

export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** What `--to` or `--format` may be, what is meant without either first. Empty where there is no choice. */
  readonly formats: readonly string[]
  /** A switch that stands for files: one or the other must be given, not both. */
  readonly insteadOfFiles?: string
  readonly help: (messages: Messages) => string
  /** Exit code: 0 when all went well, 1 when a file failed, 2 for wrong usage. */
  readonly run: (run: Run) => Promise<0 | 1 | 2>
}
