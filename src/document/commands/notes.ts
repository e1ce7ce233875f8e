import { articleById } from '../articles'
import type { Page } from '../page'
import { done, type Result, refused } from '../result'
import type { ArticleId, MetadataField, Review } from '../review'
import { type Transaction, transaction } from '../transaction'

/**
 * Writes a note on an article for whoever opens the page next; empty text takes it away. Refused when the note is not
 * any more what it `was` when the edit began.
 */
export function annotate(
  page: Page,
  review: Review,
  { article: id, note, was }: { article: ArticleId; note: string; was?: string },
): Result<Transaction> {
  const article = articleById(page, review, id)
  if (!article) return refused('noSuchArticle')
  const value = note.trim() || null
  if (was !== undefined && was !== (article.fields.note ?? '')) return refused('textMoved')
  if (value === (article.fields.note ?? null)) return refused('nothingToChange')
  return done(
    transaction(review, 'annotate', article.blocks[0].start, [
      { register: 'article', id, field: 'note', value },
    ]),
  )
}

/** Sets what is known of the page (publication, date, page number, section), or how its text is read. */
export function setMetadata(
  _page: Page,
  review: Review,
  { field, value }: { field: MetadataField; value: string },
): Result<Transaction> {
  const written = value.trim() || null
  if (written === (review.metadata[field] ?? null)) return refused('nothingToChange')
  return done(
    transaction(review, 'setMetadata', 0, [{ register: 'metadata', field, value: written }]),
  )
}
