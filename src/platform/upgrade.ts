import type { Transaction } from 'dexie'
import { sha256OfText } from '../formats'
import { type ListingRow, remakeListing } from './listing'
import { newSummary, type PageFacts, type SummaryRow } from './page-summary'
import type { PageRow } from './stored-page'

/** A row of the list before the fourth version of the database. */
interface EarlierSummary extends Omit<PageFacts, 'status'> {
  readonly status: keyof typeof STATUS
  readonly addedAt: number
  readonly updatedAt: number
}

const STATUS = { untouched: 'new', begun: 'review', approved: 'approved' } as const

const PAGES_AT_ONCE = 100

/** Since the fourth version the list knows what text a page has, and when it was exported, archived or removed. */
export async function upgradeSummaries(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRow, string>('pages')
  const summaries = transaction.table('summaries')
  const ids: string[] = await summaries.toCollection().primaryKeys()
  for (let at = 0; at < ids.length; at += PAGES_AT_ONCE) {
    const some = ids.slice(at, at + PAGES_AT_ONCE)
    const rows: EarlierSummary[] = await summaries.bulkGet(some)
    const texts = await pages.bulkGet(some)
    await summaries.bulkPut(
      rows.map(({ addedAt, updatedAt, ...row }, i) => {
        const hash = sha256OfText(texts[i]?.text ?? '')
        return { ...newSummary({ ...row, status: STATUS[row.status] }, hash, addedAt), updatedAt }
      }),
    )
  }
}

/** Since the fifth version the rows of the list are there a second time, in one text. */
export async function makeListing(transaction: Transaction): Promise<void> {
  const summaries = transaction.table<SummaryRow, string>('summaries')
  const listing = transaction.table<ListingRow, ListingRow['key']>('listing')
  await remakeListing({ summaries, listing })
}
