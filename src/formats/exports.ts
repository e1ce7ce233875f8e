import type { OpenPage, Page } from '../document'
import { ARTICLES_EXTENSION } from './articles-format'
import type { ExportStamp } from './export-stamp'
import { stemOf } from './file-name'
import { PROJECT_EXTENSION, projectInPieces } from './project'
import { articlesInPieces } from './write-articles'
import type { Writing } from './writing'

/** A way for a page to leave the program. */
export interface ExportFormat {
  readonly id: 'articles' | 'project'
  readonly label: { readonly zh: string; readonly en: string }
  /** With its dot; put after the stem of the source's name. */
  readonly extension: string
  readonly mime: string
  readonly write: (open: OpenPage, stamp: ExportStamp) => Writing
}

/** The page with all its history. */
export const PROJECT: ExportFormat = {
  id: 'project',
  label: { zh: 'Galley 工程文件', en: 'Galley project' },
  extension: PROJECT_EXTENSION,
  mime: 'application/json',
  write: projectInPieces,
}

/** Every format, the main one first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'articles',
    label: { zh: '稿件 JSON', en: 'Articles as JSON' },
    extension: ARTICLES_EXTENSION,
    mime: 'application/json',
    write: articlesInPieces,
  },
  PROJECT,
]

export const fileNameFor = ({ source, title }: Page, { extension }: ExportFormat): string =>
  `${stemOf(source.name) || title}${extension}`
