import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as z from 'zod/mini'
import { done, type Page, type Result, refused } from '../../document'
import { decodeWith, importText, type Language, sentence } from '../../formats'
import { fileSentence } from '../inputs'
import { messagesIn } from '../messages'
import { wordsIn } from './words'

/** What a person said of a printed line. */
export interface LabelledLine {
  /** 1-based, blank lines counted; lines end at LF alone, as predictions count them. */
  readonly n: number
  readonly article: string | null
  /** Each of them is right; the first is the likeliest. */
  readonly roles: readonly string[]
  /** Null where nobody can tell. */
  readonly paragraphStart: boolean | null
  /** Code points that are no white space. */
  readonly size: number
}

/** Where a labelled page lies: its text is at `stem` and .txt, its labels at `stem` and .truth.json. */
export interface PageFiles {
  readonly stem: string
  /** As predictions call the page: the files' name without an ending, perhaps with folders before it. */
  readonly name: string
}

/** A page's text and what was said of its lines. */
export interface LabelledPage {
  readonly name: string
  /** Of its text. */
  readonly path: string
  readonly page: Page
  /** How it is spaced, and where its headlines stand, as far as the labels name it. */
  readonly style: string | undefined
  readonly placement: string | undefined
  /** In the order of the file. */
  readonly lines: readonly LabelledLine[]
  /** How many printed lines nobody labelled. */
  readonly unlabelled: number
}

export const TEXT = '.txt'
export const TRUTH = '.truth.json'

/** Any id of the labeller's or the predictor's own; absent means none. */
export const articleId = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((id) => (id === null || id === undefined ? null : String(id))),
)
const roles = z.pipe(
  z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
  z.transform((given) => (typeof given === 'string' ? [given] : given)),
)
const truthFile = z.object({
  style: z.optional(z.string()),
  placement: z.optional(z.string()),
  lines: z
    .array(
      z.object({
        n: z.int().check(z.positive()),
        a: articleId,
        r: roles,
        p: z._default(z.nullable(z.boolean()), false),
      }),
    )
    .check(z.minLength(1)),
})

const decode = decodeWith(TextDecoder)

/**
 * Reads a labelled page; else the sentence that says what is wrong with which of its files. Labels and text must belong together: a label for a line on which nothing
 * is printed is refused. A line without a label is not, because a prediction is measured by what is labelled.
 */
export async function readLabelledPage(
  { stem, name }: PageFiles,
  language: Language,
): Promise<Result<LabelledPage, string>> {
  const words = wordsIn(language)
  const textFile = stem + TEXT
  const labels = stem + TRUTH
  const json = await contents(labels, words.noLabels(textFile, labels), language)
  if (!json.ok) return json
  const bytes = await contents(textFile, words.noText(labels, textFile), language)
  if (!bytes.ok) return bytes

  const imported = importText(
    { name: basename(textFile), bytes: bytes.value },
    { id: name, decode },
  )
  if (!imported.ok) return refused(sentence({ ...imported.refusal, file: textFile }, language))
  const { page } = imported.value

  let value: unknown
  try {
    value = JSON.parse(json.value.toString())
  } catch {
    return refused(words.labelsNotJson(labels))
  }
  const truth = truthFile.safeParse(value)
  if (!truth.success)
    return refused(words.wrongLabel(labels, z.core.toDotPath(truth.error.issues[0].path)))
  const { style, placement, lines } = truth.data

  const sizes = page.text.split('\n').map(sizeOf)
  let before = 0
  for (const { n } of lines) {
    if (n <= before) return refused(words.labelOutOfOrder(labels, n))
    if (!sizes[n - 1]) return refused(words.labelOfNothing(labels, n))
    before = n
  }
  return done({
    name,
    path: textFile,
    page,
    style,
    placement,
    lines: lines.map(({ n, a, r, p }) => ({
      n,
      article: a,
      roles: r,
      paragraphStart: p,
      size: sizes[n - 1],
    })),
    unlabelled: sizes.filter((size) => size > 0).length - lines.length,
  })
}

/** A file's bytes; where it is not there, that is said in the words given. */
async function contents(
  file: string,
  absent: string,
  language: Language,
): Promise<Result<Buffer, string>> {
  try {
    return done(await readFile(file))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return refused(missing ? absent : fileSentence(file, error, messagesIn(language)))
  }
}

const sizeOf = (line: string): number => [...line.replace(/\s/gu, '')].length
