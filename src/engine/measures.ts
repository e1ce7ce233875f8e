import type { Line } from './line'
import { DEFAULT_STOPS, ENDING, endingOf } from './punctuation'
import { hanShare, widthOf } from './script'

/**
 * What one page teaches about its own typesetting. Nothing here is assumed from other pages:
 * papers, and even frames of one paper, differ in every one of these.
 */
export interface PageMeasures {
  /** `cjk` where lines join without a space. */
  readonly script: 'cjk' | 'latin'
  /** Width of a full body line in full-width characters: the commonest width of lines that are wrapped. */
  readonly columnWidth: number
  /** Characters that close a sentence here. */
  readonly stops: string
  /** Share of non-blank lines that open with an indent of a character or more. */
  readonly indentShare: number
  /** True where indents open paragraphs on this page. */
  readonly indentsParagraphs: boolean
  /** Probability of n blank lines above a line that surely continues the line before; index n, last is "more". */
  readonly gapInside: readonly number[]
  /** The commonest number of blank lines inside a column. */
  readonly usualGap: number
  /** Probability of an odd single leading space on a line that surely continues the line before. */
  readonly spaceInside: number
}

/** Blank lines above a line are counted up to this many. */
export const MAX_GAP = 4

/** Longer lines than this are no column's lines; their width is estimated. UTF-16 units. */
const LONG = 400

const LEADING = /^[\s\u3000]*/

/** What the measures look at on each non-blank line. */
interface Sample {
  gap: number
  indent: number
  width: number
  text: string
}

/** Leading white space of a raw line in full-width characters; a form feed is no indent. */
export function indentOf(raw: string): number {
  const lead = LEADING.exec(raw)?.[0] ?? ''
  return widthOf(lead.replace(/[\f\t\v]/g, (c) => (c === '\t' ? '\u3000\u3000' : '')))
}

/** Width of a line; beyond any column's width an estimate is as good. */
export function printedWidth(trimmed: string): number {
  if (trimmed.length <= LONG) return widthOf(trimmed)
  return (widthOf(trimmed.slice(0, LONG)) * trimmed.length) / LONG
}

function sample(text: string, lines: readonly Line[]): Sample[] {
  const samples: Sample[] = []
  let gap = 0
  for (const line of lines) {
    if (line.blank) {
      gap++
      continue
    }
    const raw = text.slice(line.start, line.end)
    const trimmed = raw.trim()
    samples.push({
      gap: Math.min(gap, MAX_GAP),
      indent: indentOf(raw),
      width: printedWidth(trimmed),
      text: trimmed,
    })
    gap = 0
  }
  return samples
}

export function learnMeasures(text: string, lines: readonly Line[]): PageMeasures {
  const samples = sample(text, lines)
  const script = learnScript(samples)
  const stops = learnStops(samples)
  const columnWidth = learnColumnWidth(samples, stops)
  const inside = surelyInside(samples, columnWidth, stops)
  const gapInside = learnGaps(samples, inside)
  const indented = samples.filter((s) => s.indent >= 1)
  return {
    script,
    columnWidth,
    stops,
    indentShare: samples.length === 0 ? 0 : indented.length / samples.length,
    indentsParagraphs: learnIndentHabit(samples, inside, stops),
    gapInside,
    usualGap: gapInside.indexOf(Math.max(...gapInside)),
    spaceInside: learnOddSpaces(samples, inside),
  }
}

function learnScript(samples: readonly Sample[]): 'cjk' | 'latin' {
  let han = 0
  let all = 0
  for (const s of samples.slice(0, 2000)) {
    const length = Math.min(s.text.length, 200)
    han += hanShare(s.text.slice(0, 200)) * length
    all += length
  }
  return all > 0 && han / all < 0.2 ? 'latin' : 'cjk'
}

/** A page on which nearly no line ends in 。 but many hold 、 uses 、 as its full stop. */
function learnStops(samples: readonly Sample[]): string {
  let modern = 0
  let old = 0
  for (const { text } of samples) {
    const bare = text.slice(0, 400)
    for (const char of bare) {
      if (char === '。') modern++
      else if (char === '、') old++
    }
  }
  return old > 20 && modern * 8 < old ? `${DEFAULT_STOPS}、` : DEFAULT_STOPS
}

/**
 * The commonest width, on a half-character grid, of lines that break off without a stop, because
 * those are wrapped. Smoothed over ±½ so that squeezed punctuation does not split the peak.
 */
function learnColumnWidth(samples: readonly Sample[], stops: string): number {
  const counts = new Map<number, number>()
  for (let i = 0; i < samples.length; i++) {
    const s = samples[i]
    if (s.width < 5 || s.width > 120) continue
    const weight = endingOf(s.text, stops) === ENDING.stop ? 0.5 : 1
    const key = Math.round(s.width * 2)
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  let best = 0
  let width = 0
  for (const [key, count] of counts) {
    const smooth = count + 0.6 * ((counts.get(key - 1) ?? 0) + (counts.get(key + 1) ?? 0))
    if (smooth > best || (smooth === best && key / 2 > width)) {
      best = smooth
      width = key / 2
    }
  }
  return width
}

/** Index i is true where sample i surely continues sample i − 1: a full line that breaks off mid-sentence. */
function surelyInside(samples: readonly Sample[], columnWidth: number, stops: string): boolean[] {
  return samples.map((s, i) => {
    const before = samples[i - 1]
    if (!before) return false
    const full = before.width >= columnWidth - 1 && before.width <= columnWidth + 1.5
    const ending = endingOf(before.text, stops)
    return (
      full && (ending === ENDING.bare || ending === ENDING.comma) && s.width <= columnWidth + 1.5
    )
  })
}

function learnGaps(samples: readonly Sample[], inside: readonly boolean[]): number[] {
  const counts = new Array<number>(MAX_GAP + 1).fill(0)
  let total = 0
  for (let i = 0; i < samples.length; i++) {
    if (!inside[i]) continue
    counts[samples[i].gap]++
    total++
  }
  if (total < 3) for (const s of samples.slice(1)) counts[s.gap] += 0.5
  const sum = counts.reduce((a, b) => a + b, 0) + 0.25 * counts.length
  return counts.map((c) => (c + 0.25) / sum)
}

function learnOddSpaces(samples: readonly Sample[], inside: readonly boolean[]): number {
  let odd = 0
  let total = 0
  samples.forEach((s, i) => {
    if (!inside[i]) return
    total++
    if (s.indent > 0 && s.indent < 1) odd++
  })
  return (odd + 0.5) / (total + 2)
}

/** Indents mark paragraphs if they are much rarer where a sentence surely runs on than where one has ended. */
function learnIndentHabit(
  samples: readonly Sample[],
  inside: readonly boolean[],
  stops: string,
): boolean {
  let insideAll = 0
  let insideIndented = 0
  let afterStop = 0
  let afterStopIndented = 0
  samples.forEach((s, i) => {
    const indented = s.indent >= 1 && s.indent <= 6
    if (inside[i]) {
      insideAll++
      if (indented) insideIndented++
    } else if (i > 0 && endingOf(samples[i - 1].text, stops) === ENDING.stop) {
      afterStop++
      if (indented) afterStopIndented++
    }
  })
  const rateInside = (insideIndented + 0.5) / (insideAll + 5)
  const rateAfter = afterStopIndented / Math.max(1, afterStop)
  return afterStopIndented >= 2 && rateAfter > 0.2 && rateAfter > 3 * rateInside
}
