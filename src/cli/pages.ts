import { createHash } from 'node:crypto'
import { done, type Result, refused } from '../document'
import {
  decodeWith,
  type FileBytes,
  isPdf,
  isZip,
  type Language,
  nameOfPart,
  openZip,
  type PrintedArrival,
  type Problem,
  partsOf,
  sentence,
} from '../formats'
import { type Input, readInput } from './inputs'
import type { Messages } from './messages'
import { pagesInLines } from './page-lines'

/** A page of a file that was read: the file, one of several pages in it, or a page of a PDF. Plain data. */
export type PageSource =
  | { readonly file: FileBytes; readonly part?: number }
  /** A text that came in a line of JSON; `name` stands for a file's. */
  | { readonly text: string; readonly name: string }
  /** Ninjs items, and the sidecar that lies beside them. */
  | { readonly file: FileBytes; readonly sidecar: Uint8Array }
  | { readonly printed: PrintedArrival }

/** A page that an input holds, or the sentence that says why there is none. */
export interface FoundPage {
  /** As sentences call it. */
  readonly path: string
  /** As what is made of it is called: below the folder that was named. */
  readonly name: string
  readonly source: Result<PageSource, string>
}

const decode = decodeWith(TextDecoder)

/** The pages that an input holds, one by one: most files are one page, archives and PDFs have many. */
export async function* pagesOf(
  input: Input,
  messages: Messages,
  language: Language,
): AsyncGenerator<FoundPage> {
  const file = await readInput(input, messages)
  const { path, name } = input
  if (!file.ok) {
    yield { path, name, source: file }
    return
  }
  const lines = pagesInLines(file.value, { path, name }, messages)
  if (lines) {
    yield* lines
    return
  }
  const beside = path.replace(NINJS, '.ninjs-sidecar.json')
  const sidecar = beside === path ? null : await readInput({ path: beside, name }, messages)
  if (sidecar?.ok)
    yield { path, name, source: done({ file: file.value, sidecar: sidecar.value.bytes }) }
  else yield* pagesIn(file.value, { path, name }, language)
}

const NINJS = /\.ninjs\.json$/i

async function* pagesIn(
  file: FileBytes,
  { path, name }: Pick<FoundPage, 'path' | 'name'>,
  language: Language,
): AsyncGenerator<FoundPage> {
  const wrong = (problem: Problem, own = path) =>
    refused(sentence('file' in problem ? { ...problem, file: own } : problem, language))
  if (isZip(file.bytes)) {
    const archive = openZip(file, decode)
    if (!archive.ok) yield { path, name, source: wrong(archive.refusal) }
    else
      for (const member of archive.value) {
        const own = { path: `${path}/${member.name}`, name: `${name}/${member.name}` }
        const read = member.read()
        if (read.ok) yield* pagesIn(read.value, own, language)
        else yield { ...own, source: wrong(read.refusal, own.path) }
      }
    return
  }
  if (isPdf(file.bytes)) {
    yield* pagesOfPdf(file, { path, name }, wrong)
    return
  }
  const parts = partsOf(file, { decode })
  if (!parts) yield { path, name, source: done({ file }) }
  for (const { number } of parts ?? []) {
    const part = (whole: string) => nameOfPart(whole, number, parts?.length ?? 1)
    yield { path: part(path), name: part(name), source: done({ file, part: number }) }
  }
}

async function* pagesOfPdf(
  file: FileBytes,
  { path, name }: Pick<FoundPage, 'path' | 'name'>,
  wrong: (problem: Problem, own?: string) => ReturnType<typeof refused<string>>,
): AsyncGenerator<FoundPage> {
  // It takes a while to load, and few need it.
  const { openPdf } = await import('./pdf')
  const pdf = await openPdf(file)
  if (!pdf.ok) {
    yield { path, name, source: wrong(pdf.refusal) }
    return
  }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { pages } = pdf.value
  for (let page = 1; page <= pages; page++) {
    const own = (whole: string) => (pages === 1 ? whole : nameOfPart(whole, page, pages))
    const printed = await pdf.value.read(page)
    yield {
      path: own(path),
      name: own(name),
      source: printed.ok
        ? done({ printed: { name: own(file.name), printed: printed.value, sha256 } })
        : wrong(printed.refusal),
    }
  }
  await pdf.value.close()
}
