import { done, type Result, refused } from '../document'
import type { CheckedFile } from './check-file'
import { sha256OfText } from './hash'
import type { Problem } from './problem'
import { readProject } from './project'
import { QUEUE_FORMAT, QUEUE_VERSION, readQueuedLine, readQueueHead } from './queue-backup'

/** Checks the lines of a backup of the queue: each page is opened. Null where the lines are something else. */
export function checkBackup(
  lines: readonly string[],
  file: string,
): Result<CheckedFile, Problem> | null {
  const head = readQueueHead(lines[0], file)
  if (!head.ok) return head.refusal.code === 'notBackup' ? null : head
  if (lines.length !== 1 + 2 * head.value) return refused({ code: 'brokenJson', file })
  for (let i = 1; i < lines.length; i += 2) {
    const about = readQueuedLine(lines[i], file)
    if (!about.ok) return about
    if (sha256OfText(lines[i + 1]) !== about.value.sha256)
      return refused({ code: 'textChanged', file })
    const project = readProject(lines[i + 1], file)
    if (!project.ok) return project
  }
  return done({ format: `${QUEUE_FORMAT} ${QUEUE_VERSION}`, faults: [] })
}
