import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { glob } from 'tinyglobby'
import { done, type Result, refused } from '../document'
import type { FileBytes } from '../formats'
import type { Messages } from './messages'

/** A file named on the command line, not read yet, or the sentence that says why there is none. */
export interface Input {
  /** As it is opened, and as sentences call it. */
  readonly path: string
  /** Below the folder that was named or the fixed part of a pattern: tells apart what one argument found. */
  readonly name: string
  readonly problem?: string
}

/** What a folder stands for: the files in it and in the folders below that match. */
export interface InFolders {
  readonly pattern: string
  readonly none: (folder: string) => string
}

/** Files that are pages, by their names. */
const PAGES = '**/*.{txt,pdf,xml,hocr,zip}'

/**
 * The files that the arguments stand for, those of each argument by name: `-` is standard input, a folder its files with pages
 * unless `inFolders` says otherwise, and what is no file may be a pattern for shells that expand none.
 */
export async function inputsOf(
  args: readonly string[],
  messages: Messages,
  inFolders: InFolders = { pattern: PAGES, none: messages.emptyFolder },
): Promise<Input[]> {
  const inputs: Input[] = []
  for (const path of args) {
    if (path === '-') inputs.push({ path, name: 'stdin.txt' })
    else inputs.push(...(await namedBy(path, messages, inFolders)))
  }
  return inputs
}

async function namedBy(
  path: string,
  messages: Messages,
  { pattern: below, none }: InFolders,
): Promise<Input[]> {
  const name = basename(path)
  const problem = (problem: string): Input[] => [{ path, name, problem }]
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, name }]
    const files = await filesIn(path, below, false)
    return files.length > 0 ? files : problem(none(path))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (!missing || !PATTERN.test(path)) return problem(fileSentence(path, error, messages))
  }
  const { folder, pattern } = parted(path)
  const found = await filesIn(folder, pattern)
  return found.length > 0 ? found : problem(messages.noMatch(path))
}

async function filesIn(
  folder: string,
  pattern: string,
  caseSensitiveMatch = true,
): Promise<Input[]> {
  const names = await glob(pattern, {
    cwd: folder || '.',
    caseSensitiveMatch,
    expandDirectories: false,
    // What Galley itself wrote for reading is no page.
    ignore: '**/*.articles.{txt,md}',
  })
  return names.sort().map((name) => ({ path: join(folder, name), name }))
}

const PATTERN = /[*?[\]{}()]/

/** Of `archive/1998/**` the folder to look in, `archive/1998/`, and the pattern below it. */
function parted(path: string): { folder: string; pattern: string } {
  const pattern = slashed(path)
  const fixed = pattern.slice(0, pattern.search(PATTERN)).lastIndexOf('/') + 1
  return { folder: pattern.slice(0, fixed), pattern: pattern.slice(fixed) }
}

/** A backslash parts folders on Windows; in a pattern it would escape. */
const slashed = (path: string) => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path)

/** What an input holds, or the sentence that says why it cannot be had. */
export async function readInput(
  { path, name, problem }: Input,
  messages: Messages,
): Promise<Result<FileBytes, string>> {
  if (problem !== undefined) return refused(problem)
  try {
    const bytes = path === '-' ? await readStdin() : await readFile(path)
    return done({ name: basename(name), bytes })
  } catch (error) {
    return refused(fileSentence(path, error, messages))
  }
}

/** What the system's error about reading a file means to the person who named it. */
export function fileSentence(path: string, error: unknown, messages: Messages): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? messages.notFound(path) : messages.unreadable(path, code ?? message)
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
