import { type Part, partText } from '../article-text'
import { type Article, articleById } from '../articles'
import { difference, differences, type Hunk } from '../differences'
import { editSteps, normalBreaks } from '../edit'
import type { Flow } from '../flow'
import { isWholeOffset } from '../invariants'
import type { Page } from '../page'
import { done, type Refusal, type Result, refused } from '../result'
import { type ArticleId, isSupplied, type Review, type SuppliedField } from '../review'
import { applySteps, type Step } from '../step'

export interface PartHunk extends Hunk {
  /** What must stand there. */
  readonly was: string
}

export interface Written {
  readonly steps: readonly Step[]
  /** How many of the places. */
  readonly written: number
}

/**
 * Makes stretches of a part, in the order of its text, read as the hunks say. Those that no correction of the raw text
 * can make read so are left; refused when that is all of them.
 */
export function replaceInPart(
  page: Page,
  review: Review,
  id: ArticleId,
  part: Part,
  hunks: readonly PartHunk[],
): Result<Written> {
  const article = articleById(page, review, id)
  if (!article) return refused('noSuchArticle')
  const read = (now: Review) => partText(page, now, article, part)
  const flow = read(review)
  const supplied = flow.runs.length === 0 && isSupplied(part) ? article.fields[part] : undefined
  const refusal = whyNot(supplied ?? flow.text, hunks)
  if (refusal) return refused(refusal)
  const changes = hunks.filter(({ was, text }) => was !== text)
  if (changes.length === 0) return refused('nothingToChange')
  if (supplied !== undefined && isSupplied(part))
    return done(suppliedAnew(article, part, supplied, changes))
  const written = write(page, review, read, changes)
  return written.written > 0 ? done(written) : refused('noPlaceToMove')
}

/** Why the stretches cannot be what was found in this text. */
function whyNot(text: string, hunks: readonly PartHunk[]): Refusal | null {
  let reached = 0
  for (const { from, to, was } of hunks) {
    if (from < reached || text.slice(from, to) !== was) return 'textMoved'
    if (!isWholeOffset(text, from) || !isWholeOffset(text, to)) return 'insideCharacter'
    reached = to
  }
  return null
}

function suppliedAnew(
  { id }: Article,
  field: SuppliedField,
  before: string,
  hunks: readonly PartHunk[],
): Written {
  let text = before
  for (const hunk of hunks.toReversed())
    text = text.slice(0, hunk.from) + hunk.text + text.slice(hunk.to)
  const value = normalBreaks(text).trim() || null
  return { steps: [{ register: 'article', id, field, value }], written: hunks.length }
}

/** What was replaced in one place is taken back as one, but for a line break in it, which stays as printed. */
const placeByPlace = (flow: Flow, hunk: Hunk) =>
  hunk.text.includes('\n') ? differences(flow, hunk) : difference(flow, hunk)

/** Writes all of the edits, or, where that is refused, the later half and then the earlier one each for itself. */
function write(
  page: Page,
  review: Review,
  read: (review: Review) => Flow,
  hunks: readonly PartHunk[],
): Written {
  const all = editSteps(page, review, read, hunks, placeByPlace)
  if (all.ok) return { steps: all.value, written: hunks.length }
  if (hunks.length === 1) return { steps: [], written: 0 }
  const middle = hunks.length >> 1
  const later = write(page, review, read, hunks.slice(middle))
  const earlier = write(page, applySteps(review, later.steps), read, hunks.slice(0, middle))
  return {
    steps: [...later.steps, ...earlier.steps],
    written: later.written + earlier.written,
  }
}
