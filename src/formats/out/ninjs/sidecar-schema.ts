import { articleSchema } from '../../articles-schema'
import { ledgerSchema, pageSchema, unattachedSchema } from '../../page-schema'
import { checkOf } from '../../schema-check'
import { DIALECT, fileHead, list, object, schemaId } from '../../schema-parts'
import { articleUriSchema } from '../article-uri-schema'

const ID = schemaId('galley-ninjs-sidecar-1')
export const SIDECAR = { schema: ID, format: 'galley-ninjs-sidecar', version: 1 } as const

const { kicker, headline, deck, paragraphs, captions, ...beside } = articleSchema.properties

const article = object('What an article’s ninjs item has no place for.', {
  uri: articleUriSchema('That of the item.'),
  ...beside,
})

export const sidecarSchema = {
  $schema: DIALECT,
  $id: ID,
  title: 'Galley ninjs sidecar, version 1',
  ...object(
    'What the ninjs items of a page have no place for: the page, and of each article its number, review state and stretches of raw text. Offsets and names as in galley-articles.',
    {
      ...fileHead(ID, SIDECAR.format, SIDECAR.version),
      page: pageSchema,
      articles: list('The articles in their order.', article),
      unattached: unattachedSchema,
      ledger: ledgerSchema,
    },
  ),
}

export const checkSidecar = checkOf(sidecarSchema)
/** Of one of its articles: of a long file they are checked one by one. */
export const checkSidecarArticle = checkOf(article)
