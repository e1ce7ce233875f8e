import { partText } from '../article-text'
import type { Article } from '../articles'
import { type Flow, rawOffset } from '../flow'
import type { Page } from '../page'
import type { Review } from '../review'

/** The parts of an article that are proofread against its body, as they are read. */
export const HEADS = ['kicker', 'headline', 'deck'] as const
export type Head = (typeof HEADS)[number]

export interface HeadText {
  readonly text: string
  /** Where the text is on the page; null for a head that the page does not carry. */
  readonly flow: Flow | null
}

/** A head as its card shows it: as the page has it, else as an editor supplied it; '' where there is neither. */
export function headText(page: Page, review: Review, article: Article, head: Head): HeadText {
  const flow = partText(page, review, article, head)
  return flow.runs.length > 0
    ? { text: flow.text, flow }
    : { text: article.fields[head] ?? '', flow: null }
}

/** The raw offset at which a place of a head can be seen: of a head that is not on the page, its article. */
export const seenAt = ({ blocks }: Article, { flow }: HeadText, offset: number): number =>
  flow ? rawOffset(flow, offset) : blocks[0].start
