import { join, resolve } from 'node:path'
import type { Result } from '../document'
import { ALL_FORMATS, type ExportFormat, type MissingPage, type ZipMember, zipOf } from '../formats'
import type { Command, Run } from './command'
import { type InFolders, inputsOf } from './inputs'
import { type MadeFile, madeFiles } from './made-file'
import type { FoundPage } from './pages'
import { replaceFile } from './replace-file'

/** What a command that writes pages in a format can be told. */
export const WRITING: Pick<Command, 'options' | 'formats'> = {
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    zip: { type: 'string' },
  },
  formats: ALL_FORMATS.map(({ id }) => id),
}

/** Writes pages in a format, to standard output, into a folder or into one archive. */
export async function writeFiles(run: Run, inFolders?: InFolders): Promise<0 | 1 | 2> {
  const { files, format, out, options, terminal, messages } = run
  const chosen = ALL_FORMATS.find(({ id }) => id === format) ?? ALL_FORMATS[0]
  const zip = typeof options.zip === 'string' ? options.zip : undefined
  const inputs = await inputsOf(files, messages, inFolders)
  const usage = (why: string) => {
    terminal.tell(why)
    return 2 as const
  }
  if (out !== undefined && zip !== undefined) return usage(messages.outOrZip)
  const printed = out === undefined && zip === undefined
  if (printed && inputs.length > 1 && chosen.id !== LINES) return usage(messages.needsFolder)

  const output = new Output(run, new Set(inputs.map(({ path }) => resolve(path))))
  const made = output.told(madeFiles(inputs, chosen, run), chosen)
  if (zip !== undefined) await output.archive(zip, made)
  else if (out !== undefined) await output.folder(out, made)
  else await output.print(made, chosen.id === LINES)
  return output.failed ? 1 : 0
}

/** The format of which several pages can follow each other on standard output. */
const LINES = 'jsonl'

type Made = AsyncIterable<{ readonly page: FoundPage; readonly file: Result<MadeFile, string> }>

/** Where files go, and what went wrong on the way. */
class Output {
  failed = false

  constructor(
    private readonly run: Run,
    /** Absolute paths of what is read, which nothing is written over. */
    private readonly read: ReadonlySet<string>,
  ) {}

  /** The files as they are made: says of each what is not settled on its page, or why it is not there. */
  async *told(made: Made, { id }: ExportFormat): Made {
    const { terminal, messages } = this.run
    for await (const step of made) {
      const { page, file } = step
      if (!file.ok) this.fail(file.refusal)
      else if (id !== 'project' && file.value.notes.notApproved > 0)
        terminal.tell(messages.notes(page.path, file.value.notes))
      yield step
    }
  }

  async print(made: Made, areLines: boolean): Promise<void> {
    let isFirst = true
    for await (const { file } of made) {
      if (!file.ok) continue
      if (isFirst || areLines)
        for (const piece of file.value.pieces) await this.run.terminal.result(piece)
      else this.fail(this.run.messages.needsFolder)
      isFirst = false
    }
  }

  async folder(out: string, made: Made): Promise<void> {
    const written = new Set<string>()
    for await (const { page, file } of made) {
      if (!file.ok) continue
      const path = join(out, file.value.name)
      if (written.has(path)) this.fail(`${page.path} → ${this.run.messages.writtenTwice(path)}`)
      else await this.write(path, file.value.pieces)
      written.add(path)
    }
  }

  async archive(zip: string, made: Made): Promise<void> {
    async function* members(): AsyncGenerator<ZipMember | MissingPage> {
      for await (const { page, file } of made)
        yield file.ok
          ? { ...file.value, name: file.value.name.replaceAll('\\', '/') }
          : { title: page.name, reason: file.refusal }
    }
    const stamp = { version: this.run.version, exportedAt: new Date().toISOString() }
    await this.write(zip, zipOf(members(), stamp))
  }

  /** Writes a file and prints where it is. */
  private async write(path: string, chunks: Parameters<typeof replaceFile>[1]): Promise<void> {
    const { terminal, messages } = this.run
    if (this.read.has(resolve(path))) {
      this.fail(messages.wouldReplace(path))
      return
    }
    try {
      await replaceFile(path, chunks)
      await terminal.result(`${path}\n`)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      this.fail(messages.unwritable(path, code))
    }
  }

  private fail(why: string): void {
    this.run.terminal.tell(why)
    this.failed = true
  }
}
