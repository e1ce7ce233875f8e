import type { OpenPage } from '../document'
import { ARTICLES_EXTENSION } from './articles-format'
import { PROJECT_EXTENSION, projectInPieces } from './project'
import { articlesInPieces, type ExportStamp } from './write-articles'
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

/** Every format, the main one first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'articles',
    label: { zh: '稿件 JSON', en: 'Articles as JSON' },
    extension: ARTICLES_EXTENSION,
    mime: 'application/json',
    write: articlesInPieces,
  },
  {
    id: 'project',
    label: { zh: 'Galley 工程文件', en: 'Galley project' },
    extension: PROJECT_EXTENSION,
    mime: 'application/json',
    write: projectInPieces,
  },
]
