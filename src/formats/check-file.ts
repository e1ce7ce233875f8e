import { done, type Result, refused } from '../document'
import {
  ARTICLES_FORMAT,
  ARTICLES_VERSION,
  type ArticlesJson,
  type ExportedArticle,
} from './articles-format'
import { checkBackup } from './check-backup'
import { coverOnce } from './coverage'
import { checkJsonLd } from './out/json-ld/schema'
import { ARTICLE_LINE, checkArticleLine } from './out/json-lines'
import { checkManifest, MANIFEST } from './out/manifest'
import { checkNinjsItem, NINJS_PROFILE } from './out/ninjs/item-schema'
import { checkSidecar, SIDECAR } from './out/ninjs/sidecar-schema'
import type { Problem } from './problem'
import { readProject } from './project'
import { PROJECT_FORMAT, PROJECT_VERSION } from './project-schema'
import type { SchemaCheck } from './schema-check'
import { validateArticles } from './validate-articles'

/** What a file of one of Galley's formats is, and everything that is wrong with it. */
export interface CheckedFile {
  /** With its version, such as `galley-articles 1`. */
  readonly format: string
  readonly faults: readonly Fault[]
}

/** A field and the rule that it breaks, in English for developers. */
export interface Fault {
  /** 1-based, in a file of lines. */
  readonly line?: number
  /** As a path into the file, or into its line: `articles[0].status`. */
  readonly field: string
  readonly rule: string
}

interface Form {
  readonly format: string
  readonly version: number
  readonly check: SchemaCheck
}

/** Formats that say what they are. */
const FORMS: readonly Form[] = [
  { format: ARTICLES_FORMAT, version: ARTICLES_VERSION, check: validateArticles },
  { ...SIDECAR, check: checkSidecar },
  { ...ARTICLE_LINE, check: checkArticleLine },
  { ...MANIFEST, check: checkManifest },
]

/** Checks a file of any of Galley's JSON formats; refused where it is none of them, or none that can be read. */
export function checkFile(text: string, file: string): Result<CheckedFile, Problem> {
  const json = text.replace(/^\ufeff/, '')
  const whole = parsed(json)
  if (whole !== undefined) return checkValue(whole, json, file)
  const lines = json.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.length > 1 && parsed(lines[0]) !== undefined
    ? checkLines(lines, file)
    : refused({ code: 'brokenJson', file })
}

function checkLines(lines: readonly string[], file: string): Result<CheckedFile, Problem> {
  const backup = checkBackup(lines, file)
  if (backup) return backup
  let format = ''
  const faults: Fault[] = []
  for (const [i, line] of lines.entries()) {
    const value = parsed(line)
    if (value === undefined) return refused({ code: 'brokenLine', file, line: i + 1 })
    const checked = checkValue(value, line, file)
    if (!checked.ok) return checked
    format ||= checked.value.format
    for (const fault of checked.value.faults) faults.push({ line: i + 1, ...fault })
  }
  return done({ format, faults })
}

function checkValue(value: unknown, json: string, file: string): Result<CheckedFile, Problem> {
  if (typeof value !== 'object' || value === null) return refused({ code: 'notOurs', file })
  const { format, version } = value as { format?: unknown; version?: unknown }
  if (format === PROJECT_FORMAT) {
    const project = readProject(json, file)
    return project.ok
      ? done({ format: `${PROJECT_FORMAT} ${PROJECT_VERSION}`, faults: [] })
      : project
  }
  const form = FORMS.find((form) => form.format === format)
  if (form) {
    if (typeof version === 'number' && version > form.version)
      return refused({ code: 'newerVersion', file, version })
    const faults = faultsOf(form.check(value))
    if (faults.length === 0 && 'ledger' in value) faults.push(...accountFaults(value as Accounted))
    return done({ format: `${form.format} ${form.version}`, faults })
  }
  if ('@context' in value)
    return done({ format: 'galley-json-ld 1', faults: faultsOf(checkJsonLd(value)) })
  const items = Array.isArray(value) ? value : [value]
  if (!items.every(isItem)) return refused({ code: 'notOurs', file })
  const faults = items.flatMap((item, i) =>
    checkNinjsItem(item, Array.isArray(value) ? `#/${i}` : ''),
  )
  return done({ format: NINJS_PROFILE.replace(/-(\d+)$/, ' $1'), faults: faultsOf(faults) })
}

type Accounted = Pick<ArticlesJson, 'page' | 'unattached' | 'ledger'> & {
  readonly articles: readonly Pick<ExportedArticle, 'id' | 'blocks'>[]
}

/** What a schema cannot say of a file that accounts for a whole text. */
function accountFaults({ page, articles, unattached, ledger }: Accounted): Fault[] {
  const blocks = [...articles.flatMap((article) => article.blocks), ...unattached]
  const { lines, inArticles, furniture, adverts, discarded } = ledger
  const faults: Fault[] = []
  if (!coverOnce(blocks, page.source.codePoints))
    faults.push({ field: 'articles', rule: 'The blocks of the file do not cover the text once.' })
  if (new Set(articles.map(({ id }) => id)).size < articles.length)
    faults.push({ field: 'articles', rule: 'Two articles have the same id.' })
  if (inArticles + furniture + adverts + discarded !== lines)
    faults.push({ field: 'ledger', rule: 'The counts do not add up to lines.' })
  return faults
}

const isItem = (value: unknown) => typeof value === 'object' && value !== null && 'uri' in value

const faultsOf = (wrong: readonly string[]): Fault[] =>
  wrong.map((line) => {
    const end = line.indexOf(': ')
    return { field: line.slice(0, end), rule: line.slice(end + 2) }
  })

/** What a text is as JSON; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
