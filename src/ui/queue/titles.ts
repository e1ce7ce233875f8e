import type { QueueEntry } from './entry'

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** The pages whose name holds each of the words: title, publication, date and page number. */
export function titled(entries: readonly QueueEntry[], query: string): string[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return entries.flatMap(({ id, title, publication, date, pageNumber }) => {
    const name = plain([title, publication, date, pageNumber].filter(Boolean).join(' '))
    return words.every((word) => name.includes(word)) ? [id] : []
  })
}
