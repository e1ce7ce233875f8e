import { diffChars } from 'diff'
import type { Flow } from './flow'
import { isWholeOffset } from './invariants'

/** Clean offsets `[from, to)` of a flow, to be read as `text`. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Longer stretches are compared by their common ends alone: a full comparison is quadratic at worst. */
const LONGEST_DIFF = 4000

/** The single differences between what stands there and the text. */
export const differences = (flow: Flow, { from, to, text }: Hunk): Hunk[] =>
  differencesBetween(flow.text.slice(from, to), text, from)

/** The single differences between two texts, the places in the first counted from `start` on. */
export function differencesBetween(before: string, text: string, start = 0): Hunk[] {
  if (before.length + text.length > LONGEST_DIFF) return [commonEnds(before, text, start)]
  const hunks: Hunk[] = []
  let at = start
  let open: { from: number; to: number; text: string } | null = null
  for (const change of diffChars(before, text)) {
    if (!change.added && !change.removed) {
      if (open) hunks.push(open)
      open = null
      at += change.value.length
      continue
    }
    open ??= { from: at, to: at, text: '' }
    if (change.added) open.text += change.value
    else {
      at += change.value.length
      open.to = at
    }
  }
  if (open) hunks.push(open)
  return hunks
}

/** All that differs between what stands there and the text, as one. */
export const difference = (flow: Flow, { from, to, text }: Hunk): Hunk[] => [
  commonEnds(flow.text.slice(from, to), text, from),
]

function commonEnds(before: string, after: string, from: number): Hunk {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  while (head > 0 && !(isWholeOffset(before, head) && isWholeOffset(after, head))) head--
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  while (
    tail > 0 &&
    !(isWholeOffset(before, before.length - tail) && isWholeOffset(after, after.length - tail))
  )
    tail--
  return {
    from: from + head,
    to: from + before.length - tail,
    text: after.slice(head, after.length - tail),
  }
}
