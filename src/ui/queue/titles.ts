import type { QueueEntry } from './entry'

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

const names = new WeakMap<QueueEntry, string>()

/** What of an entry is compared: made once, for each further letter of a query looks through all entries. */
function nameOf(entry: QueueEntry): string {
  const known = names.get(entry)
  if (known !== undefined) return known
  const { title, publication, date, pageNumber } = entry
  const name = plain([title, publication, date, pageNumber].filter(Boolean).join(' '))
  names.set(entry, name)
  return name
}

/** The pages whose name holds each of the words: title, publication, date and page number. */
export function titled(entries: readonly QueueEntry[], query: string): string[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return entries
    .filter((entry) => words.every((word) => nameOf(entry).includes(word)))
    .map(({ id }) => id)
}
