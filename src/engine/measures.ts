import { HEAVY, PAUSE, SURROGATE } from './characters'
import { textOf } from './codes'
import { NEAR } from './ink'
import { MAX_GAP } from './printed'
import { DEFAULT_STOPS, ENDING, endingAfter, hasOldStop } from './punctuation'
import { hanShare } from './script'
import type { Unit } from './units'

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
  /** True where indents open paragraphs on this page. */
  readonly indentsParagraphs: boolean
  /** Probability of n blank lines above a line that surely continues the line before; index n, last is "more". */
  readonly gapInside: readonly number[]
  /** The commonest number of blank lines inside a column. */
  readonly usualGap: number
  /** Probability of an odd single leading space on a line that surely continues the line before. */
  readonly spaceInside: number
}

export function learnMeasures(codes: Uint16Array, lines: readonly Unit[]): PageMeasures {
  const stops = learnStops(codes, lines)
  const endings = endingsOf(lines, hasOldStop(stops))
  const columnWidth = learnColumnWidth(lines, endings)
  const inside = surelyInside(lines, endings, columnWidth)
  const gapInside = learnGaps(lines, inside)
  return {
    script: learnScript(codes, lines),
    columnWidth,
    stops,
    indentsParagraphs: learnIndentHabit(lines, endings, inside),
    gapInside,
    usualGap: gapInside.indexOf(Math.max(...gapInside)),
    spaceInside: learnOddSpaces(lines, inside),
  }
}

/** How each line ends, as one of `ENDING`. */
function endingsOf(lines: readonly Unit[], oldStop: boolean): Uint8Array {
  const endings = new Uint8Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    const { last, lastOpen } = lines[i].ink
    endings[i] = endingAfter(lastOpen, lastOpen !== last, oldStop)
  }
  return endings
}

/** Lines, and UTF-16 units of each, that tell the script. */
const SCRIPT_LINES = 2000
const SCRIPT_UNITS = 200

function learnScript(codes: Uint16Array, lines: readonly Unit[]): 'cjk' | 'latin' {
  let han = 0
  let all = 0
  for (let i = 0; i < Math.min(lines.length, SCRIPT_LINES); i++) {
    const { inkStart: start, end, ink } = lines[i]
    const length = Math.min(end - start, SCRIPT_UNITS)
    const isCounted = end - start <= NEAR && (ink.all & SURROGATE) === 0
    const share = isCounted
      ? ink.han / (length - ink.spaces)
      : hanShare(textOf(codes, start, start + length))
    han += share * length
    all += length
  }
  return all > 0 && han / all < 0.2 ? 'latin' : 'cjk'
}

/** UTF-16 units of a line in which stops are counted. */
const STOP_UNITS = 400

/** A page on which nearly no line ends in 。 but many hold 、 uses 、 as its full stop. */
function learnStops(codes: Uint16Array, lines: readonly Unit[]): string {
  const old = countStops(codes, lines, PAUSE, OLD_STOP, Number.POSITIVE_INFINITY)
  if (old <= 20) return DEFAULT_STOPS
  const modern = countStops(codes, lines, HEAVY, MODERN_STOP, old / 8)
  return modern * 8 < old ? `${DEFAULT_STOPS}、` : DEFAULT_STOPS
}

/** How often a character of some kind stands on the page; as soon as these are enough, no more lines are looked at. */
function countStops(
  codes: Uint16Array,
  lines: readonly Unit[],
  kind: number,
  stop: number,
  enough: number,
): number {
  let count = 0
  for (let i = 0; i < lines.length && count < enough; i++) {
    const { inkStart: start, end, ink } = lines[i]
    if ((ink.all & kind) === 0) continue
    const last = Math.min(end, start + STOP_UNITS)
    for (let k = start; k < last; k++) if (codes[k] === stop) count++
  }
  return count
}

const MODERN_STOP = '。'.charCodeAt(0)
const OLD_STOP = '、'.charCodeAt(0)

/**
 * The commonest width, on a half-character grid, of lines that break off without a stop, because
 * those are wrapped. Smoothed over ±½ so that squeezed punctuation does not split the peak.
 */
function learnColumnWidth(lines: readonly Unit[], endings: Uint8Array): number {
  // One empty place at either end, so that each width has neighbours.
  const counts = new Float64Array(2 * WIDEST + 2)
  for (let i = 0; i < lines.length; i++) {
    const { width } = lines[i]
    if (width < NARROWEST || width > WIDEST) continue
    counts[Math.round(width * 2)] += endings[i] === ENDING.stop ? 0.5 : 1
  }
  let best = 0
  let width = 0
  for (let key = 2 * NARROWEST; key <= 2 * WIDEST; key++) {
    if (counts[key] === 0) continue
    const smooth = counts[key] + 0.6 * (counts[key - 1] + counts[key + 1])
    if (smooth >= best) {
      best = smooth
      width = key / 2
    }
  }
  return width
}

/** No column is narrower or wider, in full-width characters. */
const NARROWEST = 5
const WIDEST = 120

/** 1 where line i surely continues line i − 1: a full line that breaks off mid-sentence. */
function surelyInside(
  lines: readonly Unit[],
  endings: Uint8Array,
  columnWidth: number,
): Uint8Array {
  const inside = new Uint8Array(lines.length)
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1].width
    const full = above >= columnWidth - 1 && above <= columnWidth + 1.5
    const runsOn = endings[i - 1] === ENDING.bare || endings[i - 1] === ENDING.comma
    if (full && runsOn && lines[i].width <= columnWidth + 1.5) inside[i] = 1
  }
  return inside
}

function learnGaps(lines: readonly Unit[], inside: Uint8Array): number[] {
  const counts = new Array<number>(MAX_GAP + 1).fill(0)
  let total = 0
  for (let i = 0; i < lines.length; i++) {
    if (inside[i] === 0) continue
    counts[lines[i].gap]++
    total++
  }
  if (total < 3) for (let i = 1; i < lines.length; i++) counts[lines[i].gap] += 0.5
  const sum = counts.reduce((a, b) => a + b, 0) + 0.25 * counts.length
  const likely: number[] = []
  for (const count of counts) likely.push((count + 0.25) / sum)
  return likely
}

function learnOddSpaces(lines: readonly Unit[], inside: Uint8Array): number {
  let odd = 0
  let total = 0
  for (let i = 0; i < lines.length; i++) {
    if (inside[i] === 0) continue
    const { indent } = lines[i]
    total++
    if (indent > 0 && indent < 1) odd++
  }
  return (odd + 0.5) / (total + 2)
}

/** Indents mark paragraphs if they are much rarer where a sentence surely runs on than where one has ended. */
function learnIndentHabit(
  lines: readonly Unit[],
  endings: Uint8Array,
  inside: Uint8Array,
): boolean {
  let insideAll = 0
  let insideIndented = 0
  let afterStop = 0
  let afterStopIndented = 0
  for (let i = 0; i < lines.length; i++) {
    const { indent } = lines[i]
    const indented = indent >= 1 && indent <= 6
    if (inside[i] === 1) {
      insideAll++
      if (indented) insideIndented++
    } else if (i > 0 && endings[i - 1] === ENDING.stop) {
      afterStop++
      if (indented) afterStopIndented++
    }
  }
  const rateInside = (insideIndented + 0.5) / (insideAll + 5)
  const rateAfter = afterStopIndented / Math.max(1, afterStop)
  return afterStopIndented >= 2 && rateAfter > 0.2 && rateAfter > 3 * rateInside
}
