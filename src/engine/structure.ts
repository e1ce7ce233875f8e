import type { Draft } from './blocks'
import { Fingerprint } from './fingerprint'
import { isHead } from './role'
import type { Unit } from './units'

/** Kicker, headline and deck that belong together, with a byline that hangs below them. Indices of drafts. */
export interface HeadGroup {
  readonly drafts: number[]
  readonly bylines: number[]
}

/** Body that runs on at one place: what comes before its first line (byline, subhead, 上接), body, subheads, jumps. */
export interface Stream {
  readonly drafts: number[]
  readonly bylines: number[]
  /** Index of its first body draft. */
  readonly opening: number
  /** Jumps to or from another page. */
  readonly jumpsAway: boolean
}

/** Where groups and streams stand on the page: the order in which they appear, furniture and captions left out. */
export type Item =
  | { readonly kind: 'group'; readonly index: number }
  | { readonly kind: 'stream'; readonly index: number }

export interface Structure {
  readonly groups: readonly HeadGroup[]
  readonly streams: readonly Stream[]
  readonly items: readonly Item[]
  /** For each caption draft the stream above it, or −1. */
  readonly captions: readonly { readonly draft: number; readonly above: number }[]
}

/** Bylines, subheads and jumps that wait for the body they introduce. */
interface Waiting {
  drafts: number[]
  after: Item | null
}

/** A stream to which drafts are still added. */
interface OpenStream {
  readonly drafts: number[]
  readonly bylines: number[]
  readonly opening: number
  jumpsAway: boolean
}

export function structure(drafts: readonly Draft[], units: readonly Unit[]): Structure {
  const groups: HeadGroup[] = []
  const streams: OpenStream[] = []
  const items: Item[] = []
  const captions: { draft: number; above: number }[] = []
  let open: Item | null = null
  let waiting: Waiting = { drafts: [], after: null }

  const flush = () => {
    const home = waiting.after
    if (waiting.drafts.length === 0) return
    if (home === null) startStream(waiting.drafts[0])
    else if (home.kind === 'group') groups[home.index].bylines.push(...waiting.drafts)
    else streams[home.index].drafts.push(...waiting.drafts)
    waiting = { drafts: [], after: null }
  }
  const startStream = (d: number) => {
    const all = waiting.drafts.includes(d) ? [...waiting.drafts] : [...waiting.drafts, d]
    streams.push({
      drafts: all,
      bylines: all.filter((x) => drafts[x].role === 'byline'),
      opening: d,
      jumpsAway: false,
    })
    waiting = { drafts: [], after: null }
    open = { kind: 'stream', index: streams.length - 1 }
    items.push(open)
  }
  const onlyBylines = (waits: readonly number[]) => waits.every((d) => drafts[d].role === 'byline')
  const wait = (d: number) => {
    if (waiting.drafts.length === 0) waiting.after = open
    waiting.drafts.push(d)
  }

  drafts.forEach((draft, d) => {
    const current = open as Item | null
    if (isHead(draft.role)) {
      flush()
      const goesOn = !draft.opens && current?.kind === 'group' && waiting.drafts.length === 0
      const afterKicker =
        current?.kind === 'group' &&
        onlyKicker(groups[current.index], drafts) &&
        draft.role !== 'kicker'
      if (
        current?.kind === 'group' &&
        (goesOn || afterKicker) &&
        groups[current.index].bylines.length === 0
      ) {
        groups[current.index].drafts.push(d)
      } else {
        groups.push({ drafts: [d], bylines: [] })
        open = { kind: 'group', index: groups.length - 1 }
        items.push(open)
      }
      return
    }
    if (draft.role === 'body') {
      const inStream =
        current?.kind === 'stream' &&
        !draft.opens &&
        waiting.drafts.every((w) => drafts[w].role === 'subhead')
      if (inStream && current?.kind === 'stream') {
        streams[current.index].drafts.push(...waiting.drafts, d)
        waiting = { drafts: [], after: null }
      } else startStream(d)
    } else if (draft.role === 'byline' || draft.role === 'subhead') {
      // Of two bylines the first hangs below the headline above: each article has one.
      if (draft.role === 'byline' && draft.opens && waiting.after !== null) flush()
      wait(d)
    } else if (draft.role === 'jump') {
      const from = /[上自]/u.test(units[draft.first].text.slice(0, 6))
      if (current?.kind === 'stream' && !from) {
        streams[current.index].drafts.push(d)
        streams[current.index].jumpsAway = true
      } else {
        // What goes on from another page has its byline there.
        if (onlyBylines(waiting.drafts) && waiting.after?.kind === 'group') flush()
        wait(d)
      }
    } else if (draft.role === 'caption') {
      captions.push({
        draft: d,
        above: current?.kind === 'stream' ? current.index : streams.length - 1,
      })
    }
  })
  flush()
  return { groups, streams, items, captions }
}

const onlyKicker = (group: HeadGroup, drafts: readonly Draft[]): boolean =>
  group.drafts.every((d) => drafts[d].role === 'kicker')

/**
 * A number for how a structure groups units, the same for the same grouping: which units are in which headline group or run of
 * body, in which order, and which hang below a headline. What role each has in its group makes no difference.
 */
export function signatureOf({
  structure: { groups, streams, items },
  drafts,
}: {
  readonly structure: Structure
  readonly drafts: readonly Draft[]
}): number {
  const print = new Fingerprint()
  for (const { kind, index } of items) {
    const isGroup = kind === 'group'
    const { drafts: own, bylines } = isGroup ? groups[index] : streams[index]
    print.take(isGroup ? -2 : -3).takeUnits(drafts, own)
    if (isGroup) print.takeUnits(drafts, bylines)
    else print.take(bylines.length === 0 ? -4 : -5)
  }
  return print.value
}
