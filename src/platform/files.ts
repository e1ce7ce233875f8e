import type { Sliced } from '../document'
import { inSlices } from './slices'

/** A file with the folders it lay in, as far as the browser tells: `pages/2022/p1.txt`. */
export interface IncomingFile {
  readonly path: string
  readonly file: File
}

/** What a drop or a paste carries. Text counts only when there is no file. */
export interface Incoming {
  readonly files: readonly IncomingFile[]
  readonly text: string | null
}

export const readBytes = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer())

/**
 * Files and folders of a drop or a paste, folders walked to their ends, in the order of their paths. Call it
 * in the event's own turn: the browser empties the transfer afterwards.
 */
export function incomingFrom(transfer: DataTransfer | null): Promise<Incoming> {
  const items = [...(transfer?.items ?? [])].filter((item) => item.kind === 'file')
  const sources = items.map((item) => ({
    entry: item.webkitGetAsEntry?.() ?? null,
    file: item.getAsFile(),
  }))
  const text = transfer?.getData('text/plain') || null
  return gather(sources, text)
}

/** Files of an `<input type="file">`, a folder's with their paths and without what is hidden in it. */
export const incomingFiles = (list: FileList | null): IncomingFile[] =>
  [...(list ?? [])]
    .filter(({ webkitRelativePath }) => !/(^|\/)\./.test(webkitRelativePath))
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .sort(byPath)

/** What the clipboard holds as text; null when it holds none or the browser does not let us look. */
export async function clipboardText(): Promise<string | null> {
  try {
    return (await navigator.clipboard.readText()) || null
  } catch {
    return null
  }
}

/** Downloads a file of these pieces under this name, Chinese ones as they are. */
export async function download(
  name: string,
  pieces: readonly string[],
  type = 'application/json',
): Promise<void> {
  downloadFile(name, new Blob(await inSlices(encoded(pieces)), { type }))
}

/** The same of what the browser has already. */
export function downloadFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Firefox reads the blob after the click; a minute is ample, and the tab's end frees it anyway.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A file of megabytes takes frames to encode in one go. */
function* encoded(pieces: readonly string[]): Sliced<Blob[]> {
  const blobs: Blob[] = []
  let from = 0
  let length = 0
  for (const [i, piece] of pieces.entries()) {
    length += piece.length
    if (length < AT_A_TIME && i < pieces.length - 1) continue
    blobs.push(new Blob([pieces.slice(from, i + 1).join('')]))
    from = i + 1
    length = 0
    yield
  }
  return blobs
}

/** Code units that are encoded in a slice. Each slice is a file to the browser, and to put many together takes time. */
const AT_A_TIME = 200_000

interface Source {
  readonly entry: FileSystemEntry | null
  readonly file: File | null
}

async function gather(sources: readonly Source[], text: string | null): Promise<Incoming> {
  const found = await Promise.all(
    sources.map(({ entry, file }) => {
      if (entry?.isDirectory) return filesUnder(entry as FileSystemDirectoryEntry)
      return file ? [{ path: file.name, file }] : []
    }),
  )
  const files = found.flat().sort(byPath)
  return { files, text: files.length > 0 ? null : text }
}

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<IncomingFile[]> {
  const found: IncomingFile[] = []
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory) found.push(...(await filesUnder(entry as FileSystemDirectoryEntry)))
    else {
      const file = await fileOf(entry as FileSystemFileEntry)
      found.push({ path: entry.fullPath.replace(/^\//, ''), file })
    }
  }
  return found
}

/** The browser hands a folder's entries over a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

const byPath = (a: IncomingFile, b: IncomingFile) =>
  a.path.localeCompare(b.path, 'zh', { numeric: true })
