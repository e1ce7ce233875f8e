import { differencesBetween } from './differences'
import type { Flow } from './flow'
import type { Page } from './page'
import { type PlacedRun, placedRuns } from './placed-runs'
import type { Review } from './review'
import { correctionsIn } from './rows'

/** A stretch of text that is read as it was printed, that is read no more, or that an editor wrote. */
export interface Compared {
  readonly kind: 'same' | 'removed' | 'added'
  /** A line feed is a break. */
  readonly text: string
  /** Where it stands, or, when it is removed, would stand, in the flow's clean text (UTF-16). */
  readonly from: number
  /** Start of the correction that it belongs to, also where that leaves characters the same; null outside of any. */
  readonly correction: number | null
}

/**
 * The clean stretch `[from, to)` of a flow against the raw text, character by character: a paragraph, or all of a
 * part. A correction that an editor broke into several paragraphs shows in the first what it took away, and in each but
 * the last the break that ends it.
 */
export function comparison(
  page: Page,
  review: Review,
  flow: Flow,
  from = 0,
  to = flow.text.length,
): Compared[] {
  const compared: Compared[] = []
  const runs = placedRuns(flow).filter((run) => run.from >= from && run.to <= to)
  for (let i = 0; i < runs.length; ) {
    const { correction } = runs[i]
    const next = correction ? endOfCorrection(runs, i, correction.at) : i + 1
    if (correction) compared.push(...changeOf(page, review, runs.slice(i, next), correction))
    else if (runs[i].text !== '') addSame(compared, runs[i])
    i = next
  }
  return compared
}

/** The runs that one correction reads as, with the breaks between them, end before this index. */
function endOfCorrection(runs: readonly PlacedRun[], first: number, at: number): number {
  let end = first + 1
  for (let i = end; i < runs.length; i++) {
    if (runs[i].correction?.at === at) end = i + 1
    else if (runs[i].kind !== 'break' && runs[i].text !== '') break
  }
  return end
}

function changeOf(
  page: Page,
  review: Review,
  runs: readonly PlacedRun[],
  { at, offset }: { readonly at: number; readonly offset: number },
): Compared[] {
  const { length = 0, replacement = '' } = review.corrections.get(at) ?? {}
  const raw = offset === 0 ? page.text.slice(at, at + length) : ''
  const before = raw.replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, '\n')
  const last = runs[runs.length - 1]
  const reached = (last.correction?.offset ?? 0) + last.text.length
  // The break that ends the paragraph is the correction's own.
  const after = runs.map(({ text }) => text).join('') + (replacement[reached] ?? '')
  const pieces: Compared[] = []
  let done = 0
  let place = runs[0].from
  const add = (kind: Compared['kind'], text: string) => {
    if (text !== '') pieces.push({ kind, text, from: place, correction: at })
    if (kind !== 'removed') place += text.length
  }
  for (const { from, to, text } of differencesBetween(before, after)) {
    add('same', before.slice(done, from))
    add('removed', before.slice(from, to))
    add('added', text)
    done = to
  }
  add('same', before.slice(done))
  return pieces
}

function addSame(compared: Compared[], { text, from }: PlacedRun): void {
  const last = compared.at(-1)
  if (last && last.correction === null)
    compared[compared.length - 1] = { ...last, text: last.text + text }
  else compared.push({ kind: 'same', text, from, correction: null })
}

/** The corrections that these blocks show, in the blocks' order. */
export const correctionsOfBlocks = (
  review: Review,
  blocks: readonly { readonly start: number; readonly end: number }[],
) => blocks.flatMap((block) => correctionsIn(review, block).own)
