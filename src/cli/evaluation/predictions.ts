import * as z from 'zod/mini'
import { done, type Result, refused } from '../../document'
import type { Language, PredictionLine } from '../../formats'
import { readInput } from '../inputs'
import { messagesIn } from '../messages'
import { articleId } from './labelled-page'
import { wordsIn } from './words'

/** A printed line as somebody predicts it: Galley, or a program with article ids and roles of its own. */
export interface PredictedLine extends Omit<PredictionLine, 'role'> {
  readonly role: string
}

/** The lines predicted for pages, to be had by a page's name. */
export interface Predictions {
  /** Undefined for a page that nobody predicted. */
  readonly of: (page: string) => readonly PredictedLine[] | undefined
}

const prediction = z.object({
  page: z.union([z.string(), z.number()]),
  lines: z.array(
    z.object({
      n: z.number(),
      article: articleId,
      role: z.string(),
      paragraphStart: z._default(z.boolean(), false),
    }),
  ),
})

/**
 * Reads what `galley propose --format lines` writes, a page's JSON object a line; `-` is standard input. Of a page
 * that is there twice the later one counts. One broken line refuses the file: figures without that page would
 * look like figures of them all.
 */
export async function readPredictions(
  path: string,
  language: Language,
): Promise<Result<Predictions, string>> {
  const words = wordsIn(language)
  const file = await readInput({ path, name: path }, messagesIn(language))
  if (!file.ok) return file
  const byPath = new Map<string, readonly PredictedLine[]>()
  const byName = new Map<string, readonly PredictedLine[]>()
  for (const [i, row] of new TextDecoder().decode(file.value.bytes).split('\n').entries()) {
    if (!row.trim()) continue
    let value: unknown
    try {
      value = JSON.parse(row)
    } catch {
      return refused(words.predictionNotJson(path, i + 1))
    }
    const read = prediction.safeParse(value)
    if (!read.success)
      return refused(
        words.wrongPrediction(path, i + 1, z.core.toDotPath(read.error.issues[0].path)),
      )
    const page = String(read.data.page).replace(/\.txt$/, '')
    byPath.set(page, read.data.lines)
    byName.set(fileName(page), read.data.lines)
  }
  // Folders tell apart pages whose files have the same name, but two programs need not name them alike.
  return done({ of: (page) => byPath.get(page) ?? byName.get(fileName(page)) })
}

const fileName = (path: string): string => path.replace(/^.*\//, '')
