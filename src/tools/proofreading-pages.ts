// Articles with headline and body, of labelled pages and of Galley's own stories, for judging proofreading.
import { joint } from '../engine'
import type { HeadlineContext } from '../engine/proofreading'
import type { LabelledPage } from './fit-pages'
import type { Story } from './fit-stories'

export interface ReadArticle {
  readonly headline: string
  readonly context: HeadlineContext
}

/** The articles of a page by its labels, their lines joined as the program joins them; those with headline and body only. */
export function articlesOfPage({ text, lines }: LabelledPage): ReadArticle[] {
  const raw = text.split('\n')
  const articles = new Map<string, Map<string, string[]>>()
  for (const { n, a, r } of lines) {
    if (a === null) continue
    const parts = articles.get(a) ?? new Map<string, string[]>()
    articles.set(a, parts.set(r[0], [...(parts.get(r[0]) ?? []), raw[n - 1].trim()]))
  }
  return [...articles.values()]
    .map((parts) => articleOf((role) => parts.get(role) ?? []))
    .filter(({ headline, context }) => headline !== '' && context.body !== '')
}

export const articleOfStory = ({ heads, body }: Story): ReadArticle =>
  articleOf((role) =>
    [...heads, ...body].filter(({ roles }) => roles[0] === role).map(({ text }) => text),
  )

function articleOf(linesOf: (role: string) => readonly string[]): ReadArticle {
  const set = (role: string) => linesOf(role).join('\n')
  return {
    headline: set('headline'),
    context: { body: joined(linesOf('body')), kicker: set('kicker'), deck: set('deck') },
  }
}

const joined = (lines: readonly string[]) =>
  lines.reduce((before, line) => {
    const { drop, glue } = joint(before, line)
    return before.slice(0, before.length - drop) + glue + line
  }, '')
