import { ledgerOf, type OpenPage, type Sliced } from '../document'
import type {
  ArticlesJson,
  ExportedArticle,
  ExportedBlock,
  UnattachedBlock,
} from './articles-format'
import { exportedArticles, unattachedBlocks } from './articles-json'
import { type CodePointAt, codePointsOf } from './code-points'
import { coverOnce } from './coverage'
import { sha256InSlices } from './hash'
import { jsonPieces, listPieces } from './json-pieces'
import type { Problem } from './problem'
import type { SchemaCheck } from './schema-check'
import { refusalOf, schemaProblem } from './sound-page'
import { stretchesOf } from './stretches'
import type { Writing } from './writing'

/** A file that accounts for the whole text: a head, `articles`, `unattached` and `ledger`. */
export interface AccountedForm {
  /** The members before the lists. */
  readonly head: (at: CodePointAt) => object
  readonly article: (article: ExportedArticle) => object
  readonly check: {
    /** Of the file without the members of its lists. */
    readonly file: SchemaCheck
    readonly article: SchemaCheck
    readonly unattached: SchemaCheck
  }
}

/**
 * Each article is made, checked and written when its turn comes. Refused when the text is not all accounted for: see
 * `ExportNotes` for what else a person should know.
 */
export function* accountedFile(open: OpenPage, form: AccountedForm): Writing {
  const refusal = yield* refusalOf(open)
  if (refusal) return refusal
  const { page, review } = open
  const at = codePointsOf(page.text)
  const head = form.head(at)
  yield JSON.stringify(head, null, 2).slice(0, -'\n}'.length)

  const blocks: ExportedBlock[] = []
  const wrong: string[] = []
  function* articles() {
    for (const [i, article] of indexed(exportedArticles(open, at))) {
      blocks.push(...article.blocks)
      const member = form.article(article)
      wrong.push(...form.check.article(member, `#/articles/${i}`))
      yield member
    }
  }
  function* unattached(): Generator<UnattachedBlock> {
    for (const [i, block] of indexed(unattachedBlocks(open, at))) {
      blocks.push(block)
      wrong.push(...form.check.unattached(block, `#/unattached/${i}`))
      yield block
    }
  }
  yield ',\n  "articles": '
  yield* listPieces(articles(), 2, '  ')
  yield ',\n  "unattached": '
  yield* listPieces(unattached(), 2, '  ')

  const account = yield* accountOf(page.text, at, blocks)
  if (!account) return partly(open)
  const { lines, inArticles, furniture, adverts, discarded } = ledgerOf(page, review)
  const ledger = { lines, inArticles, furniture, adverts, discarded, ...account }
  wrong.push(...form.check.file({ ...head, articles: [], unattached: [], ledger }))
  const problem = schemaProblem(open, wrong)
  if (problem) return problem
  yield ',\n  "ledger": '
  yield* jsonPieces(ledger, 2, '  ')
  yield '\n}\n'
  return null
}

const partly = ({ page }: OpenPage): Problem => ({
  code: 'brokenExport',
  file: page.source.name,
  detail: 'blocks do not partition the text',
})

function* indexed<T>(members: Iterable<T>): Generator<[number, T]> {
  let i = 0
  for (const member of members) yield [i++, member]
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
  if (!coverOnce(blocks, at(text.length))) return null
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
