import * as z from 'zod/mini'
import { done, type Result, refused } from '../document'
import type { Arrival } from './arrivals'
import { fetchPage, metadataOfListed, NotFetched } from './fetched-page'

/** What is wrong with a list of pages at an address. */
export type SourceProblem =
  /** No address, or one of another server: the app asks none but its own. */
  | 'foreign'
  /** It could not be fetched, or was refused. */
  | 'unreachable'
  /** What came is no such list. */
  | 'unreadable'
  | 'empty'

/** `{"pages": [{"url": …, "publication": …, "date": …, "page": …}]}`; what else it holds is for others. */
const manifest = z.object({
  pages: z.array(
    z.object({
      url: z.string(),
      publication: z.nullish(z.string()),
      date: z.nullish(z.string()),
      page: z.nullish(z.union([z.string(), z.number()])),
    }),
  ),
})

/**
 * The pages that a list names, each to be fetched when its turn comes; addresses are relative to the list's own, and that one to
 * the app's.
 */
export async function arrivalsAt(
  address: string,
  base: string,
): Promise<Result<readonly Arrival[], SourceProblem>> {
  const list = ownAddress(address, base)
  if (!list) return refused('foreign')
  let json: unknown
  try {
    const response = await fetch(list)
    if (!response.ok) return refused('unreachable')
    json = await response.json().catch(() => null)
  } catch {
    return refused('unreachable')
  }
  const read = manifest.safeParse(json)
  if (!read.success) return refused('unreadable')
  const { pages } = read.data
  if (pages.length === 0) return refused('empty')
  return done(
    pages.map(
      ({ url, ...known }): Arrival => ({
        name: nameOf(url),
        bytes: () => fetched(url, list.href),
        metadata: metadataOfListed(known),
      }),
    ),
  )
}

/** Null for one of another server, or what is none. */
function ownAddress(address: string, base: string): URL | null {
  if (address.trim() === '' || !URL.canParse(address, base)) return null
  const own = new URL(address, base)
  return own.origin === new URL(base).origin ? own : null
}

function nameOf(url: string): string {
  const name = url.split(/[?#]/, 1)[0].split('/').at(-1) || url
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

async function fetched(url: string, base: string): Promise<Uint8Array<ArrayBuffer>> {
  const own = ownAddress(url, base)
  if (!own) throw new NotFetched(url)
  return fetchPage(own)
}
