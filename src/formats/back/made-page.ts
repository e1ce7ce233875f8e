import {
  type ArticleFields,
  articlesOf,
  articleText,
  type Correction,
  type Cut,
  DOUBTFUL_BELOW,
  type Metadata,
  type OpenPage,
  openPage,
  type Page,
  type ReviewJson,
  reviewFromJson,
} from '../../document'
import { type Proposal, propose } from '../../engine'
import type { ArticlesJson, ExportedArticle } from '../articles-format'
import { paragraphsOf } from '../articles-json'
import { stemOf } from '../file-name'
import { madeText, type ParagraphRun } from './made-text'

/** What a page is made of again: the members of the cleaned JSON that say it. */
export type Exported = Pick<ArticlesJson, 'page' | 'articles' | 'unattached'>

/** Instead of an encoding: the raw text was made of an export, and offsets count in what was made. */
const MADE = 'galley-articles'

/**
 * A page on the desk whose articles say what the export says. The raw text that the export was made of is not in it: the page
 * has a text made of the articles instead.
 */
export function madePage({ page: facts, articles, unattached }: Exported, id: string): OpenPage {
  const { text, cuts, runs } = madeText(articles, unattached)
  const { name, sha256 } = facts.source
  const page: Page = { id, title: stemOf(name), source: { name, encoding: MADE, sha256 }, text }
  const as: ReviewJson = {
    cuts: [...cuts],
    articles: articles.flatMap(fieldsOf),
    corrections: [],
    metadata: metadataOf(facts),
    ignored: [],
  }
  const review = reviewFromJson(as)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const corrections = articlesOf(page, review).flatMap((article) => {
    const exported = byId.get(article.id)
    const said = paragraphsOf(articleText(page, review, article))
    return !exported || saysTheSame(said, exported)
      ? []
      : (runs.get(article.id) ?? []).flatMap((run) => asWritten(text, run))
  })
  return openPage(page, proposalOf(cuts, byId), reviewFromJson({ ...as, corrections }))
}

const saysTheSame = (
  a: Pick<ExportedArticle, 'paragraphs' | 'subheads'>,
  b: Pick<ExportedArticle, 'paragraphs' | 'subheads'>,
): boolean =>
  JSON.stringify([a.paragraphs, a.subheads]) === JSON.stringify([b.paragraphs, b.subheads])

/** Where the program would read the lines otherwise than as these paragraphs, they are put there as corrections. */
function asWritten(text: string, { start, end, paragraphs }: ParagraphRun): [number, Correction][] {
  const replacement = paragraphs.join('\n')
  return text.slice(start, end) === replacement
    ? []
    : [[start, { length: end - start, replacement }]]
}

function fieldsOf(article: ExportedArticle): [string, ArticleFields][] {
  const { id, status, supplied, byline, headlineLines } = article
  const fields: Record<string, string> = {}
  for (const field of supplied) {
    const value =
      field === 'headline'
        ? headlineLines.join('\n')
        : field === 'byline'
          ? byline?.text
          : article[field]
    fields[field] = value ?? ''
  }
  if (status !== 'proposed') fields.status = status
  return Object.keys(fields).length > 0 ? [[id, fields as ArticleFields]] : []
}

function metadataOf({ publication, date, page, section }: Exported['page']): Metadata {
  return {
    ...(publication !== null && { publication }),
    ...(date !== null && { date }),
    ...(page !== null && { pageNumber: page }),
    ...(section !== null && { section }),
    // What the rule took away is not in the export any more.
    digitSpaces: 'keep',
  }
}

/** As if the program had proposed the blocks: of each article as many are doubtful as there were places, or all. */
function proposalOf(
  cuts: ReadonlyMap<number, Cut>,
  articles: ReadonlyMap<string, ExportedArticle>,
): Proposal {
  const doubts = new Map([...articles].map(([id, article]) => [id, article.doubts]))
  const blocks = [...cuts].map(([start, { role, article }]) => {
    const exported = articles.get(article ?? '')
    const left = doubts.get(article ?? '') ?? 0
    if (article !== null) doubts.set(article, left - 1)
    const confidence = exported ? confidenceFor(exported, left > 0) : 1
    return { start, role, article, confidence, reasons: [] }
  })
  // Today's engine, so that nobody is offered to have split again what an editor has finished.
  return { engine: propose('').engine, blocks, attachments: [], likelyCuts: [] }
}

/** Of an approved article nothing is doubtful, however sure the program was. */
function confidenceFor({ status, confidence }: ExportedArticle, isDoubtful: boolean): number {
  if (status === 'approved') return confidence
  return isDoubtful ? Math.min(confidence, JUST_DOUBTFUL) : Math.max(confidence, DOUBTFUL_BELOW)
}

const JUST_DOUBTFUL = DOUBTFUL_BELOW - 0.01
