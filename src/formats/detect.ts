import { done, type OpenPage, type Result, refused } from '../document'
import { ARTICLES_FORMAT } from './articles-format'
import { readArticles } from './back/read-articles'
import { type Decode, decodeBytes } from './encoding'
import {
  type FileBytes,
  type ImportedText,
  type ImportOptions,
  importText,
  LARGEST_FILE,
} from './import-text'
import { importXml } from './import-xml'
import { SIDECAR } from './out/ninjs/sidecar-schema'
import type { Problem } from './problem'
import { readProject } from './project'
import { isXml } from './xml/xml-text'

/** What a file that was dropped, chosen or named turned out to be. */
export type ImportedFile =
  | ({ readonly kind: 'text' } & ImportedText)
  /** Of a project file as it was left; of exported articles a page that says the same. */
  | { readonly kind: 'project'; readonly open: OpenPage }

/** Project files repeat the text once and every proposed block besides. */
const LARGEST_PROJECT = 4 * LARGEST_FILE

/** Reads a file for what it is by what it holds; its name decides nothing but what a broken one was meant to be. */
export function importFile(file: FileBytes, options: ImportOptions): Result<ImportedFile, Problem> {
  const json = jsonText(file, options.decode)
  if (json === null) {
    const text = isXml(file) ? importXml(file, options) : importText(file, options)
    return text.ok ? done({ kind: 'text', ...text.value }) : text
  }
  const { name } = file
  const format = formatOf(json)
  if (format === SIDECAR.format || NINJS.test(json.slice(0, 200)))
    return refused({ code: 'ninjsAlone', file: name })
  const project =
    format === ARTICLES_FORMAT ? readArticles(json, name, options.id) : readProject(json, name)
  return project.ok ? done({ kind: 'project', open: project.value }) : project
}

/** The format that a file says it is, before its first list or inner object. */
const FORMAT = /^\s*\{[^{}[\]]{0,400}"format"\s*:\s*"([a-z-]+)"/
const formatOf = (json: string): string | undefined => FORMAT.exec(json.slice(0, 1000))?.[1]

/** Does JSON that begins so hold exported articles? */
export const importsAsArticles = (beginning: string): boolean =>
  formatOf(beginning) === ARTICLES_FORMAT

const NINJS = /^\s*(?:\[\s*)?\{\s*"uri"/

/** The text of a file that is JSON or says so by its name; null for any other. */
function jsonText({ name, bytes }: FileBytes, decode: Decode): string | null {
  if (bytes.length === 0 || bytes.length > LARGEST_PROJECT) return null
  const named = /\.json$/i.test(name)
  if (!named && !beginsAsObject(bytes)) return null
  const text = decode(bytes, 'utf-8') ?? decodeBytes(bytes, decode)?.text ?? null
  if (text === null) return named ? '' : null
  const json = text.replace(/^\ufeff/, '')
  return named || /^\s*\{\s*"(?:format|\$schema)"/.test(json.slice(0, 200)) ? json : null
}

function beginsAsObject(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"/.test(head)
}
