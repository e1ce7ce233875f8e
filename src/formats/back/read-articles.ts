import { done, type OpenPage, type Result, refused } from '../../document'
import { ARTICLES_VERSION } from '../articles-format'
import type { Problem } from '../problem'
import type { SchemaCheck } from '../schema-check'
import { validateArticles } from '../validate-articles'
import { type Exported, madePage } from './made-page'

/** Opens cleaned JSON: a page whose articles say the same. `id` is that of the page to be. */
export function readArticles(json: string, file: string, id: string): Result<OpenPage, Problem> {
  const read = readChecked<Exported>(json, file, ARTICLES_VERSION, validateArticles)
  return read.ok ? pageOf(read.value, file, id) : read
}

/** A file of a format of our own, of this version or one before. */
export function readChecked<T>(
  json: string,
  file: string,
  latest: number,
  check: SchemaCheck,
): Result<T, Problem> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return refused({ code: 'brokenJson', file })
  }
  const { version } = Object(value) as { version?: unknown }
  if (typeof version === 'number' && version > latest)
    return refused({ code: 'newerVersion', file, version })
  const [wrong] = check(value)
  if (wrong === undefined) return done(value as T)
  return refused({ code: 'brokenArticles', file, field: wrong.slice(0, wrong.indexOf(': ')) })
}

/** Numbers are what articles have, each its own: the one thing that no schema says. */
export function pageOf(exported: Exported, file: string, id: string): Result<OpenPage, Problem> {
  const seen = new Set<string>()
  for (const [i, article] of exported.articles.entries()) {
    if (!/^[1-9]\d{0,8}$/.test(article.id) || seen.has(article.id))
      return refused({ code: 'brokenArticles', file, field: `articles[${i}].id` })
    seen.add(article.id)
  }
  if (exported.articles.length + exported.unattached.length === 0)
    return refused({ code: 'emptyFile', file })
  return done(madePage(exported, id))
}
