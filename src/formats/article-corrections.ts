import {
  type Article,
  type ArticleText,
  correctionsOfBlocks,
  type Flow,
  PARTS,
  type Page,
  type Review,
} from '../document'
import type { CodePointAt } from './code-points'
import { normalChanges, normalText } from './normal-text'

/** A stretch of raw text, in code points, and what the article says in its place. */
export interface ArticleCorrection {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  /** The rule that made the change; absent when a person made it. */
  readonly rule?: 'digit-spaces' | 'line-hyphen' | 'nfc' | 'lone-surrogate'
}

/** Every change between an article's raw text and its clean text but for the line breaks, in text order. */
export function correctionsOfArticle(
  page: Page,
  review: Review,
  article: Article,
  text: ArticleText,
  at: CodePointAt,
): ArticleCorrection[] {
  const found: { start: number; end: number; to: string; rule?: ArticleCorrection['rule'] }[] = []
  for (const { start, end, replacement } of correctionsOfBlocks(review, article.blocks))
    found.push({ start, end, to: replacement })
  for (const part of PARTS)
    for (const change of ruleChanges(page, article, text[part])) found.push(change)
  found.sort((a, b) => a.start - b.start || a.end - b.end)
  return found.map(({ start, end, to, rule }) => ({
    start: at(start),
    end: at(end),
    from: page.text.slice(start, end).replace(/\p{Surrogate}/gu, '\ufffd'),
    to: normalText(to),
    ...(rule && { rule }),
  }))
}

/** What rules did to a part: spaces around digits, hyphens at line ends, normal forms. */
function* ruleChanges(page: Page, article: Article, flow: Flow) {
  const ends = new Map(article.blocks.map(({ start, end }) => [start, end]))
  for (const [i, run] of flow.runs.entries()) {
    if (run.kind === 'tidied')
      yield { start: run.start, end: run.end, to: '', rule: 'digit-spaces' as const }
    else if (run.kind === 'joint') {
      const blockEnd = ends.get(flow.runs[i - 1]?.block ?? -1) ?? run.start
      const hyphen = /^[^\s]+/.exec(page.text.slice(run.start, Math.min(run.start + 2, blockEnd)))
      if (hyphen)
        yield {
          start: run.start,
          end: run.start + hyphen[0].length,
          to: '',
          rule: 'line-hyphen' as const,
        }
    } else if (run.kind === 'raw') {
      for (const { start, length, to, rule } of normalChanges(run.text))
        yield { start: run.start + start, end: run.start + start + length, to, rule }
    }
  }
}
