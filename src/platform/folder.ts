import { Dexie, type Table } from 'dexie'
import { MemberNames } from '../formats'

/** What a browser has that lets a program write into a folder; the types of the DOM do not know it yet. */
interface Chooser {
  showDirectoryPicker?(options: {
    id: string
    mode: 'readwrite'
    startIn: 'documents'
  }): Promise<FileSystemDirectoryHandle>
}

interface Permitted {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>
}

/** Where the folder is remembered that was chosen last. It belongs to no page. */
class Places extends Dexie {
  declare readonly places: Table<{ key: 'export'; folder: FileSystemDirectoryHandle }, string>

  constructor() {
    super('galley-places')
    this.version(1).stores({ places: 'key' })
  }
}

export const canChooseFolder = (): boolean => 'showDirectoryPicker' in globalThis

/** The folder that files were saved into last; null where none was chosen or nothing can be remembered. */
export async function lastFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!canChooseFolder()) return null
  return inPlaces(async ({ places }) => (await places.get('export'))?.folder ?? null, null)
}

/** Asks for a folder, which is remembered; null where whoever was asked gave up. Only within a press or a key. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const options = { id: 'galley', mode: 'readwrite', startIn: 'documents' } as const
    const folder = await (globalThis as Chooser).showDirectoryPicker?.(options)
    if (!folder) return null
    await inPlaces(({ places }) => places.put({ key: 'export', folder }), null)
    return folder
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

/** Whether the browser lets the program write there, once whoever is asked has agreed. Only within a press or a key. */
export async function mayWriteInto(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const answer = await (folder as Permitted).requestPermission?.({ mode: 'readwrite' })
  return answer === undefined || answer === 'granted'
}

async function inPlaces<T>(job: (places: Places) => Promise<T>, instead: T): Promise<T> {
  const places = new Places()
  try {
    return await job(places)
  } catch {
    return instead
  } finally {
    places.close()
  }
}

/** Writes files into a folder. What is there already stays: a file of a name that is taken gets a number. */
export class FolderWriter {
  private readonly names = new MemberNames([])

  constructor(private readonly folder: FileSystemDirectoryHandle) {}

  /** Returns the name under which the file was written, whole: one that fails leaves nothing behind. */
  async write(wanted: string, pieces: readonly BlobPart[]): Promise<string> {
    let name = this.names.nameFor(wanted)
    while (await this.isThere(name)) name = this.names.nameFor(wanted)
    const file = await this.folder.getFileHandle(name, { create: true })
    try {
      // What is written comes into the file when it is closed.
      const stream = await file.createWritable()
      await stream.write(new Blob([...pieces]))
      await stream.close()
    } catch (error) {
      await this.folder.removeEntry(name).catch(() => {})
      throw error
    }
    return name
  }

  private async isThere(name: string): Promise<boolean> {
    try {
      await this.folder.getFileHandle(name)
      return true
    } catch (error) {
      return !(error instanceof DOMException && error.name === 'NotFoundError')
    }
  }
}
