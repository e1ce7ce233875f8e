import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileBytes } from '../formats'
import type { Messages } from './messages'

/** A file named on the command line, not read yet, or the sentence that says why there is none. */
export type Input =
  | { readonly path: string; readonly read: () => Promise<FileBytes> }
  | { readonly path: string; readonly problem: string }

/** The files that the arguments stand for: `-` is standard input, a folder its .txt files by name. */
export async function inputsOf(args: readonly string[], messages: Messages): Promise<Input[]> {
  const inputs: Input[] = []
  for (const path of args) {
    if (path === '-') {
      inputs.push({ path, read: async () => ({ name: 'stdin.txt', bytes: await readStdin() }) })
      continue
    }
    try {
      if ((await stat(path)).isDirectory()) inputs.push(...(await folder(path, messages)))
      else inputs.push(file(path))
    } catch (error) {
      inputs.push({ path, problem: fileSentence(path, error, messages) })
    }
  }
  return inputs
}

/** What the system's error about reading a file means to the person who named it. */
export function fileSentence(path: string, error: unknown, messages: Messages): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? messages.notFound(path) : messages.unreadable(path, code ?? message)
}

const file = (path: string): Input => ({
  path,
  read: async () => ({ name: basename(path), bytes: await readFile(path) }),
})

async function folder(path: string, messages: Messages): Promise<Input[]> {
  const names = (await readdir(path)).filter((name) => /\.txt$/i.test(name)).sort()
  if (names.length === 0) return [{ path, problem: messages.emptyFolder(path) }]
  return names.map((name) => file(join(path, name)))
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
