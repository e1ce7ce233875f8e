import { openDatabase } from '../database'
import { Library } from './library'

/** What the search worker does. It holds the pages of one database for as long as it lives. */
export function searchWork() {
  let library: Promise<Library> | null = null
  const opened = () => library ?? Promise.reject(new Error('no database is open'))
  return {
    async open(database: string): Promise<void> {
      library = openDatabase(database).then((open) => new Library(open))
      await library
    },
    titled: async (text: string) => (await opened()).titled(text),
    holding: async (text: string, after: string) => (await opened()).holding(text, after),
    close: async () => (await opened()).close(),
  }
}

export type SearchWork = ReturnType<typeof searchWork>
