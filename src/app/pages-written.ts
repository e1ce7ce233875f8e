import { type ExportFormat, exportNotes, type MissingPage, type ZipMember, zipOf } from '../formats'
import { downloadFile, FolderWriter, pause } from '../platform'
import type { Leaving, ListedPage } from './leaving'
import { stamp, today } from './stamp'

/** Pages that left, and where to. */
export interface Written {
  readonly ids: readonly string[]
  readonly name: string
  readonly missing: number
}

/** Lines go one after the other into one file; files of every other format into an archive. */
export const fileNameOf = ({ joins, extension }: ExportFormat) =>
  `galley-${today()}${joins ? extension : '.zip'}`

export async function* countedWith(
  pages: AsyncIterable<Leaving>,
  onPage: (done: number) => void,
): AsyncGenerator<Leaving> {
  let done = 0
  for await (const page of pages) {
    onPage(++done)
    yield page
  }
}

/** One file for all: a browser stops to ask before it lets a page download many. */
export async function intoFile(
  pages: AsyncIterable<Leaving>,
  format: ExportFormat,
  wanted: readonly ListedPage[],
  signal: AbortSignal,
): Promise<Written> {
  const parts: Blob[] = []
  const left = new Set<string>()
  async function* members(): AsyncGenerator<ZipMember | MissingPage> {
    for await (const page of pages) {
      const { title } = page
      if ('reason' in page) {
        yield { title, reason: page.reason }
        continue
      }
      left.add(page.id)
      yield { title, name: page.name, pieces: page.pieces, notes: exportNotes(page.open) }
    }
  }
  if (format.joins)
    for await (const page of pages) {
      if ('reason' in page) continue
      left.add(page.id)
      parts.push(new Blob([...page.pieces]))
    }
  else
    for await (const chunk of zipOf(members(), stamp())) {
      signal.throwIfAborted()
      if (chunk.length > 0) parts.push(new Blob([chunk.slice()]))
      await pause()
    }
  signal.throwIfAborted()
  const name = fileNameOf(format)
  const type = format.joins ? format.mime : 'application/zip'
  downloadFile(name, new Blob(parts, { type }))
  return { ids: [...left], name, missing: wanted.length - left.size }
}

/** A file for each. What was written before it was stopped, or failed, stays there. */
export async function intoFolder(
  pages: AsyncIterable<Leaving>,
  folder: FileSystemDirectoryHandle,
): Promise<Written> {
  const writer = new FolderWriter(folder)
  const ids: string[] = []
  let missing = 0
  for await (const page of pages) {
    if ('reason' in page) {
      missing++
      continue
    }
    await writer.write(page.name, page.pieces)
    ids.push(page.id)
  }
  return { ids, name: folder.name, missing }
}
