import type { Metadata } from '../document'

/** What a list of pages, such as `public/samples/index.json`, says of one. */
export interface ListedMetadata {
  readonly publication?: string | null
  readonly date?: string | null
  readonly page?: string | number | null
}

export const metadataOfListed = ({ publication, date, page }: ListedMetadata): Metadata => ({
  ...(publication && { publication }),
  ...(date && { date }),
  ...(page != null && page !== '' && { pageNumber: String(page) }),
})

/** A page of a list that could not be fetched. */
export class NotFetched extends Error {}

export async function fetchPage(address: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  const failed = (cause: unknown) => new NotFetched(String(address), { cause })
  try {
    const response = await fetch(address)
    if (!response.ok) throw failed(response.status)
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw error instanceof NotFetched ? error : failed(error)
  }
}
