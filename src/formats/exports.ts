import type { OpenPage, Page } from '../document'
import { ARTICLES_EXTENSION, ARTICLES_VERSION } from './articles-format'
import type { ExportStamp } from './export-stamp'
import { stemOf } from './file-name'
import { altoInPieces, canWriteAlto } from './out/alto/write'
import { csvInPieces } from './out/csv-index'
import { jsonLdInPieces } from './out/json-ld/write'
import { articleLinesInPieces } from './out/json-lines'
import { markdownInPieces } from './out/markdown'
import { sidecarInPieces } from './out/ninjs/sidecar'
import { ninjsInPieces } from './out/ninjs/write'
import { plainTextInPieces } from './out/plain-text'
import { PROJECT_EXTENSION, projectInPieces } from './project'
import { PROJECT_VERSION } from './project-schema'
import { articlesInPieces } from './write-articles'
import type { Writing } from './writing'

/** A way for a page to leave the program. */
export interface ExportFormat {
  readonly id:
    | 'articles'
    | 'ninjs'
    | 'ninjs-sidecar'
    | 'json-ld'
    | 'jsonl'
    | 'markdown'
    | 'text'
    | 'csv'
    | 'project'
    | 'alto'
  /** Raised with every change of what is written: see the README's Versions. */
  readonly version: number
  readonly label: { readonly zh: string; readonly en: string }
  /** With its dot; put after the stem of the source's name. */
  readonly extension: string
  readonly mime: string
  /** Files of many pages, one after the other, are a file of this format, too. */
  readonly joins?: true
  readonly write: (open: OpenPage, stamp: ExportStamp) => Writing
}

/** The page with all its history. */
export const PROJECT: ExportFormat = {
  id: 'project',
  version: PROJECT_VERSION,
  label: { zh: 'Galley 工程文件', en: 'Galley project' },
  extension: PROJECT_EXTENSION,
  mime: 'application/json',
  write: projectInPieces,
}

/** Every format in which any page can leave, the main one first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'articles',
    version: ARTICLES_VERSION,
    label: { zh: '稿件 JSON', en: 'Articles as JSON' },
    extension: ARTICLES_EXTENSION,
    mime: 'application/json',
    write: articlesInPieces,
  },
  {
    id: 'ninjs',
    version: 1,
    label: { zh: 'ninjs 3.1（新闻系统）', en: 'ninjs 3.1 (news systems)' },
    extension: '.ninjs.json',
    mime: 'application/json',
    write: ninjsInPieces,
  },
  {
    id: 'ninjs-sidecar',
    version: 1,
    label: { zh: 'ninjs 附件（核准状态等）', en: 'ninjs sidecar (review state)' },
    extension: '.ninjs-sidecar.json',
    mime: 'application/json',
    write: sidecarInPieces,
  },
  {
    id: 'json-ld',
    version: 1,
    label: { zh: 'JSON-LD（网页）', en: 'JSON-LD (web pages)' },
    extension: '.jsonld',
    mime: 'application/ld+json',
    write: jsonLdInPieces,
  },
  {
    id: 'jsonl',
    version: 1,
    label: { zh: 'JSON Lines（每篇一行）', en: 'JSON Lines (an article a line)' },
    extension: '.jsonl',
    mime: 'application/x-ndjson',
    joins: true,
    write: articleLinesInPieces,
  },
  {
    id: 'markdown',
    version: 1,
    label: { zh: 'Markdown', en: 'Markdown' },
    extension: '.articles.md',
    mime: 'text/markdown',
    write: markdownInPieces,
  },
  {
    id: 'text',
    version: 1,
    label: { zh: '纯文本', en: 'Plain text' },
    extension: '.articles.txt',
    mime: 'text/plain',
    write: plainTextInPieces,
  },
  {
    id: 'csv',
    version: 1,
    label: { zh: 'CSV 目录', en: 'CSV index' },
    extension: '.csv',
    mime: 'text/csv',
    write: csvInPieces,
  },
  PROJECT,
]

/** The file that the page came in, with its articles. */
const ALTO: ExportFormat = {
  id: 'alto',
  version: 1,
  label: { zh: 'ALTO（原文件加稿件标记）', en: 'ALTO (original, articles tagged)' },
  extension: '.alto.xml',
  mime: 'application/xml',
  write: altoInPieces,
}

/** Also those in which only some pages can: the others say so. */
export const ALL_FORMATS: readonly ExportFormat[] = [...EXPORT_FORMATS, ALTO]

export const formatsFor = (page: Page): readonly ExportFormat[] =>
  canWriteAlto(page) ? ALL_FORMATS : EXPORT_FORMATS

export const fileNameFor = ({ source, title }: Page, { extension }: ExportFormat): string =>
  `${stemOf(source.name) || title}${extension}`
