import { type OpenPage, type Result, refused } from '../../document'
import type { ArticlesJson, ExportedArticle } from '../articles-format'
import { checkNinjsItem } from '../out/ninjs/item-schema'
import type { SidecarArticle } from '../out/ninjs/sidecar'
import { checkSidecar, SIDECAR } from '../out/ninjs/sidecar-schema'
import type { Problem } from '../problem'
import { pageOf, readChecked } from './read-articles'

interface Sidecar extends Pick<ArticlesJson, 'page' | 'unattached'> {
  readonly articles: readonly SidecarArticle[]
}

/** What an article's item says of it. */
interface Item {
  readonly uri: string
  readonly by?: string
  readonly headlines?: readonly { readonly role: string; readonly value: string }[]
  readonly bodies?: readonly { readonly role: string; readonly value: string }[]
  readonly associations?: readonly {
    readonly descriptions: readonly { readonly value: string }[]
  }[]
}

/** Opens a page's ninjs items with their sidecar. What the items say goes before what the sidecar does. */
export function readNinjs(
  { items, sidecar }: { readonly items: string; readonly sidecar: string },
  file: string,
  id: string,
): Result<OpenPage, Problem> {
  const beside = readChecked<Sidecar>(sidecar, file, SIDECAR.version, checkSidecar)
  if (!beside.ok) return beside
  const read = readChecked<readonly Item[]>(items, file, Number.POSITIVE_INFINITY, checkItems)
  if (!read.ok) return read
  const byUri = new Map(read.value.map((item) => [item.uri, item]))
  const articles: ExportedArticle[] = []
  for (const article of beside.value.articles) {
    const item = byUri.get(article.uri)
    if (!item) return refused({ code: 'ninjsApart', file })
    articles.push(articleOf(item, article))
  }
  if (articles.length !== read.value.length) return refused({ code: 'ninjsApart', file })
  return pageOf({ ...beside.value, articles }, file, id)
}

function checkItems(value: unknown): string[] {
  if (!Array.isArray(value)) return ['the file: it is no array of items']
  return value.flatMap((item, i) => checkNinjsItem(item, `#/${i}`))
}

function articleOf(
  { headlines = [], by, bodies = [], associations = [] }: Item,
  { uri: _, ...article }: SidecarArticle,
): ExportedArticle {
  const head = (role: string) => headlines.find((part) => part.role === role)?.value ?? null
  const headline = head('main')
  const asItWasSet = headline === (article.headlineLines.join(' ') || null)
  const paragraphs = bodies.find(({ role }) => role === 'main')?.value.split('\n') ?? []
  return {
    ...article,
    kicker: head('kicker'),
    headline,
    headlineLines: asItWasSet ? article.headlineLines : headline === null ? [] : [headline],
    deck: head('deck'),
    byline: by === undefined ? null : { ...(article.byline ?? UNREAD), text: by },
    paragraphs,
    subheads: article.subheads.filter((index) => index < paragraphs.length),
    captions: associations.map(({ descriptions }) => descriptions[0].value),
  }
}

/** A byline that a news system added. */
const UNREAD = { persons: [], dateline: null, agency: null, place: null, date: null, isoDate: null }
