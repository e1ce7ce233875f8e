import * as z from 'zod/mini'
import { done, type OpenPage, type Result, refused, type Sliced } from '../document'
import { sha256InSlices } from './hash'
import { fieldProblem } from './json-fields'
import type { Problem } from './problem'
import { projectInPieces } from './project'

export const QUEUE_FORMAT = 'galley-queue'
export const QUEUE_VERSION = 1

export const QUEUE_EXTENSION = '.galley-queue.jsonl'

const time = () => z.number()

const lineSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  addedAt: time(),
  updatedAt: time(),
  exportedAt: z.nullable(time()),
  archivedAt: z.nullable(time()),
  removedAt: z.nullable(time()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

/** A line about a page, times in milliseconds since 1970. The next line is the page's project, of which it has the hash. */
export type QueuedLine = z.infer<typeof lineSchema>

/** What the queue knows of a page that the page does not. */
export type QueuedTimes = Omit<QueuedLine, 'id' | 'title' | 'sha256'>

/** The first line of a backup of the whole queue. Two lines follow for each page. */
export const queueHead = (pages: number): string =>
  `${JSON.stringify({ format: QUEUE_FORMAT, version: QUEUE_VERSION, pages })}\n`

/** A page's project on one line, in pieces, with its hash. Two pages of one content and one history have the same. */
export function* queuedProject(open: OpenPage): Sliced<QueuedProject> {
  const pieces: string[] = []
  for (const piece of projectInPieces(open)) {
    // A line feed in a piece is never part of a string.
    if (piece) pieces.push(piece.replaceAll(/\n */g, ''))
    yield
  }
  return { pieces, sha256: yield* sha256InSlices(pieces) }
}

interface QueuedProject {
  readonly pieces: readonly string[]
  readonly sha256: string
}

/** A page's two lines, in pieces. */
export function* queuedPage(open: OpenPage, times: QueuedTimes): Sliced<readonly string[]> {
  const { pieces, sha256 } = yield* queuedProject(open)
  const { id, title } = open.page
  const { addedAt, updatedAt, exportedAt, archivedAt, removedAt } = times
  const line: QueuedLine = {
    ...{ id, title },
    ...{ addedAt, updatedAt, exportedAt, archivedAt, removedAt },
    sha256,
  }
  return [`${JSON.stringify(line)}\n`, ...pieces, '\n']
}

/** How many pages a backup says that it has. */
export function readQueueHead(line: string, file: string): Result<number, Problem> {
  const head = parsed(line) as { format?: unknown; version?: unknown; pages?: unknown } | undefined
  if (head?.format !== QUEUE_FORMAT) return refused({ code: 'notBackup', file })
  const { version, pages } = head
  if (typeof version === 'number' && version > QUEUE_VERSION)
    return refused({ code: 'newerVersion', file, version })
  if (version !== QUEUE_VERSION || !Number.isSafeInteger(pages))
    return refused({ code: 'notBackup', file })
  return done(pages as number)
}

export function readQueuedLine(line: string, file: string): Result<QueuedLine, Problem> {
  const value = parsed(line)
  if (value === undefined) return refused({ code: 'brokenJson', file })
  const read = lineSchema.safeParse(value)
  return read.success ? done(read.data) : refused(fieldProblem(read.error.issues, value, file))
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
