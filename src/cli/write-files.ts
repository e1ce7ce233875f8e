import { join, resolve } from 'node:path'
import { ALL_FORMATS, type MissingPage, type ZipMember, zipOf } from '../formats'
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
  if (out !== undefined && zip !== undefined) {
    terminal.tell(messages.outOrZip)
    return 2
  }
  if (out === undefined && zip === undefined && inputs.length > 1) {
    terminal.tell(messages.needsFolder)
    return 2
  }
  let failed = false
  const fail = (why: string) => {
    terminal.tell(why)
    failed = true
  }
  const told = ({ path }: FoundPage, { notes }: MadeFile) => {
    if (chosen.id !== 'project' && notes.notApproved > 0) terminal.tell(messages.notes(path, notes))
  }
  /** Writes a file and prints where it is. */
  const write = async (path: string, chunks: Parameters<typeof replaceFile>[1]) => {
    try {
      await replaceFile(path, chunks)
      await terminal.result(`${path}\n`)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      fail(messages.unwritable(path, code ?? message))
    }
  }

  const made = madeFiles(inputs, chosen, run)
  if (zip !== undefined) {
    async function* members(): AsyncGenerator<ZipMember | MissingPage> {
      for await (const { page, file } of made) {
        if (file.ok) {
          told(page, file.value)
          yield { ...file.value, name: file.value.name.replaceAll('\\', '/') }
        } else {
          fail(file.refusal)
          yield { title: page.name, reason: file.refusal }
        }
      }
    }
    const stamp = { version: run.version, exportedAt: new Date().toISOString() }
    await write(zip, zipOf(members(), stamp))
    return failed ? 1 : 0
  }

  const read = new Set(inputs.map(({ path }) => resolve(path)))
  const written = new Set<string>()
  for await (const { page, file } of made) {
    if (!file.ok) {
      fail(file.refusal)
      continue
    }
    told(page, file.value)
    if (out === undefined) {
      for (const piece of file.value.pieces) await terminal.result(piece)
      continue
    }
    const path = join(out, file.value.name)
    if (read.has(resolve(path))) fail(messages.wouldReplace(path))
    else if (written.has(path)) fail(`${page.path} → ${messages.writtenTwice(path)}`)
    else await write(path, file.value.pieces)
    written.add(path)
  }
  return failed ? 1 : 0
}
