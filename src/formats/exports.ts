import { done, type OpenPage, type Result, refused } from '../document'
import { ARTICLES_EXTENSION } from './articles-format'
import { articlesJson, type ExportStamp } from './articles-json'
import type { Problem } from './problem'
import { PROJECT_EXTENSION, writeProject } from './project'
import { validateArticles } from './validate-articles'

/** A way for a page to leave the program. */
export interface ExportFormat {
  readonly id: 'articles' | 'project'
  readonly label: { readonly zh: string; readonly en: string }
  /** With its dot; put after the stem of the source's name. */
  readonly extension: string
  readonly mime: string
  /** The whole file. */
  readonly write: (open: OpenPage, stamp: ExportStamp) => Result<string, Problem>
}

/** Every format, the main one first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'articles',
    label: { zh: '稿件 JSON', en: 'Articles as JSON' },
    extension: ARTICLES_EXTENSION,
    mime: 'application/json',
    write: writeArticles,
  },
  {
    id: 'project',
    label: { zh: 'Galley 工程文件', en: 'Galley project' },
    extension: PROJECT_EXTENSION,
    mime: 'application/json',
    write: (open) => done(writeProject(open)),
  },
]

/** The cleaned JSON as text, checked against its published schema. */
export function writeArticles(open: OpenPage, stamp: ExportStamp): Result<string, Problem> {
  const articles = articlesJson(open, stamp)
  if (!articles.ok) return articles
  const [detail] = validateArticles(articles.value)
  if (detail) return refused({ code: 'brokenExport', file: open.page.source.name, detail })
  return done(`${JSON.stringify(articles.value, null, 2)}\n`)
}
