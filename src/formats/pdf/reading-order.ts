import type { Box } from '../../engine'
import { headSpan } from './head-spans'
import { mainSize } from './sizes'
import { topologicalOrder } from './topological-order'

/** What is known of a frame when the frames of a page are put in order. */
export interface Block extends Box {
  readonly size: number
  readonly lines: readonly { readonly text: string; readonly size: number }[]
}

/** Times the size of body text. */
const HEAD = 1.25
const BODY = 1.2
/** In ems: what frames may reach into each other and still stand apart, as hanging punctuation does. */
const REACH = 0.2

/** More frames than stories have: a table's cells, a map's names. They are put in order by cuts alone. */
const TOO_MANY = 400

/**
 * The order in which frames of a page are read, by recursive XY-cut (Nagy & Seth 1984; with boxes, Ha, Haralick & Phillips
 * 1995). White bands and gutters go through most newspaper pages from edge to edge, and a cut keeps what stands on either side
 * together, where sorting by neighbours alone reads on from an article's first columns into the story below them (Breuel 2003, High
 * performance document layout analysis). His order serves where no cut goes through: columns around a box.
 *
 * Which cut comes first decides: bands above a headline that follows on body text, because there a story ends; then gutters;
 * then the first band beside what spans columns.
 */
export function readingOrder<T extends Block>(blocks: readonly T[]): T[] {
  const body = mainSize(blocks.flatMap(({ lines }) => lines))
  const isMuch = blocks.length > TOO_MANY
  const texts = blocks.filter(({ size }) => size < BODY * body)
  const reaching = blocks.map((block) => {
    const isHead = !isMuch && block.size >= HEAD * body
    const { x, width } = isHead ? headSpan(block, texts, blocks, body) : block
    return { ...block, x, width, block }
  })
  return ordered(reaching, body, true).map(({ block }) => block)
}

function ordered<T extends Block>(blocks: readonly T[], body: number, isPage: boolean): T[] {
  if (blocks.length <= 1) return [...blocks]
  const rows = apart(blocks, 'y', 'height')
  const within = (parts: readonly (readonly T[])[]) =>
    parts.flatMap((part) => ordered(part, body, false))
  const isMuch = blocks.length > TOO_MANY
  const stories = joinedUnless(
    rows,
    (k) =>
      (isPage && isMargin(rows, k, body)) ||
      (!isMuch && storyEnds(rows.slice(0, k).flat(), rows.slice(k).flat(), body)),
  )
  if (stories.length > 1) return within(stories)
  const columns = apart(blocks, 'x', 'width')
  if (columns.length > 1) return within(columns)
  if (rows.length > 1) {
    const spans = rows.map((row) => !isMuch && row.some((block) => spansColumns(block, blocks)))
    const first = rows.findIndex((_, k) => k > 0 && (spans[k - 1] || spans[k]))
    return within(joinedUnless(rows, (k) => first < 0 || k === first))
  }
  return topologicalOrder(blocks)
}

/** Groups that stand apart along one axis, in its order. */
function apart<T extends Block>(
  blocks: readonly T[],
  start: 'x' | 'y',
  length: 'width' | 'height',
): T[][] {
  const groups: T[][] = []
  let end = -Infinity
  for (const block of blocks.toSorted((a, b) => a[start] - b[start])) {
    if (block[start] + REACH * block.size >= end) groups.push([block])
    else groups[groups.length - 1].push(block)
    end = Math.max(end, block[start] + block[length])
  }
  return groups
}

/** Groups put together, but for those at which there is a cut. */
function joinedUnless<T>(groups: readonly T[][], isCut: (k: number) => boolean): T[][] {
  const joined: T[][] = []
  for (const [k, group] of groups.entries())
    if (k === 0 || isCut(k)) joined.push([...group])
    else joined[joined.length - 1].push(...group)
  return joined
}

/** In ems: how exactly a column goes on at its edge. */
const EDGE = 1

/**
 * Whether a headline at the top of the lower rows comes right after the body text of another story, and no column goes on there:
 * then the band is a gap between its paragraphs.
 */
function storyEnds(upper: readonly Block[], lower: readonly Block[], body: number): boolean {
  const isBody = ({ size, lines }: Block) => size < BODY * body && lines.length > 1
  const top = Math.min(...lower.map(({ y }) => y))
  const pairs = lower.flatMap((block) => {
    const above = lastAbove(block, upper)
    return above && isBody(above) ? [{ block, above }] : []
  })
  const goesOn = pairs.some(
    ({ block, above }) =>
      isBody(block) &&
      Math.abs(block.x - above.x) < EDGE * body &&
      !lower.some((other) => other.y < block.y && overlaps(other, block, 'x', 'width')),
  )
  return (
    !goesOn && pairs.some(({ block }) => block.size >= HEAD * body && block.y <= top + block.size)
  )
}

/** The lowest of the blocks that stand over another. */
function lastAbove(block: Block, upper: readonly Block[]): Block | null {
  const over = upper.filter((other) => overlaps(other, block, 'x', 'width'))
  return over.reduce<Block | null>(
    (low, other) => (low === null || bottomOf(other) > bottomOf(low) ? other : low),
    null,
  )
}

/** Whether the rows above or below are only the page's date, its number, its editors: one row of small lines side by side. */
function isMargin(rows: readonly (readonly Block[])[], k: number, body: number): boolean {
  const isRunning = (row: readonly Block[]) =>
    row.length > 1 && row.every(({ size, lines }) => lines.length === 1 && size < BODY * body)
  return (k === 1 && isRunning(rows[0])) || (k === rows.length - 1 && isRunning(rows[k]))
}

function spansColumns(block: Block, blocks: readonly Block[]): boolean {
  const under = blocks.filter((other) => other !== block && overlaps(other, block, 'x', 'width'))
  return under.some((a) => under.some((b) => !overlaps(a, b, 'x', 'width')))
}

const overlaps = (a: Block, b: Block, start: 'x' | 'y', length: 'width' | 'height'): boolean =>
  Math.min(a[start] + a[length], b[start] + b[length]) - Math.max(a[start], b[start]) >
  REACH * Math.min(a.size, b.size)

const bottomOf = ({ y, height }: Box): number => y + height
