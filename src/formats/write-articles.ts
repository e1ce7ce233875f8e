import { brokenInSlices, ledgerOf, type OpenPage, type Result, type Sliced } from '../document'
import {
  ARTICLES_FORMAT,
  ARTICLES_VERSION,
  type ArticlesJson,
  type ExportedBlock,
} from './articles-format'
import { exportedArticles, unattachedBlocks } from './articles-json'
import { ARTICLES_SCHEMA_ID } from './articles-schema'
import { type CodePointAt, codePointsOf } from './code-points'
import { sha256InSlices } from './hash'
import { jsonPieces, listPieces } from './json-pieces'
import { normalText } from './normal-text'
import type { Problem } from './problem'
import { stretchesOf } from './stretches'
import { type ExportedList, validateArticles, validateMember } from './validate-articles'
import { type Writing, wholeFile } from './writing'

/** Who exports, and when: an ISO 8601 date and time in UTC. */
export interface ExportStamp {
  readonly version: string
  readonly exportedAt: string
}

export const writeArticles = (open: OpenPage, stamp: ExportStamp): Result<string, Problem> =>
  wholeFile(articlesInPieces(open, stamp))

/**
 * The cleaned JSON: each article is made, checked against the published schema and written when its turn comes. Refused
 * when the text is not all accounted for: see `ExportNotes` for what else a person should know.
 */
export function* articlesInPieces(open: OpenPage, stamp: ExportStamp): Writing {
  const { page, review } = open
  const file = page.source.name
  const broken = (detail: string): Problem => ({ code: 'brokenExport', file, detail })
  const { balanced, accounted, characters, ...lines } = ledgerOf(page, review)
  if (!balanced) return { code: 'ledgerUnbalanced', file, accounted, characters }
  const [unsound] = yield* brokenInSlices(page, review)
  if (unsound) return broken(unsound)

  const at = codePointsOf(page.text)
  const head = headOf(open, stamp, at)
  yield JSON.stringify(head, null, 2).slice(0, -'\n}'.length)
  const blocks: ExportedBlock[] = []
  const wrong: string[] = []
  /** The members as they are written, each checked and its blocks kept for the account. */
  function* checked<T>(
    list: ExportedList,
    members: Iterable<T>,
    own: (member: T) => ExportedBlock[],
  ) {
    let index = 0
    for (const member of members) {
      wrong.push(...validateMember(list, index++, member))
      blocks.push(...own(member))
      yield member
    }
  }
  yield ',\n  "articles": '
  yield* listPieces(
    checked('articles', exportedArticles(open, at), (article) => [...article.blocks]),
    2,
    '  ',
  )
  yield ',\n  "unattached": '
  yield* listPieces(
    checked('unattached', unattachedBlocks(open, at), (block) => [block]),
    2,
    '  ',
  )

  const account = yield* accountOf(page.text, at, blocks)
  if (!account) return broken('blocks do not partition the text')
  const ledger = { ...lines, ...account }
  wrong.push(...validateArticles({ ...head, articles: [], unattached: [], ledger }))
  if (wrong.length > 0) return broken(wrong[0])
  yield ',\n  "ledger": '
  yield* jsonPieces(ledger, 2, '  ')
  yield '\n}\n'
  return null
}

type Head = Omit<ArticlesJson, 'articles' | 'unattached' | 'ledger'>

function headOf({ page, review }: OpenPage, stamp: ExportStamp, at: CodePointAt): Head {
  const { publication, date, pageNumber, section } = review.metadata
  const named = (value: string | undefined) => (value === undefined ? null : normalText(value))
  return {
    $schema: ARTICLES_SCHEMA_ID,
    format: ARTICLES_FORMAT,
    version: ARTICLES_VERSION,
    generator: { name: 'galley', version: stamp.version },
    exportedAt: stamp.exportedAt,
    page: {
      publication: named(publication),
      date: named(date),
      page: named(pageNumber),
      section: named(section),
      source: {
        name: normalText(page.source.name),
        encoding: page.source.encoding,
        sha256: page.source.sha256,
        codePoints: at(page.text.length),
        lines: ledgerOf(page, review).lines,
      },
    },
  }
}

/**
 * Counts and sums up the text once more from the ranges that go into the file; null unless they cover
 * the whole text once.
 */
function* accountOf(
  text: string,
  at: CodePointAt,
  blocks: readonly ExportedBlock[],
): Sliced<Account | null> {
  let reached = 0
  for (const { start, end } of blocks.toSorted((a, b) => a.start - b.start)) {
    if (start !== reached || end <= start) return null
    reached = end
  }
  if (reached !== at(text.length)) return null
  yield
  let characters = 0
  function* counted() {
    for (const stretch of stretchesOf(text, (part) => part.replace(/\s+/g, ''))) {
      characters += codePointsOf(stretch)(stretch.length)
      yield stretch
    }
  }
  const checksum = yield* sha256InSlices(counted())
  return { characters, checksum }
}

type Account = Pick<ArticlesJson['ledger'], 'characters' | 'checksum'>
