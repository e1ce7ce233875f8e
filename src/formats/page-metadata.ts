import type { Metadata } from '../document'
import { readMasthead } from '../engine'
import { metadataFromFileName } from './file-name'

/** What the file's name says; what it does not, from the masthead. */
export function metadataOf(name: string, text: string): Metadata {
  const named = metadataFromFileName(name)
  const masthead = readMasthead(text)
  const publication = named.publication ?? masthead.publication
  const date = named.date ?? masthead.date
  const pageNumber = named.pageNumber ?? masthead.page
  return {
    ...(publication && { publication }),
    ...(date && { date }),
    ...(pageNumber && { pageNumber }),
  }
}
