import type { ArticleStatus, SuppliedField } from '../document'
import type { Role } from '../engine'
import type { ArticleCorrection } from './article-corrections'

export const ARTICLES_FORMAT = 'galley-articles'
export const ARTICLES_VERSION = 1
export const ARTICLES_EXTENSION = '.articles.json'

/** The cleaned JSON. `public/schema/galley-articles-1.schema.json` says what each member means. */
export interface ArticlesJson {
  readonly $schema: string
  readonly format: typeof ARTICLES_FORMAT
  readonly version: typeof ARTICLES_VERSION
  readonly generator: { readonly name: 'galley'; readonly version: string }
  readonly exportedAt: string
  readonly page: {
    readonly publication: string | null
    readonly date: string | null
    readonly page: string | null
    readonly section: string | null
    readonly source: {
      readonly name: string
      readonly encoding: string
      readonly sha256: string
      readonly codePoints: number
      readonly lines: number
    }
  }
  readonly articles: readonly ExportedArticle[]
  readonly unattached: readonly UnattachedBlock[]
  readonly ledger: {
    readonly lines: number
    readonly inArticles: number
    readonly furniture: number
    readonly adverts: number
    readonly discarded: number
    readonly characters: number
    readonly checksum: string
  }
}

export interface ExportedBlock {
  readonly role: Role
  readonly start: number
  readonly end: number
  readonly lines: readonly [number, number] | null
}

export interface UnattachedBlock extends ExportedBlock {
  readonly text: string
  readonly reason: string | null
}

export interface ExportedArticle {
  readonly id: string
  readonly order: number
  readonly status: ArticleStatus
  readonly kicker: string | null
  readonly headline: string | null
  readonly headlineLines: readonly string[]
  readonly deck: string | null
  readonly byline: {
    readonly text: string
    readonly persons: readonly {
      readonly name: string
      readonly role: string
      readonly work: string | null
    }[]
    readonly dateline: string | null
    readonly agency: string | null
    readonly place: string | null
    readonly date: string | null
    readonly isoDate: string | null
  } | null
  readonly paragraphs: readonly string[]
  readonly subheads: readonly number[]
  readonly captions: readonly string[]
  readonly jump: string | null
  readonly supplied: readonly SuppliedField[]
  readonly blocks: readonly ExportedBlock[]
  readonly corrections: readonly ArticleCorrection[]
  readonly confidence: number
  readonly doubts: number
}
