import { createHash } from 'node:crypto'
import { done, type OpenPage, type Result, refused } from '../../document'
import { propose } from '../../engine'
import { type Language, makeOpenPage, predictionLines, proposalJson } from '../../formats'
import { type Messages, messagesIn } from '../messages'
import type { PageSource } from '../pages'
import { readPage } from '../read-page'
import type { ByteLine } from './byte-lines'
import { parseJsonLine } from './json-line'

/** A page to be proposed: a file that was read, or a line of JSON. Plain data, for threads pass it on. */
export type Job =
  | {
      readonly kind: 'page'
      /** As sentences call it. */
      readonly path: string
      /** As it is named in the result. */
      readonly page: string
      readonly source: PageSource
    }
  | ({ readonly kind: 'line' } & ByteLine)

/** How answers are written. */
export interface Manner {
  readonly format: ProposalFormat
  readonly language: Language
}

export type ProposalFormat = 'lines' | 'json'

/** A line of output, or the sentence that says why there is none; null when nothing was asked. */
export type Answer = Result<string, string> | null

/** Never throws: a page that the engine fails on takes no other down. */
export function answerTo(job: Job, { format, language }: Manner): Answer {
  const messages = messagesIn(language)
  try {
    return job.kind === 'line'
      ? ofLine(job, format, messages)
      : ofPage(job, format, messages, language)
  } catch (error) {
    return refused(failure(job, error, messages))
  }
}

/** What to say of a job on which the program itself failed. */
export const failure = (job: Job, error: unknown, messages: Messages): string =>
  messages.failed(
    job.kind === 'line' ? messages.inputLine(job.number) : job.path,
    error instanceof Error ? error.message : String(error),
  )

function ofPage(
  { path, page, source }: Job & { kind: 'page' },
  format: ProposalFormat,
  messages: Messages,
  language: Language,
): Answer {
  const read = readPage(source, path, language)
  if (!read.ok) return read
  if (read.value.kind === 'project') return refused(messages.projectNotProposed(path))
  return done(written(read.value.open, page, format))
}

function ofLine(
  { number, bytes }: Job & { kind: 'line' },
  format: ProposalFormat,
  messages: Messages,
): Answer {
  const line = bytes === null ? refused('tooLong' as const) : parseJsonLine(bytes)
  if (line === null) return null
  if (!line.ok) return refused(messages.badLine(number, line.refusal))
  const { page, text } = line.value
  const name = page === null ? '' : String(page)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const source = { name, encoding: 'utf-8', sha256 }
  const open = makeOpenPage({ id: sha256, title: name, source, text }, propose(text))
  return done(written(open, page, format))
}

function written(open: OpenPage, page: string | number | null, format: ProposalFormat): string {
  const name = String(page)
  const value = format === 'json' ? proposalJson(open, name) : predictionLines(open, name)
  return `${JSON.stringify({ ...value, page })}\n`
}
