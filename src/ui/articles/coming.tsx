import {
  type Article,
  type ArticleId,
  articleById,
  articleText,
  type Flow,
  type Part,
} from '../../document'
import { type Landing, partOf } from '../../session'
import { useOpenPage } from '../desk-context'
import { useFlight } from '../flight/flight'
import { blockMarksOf, segmentsOf } from './block-marks'

/** Most characters that are shown of a block that comes into a body. */
const EXCERPT = 60

/** What a drop would make of this article; null while nothing hangs over its card that would change it. */
export const useLanding = (article: string): Landing | null =>
  useFlight(({ landing }) => (landing?.article === article ? landing : null))

/** Before which block of the body something would come: null at its end, undefined when nothing would. */
export function useComing({ id, blocks }: Article): number | null | undefined {
  const landing = useLanding(id)
  if (!landing) return undefined
  const { review, came, before } = landing
  const role = review.cuts.get(came[came.length - 1])?.role
  if (!role || partOf(role) !== 'body') return undefined
  return blocks.some(({ start }) => start === before) ? before : null
}

/** A part other than the body as it would read after the drop, what is new in it marked. */
export function ComingPart({ part, flow, landing }: { part: Part; flow: Flow; landing: Landing }) {
  return (
    <div className={`coming ${part}`}>
      {segmentsOf(flow.text, 0, flow.text.length, blockMarksOf(flow)).map(({ mark, text }) => {
        const isNew = mark !== null && landing.came.includes(mark.block)
        return (
          <span key={mark?.block ?? -1} className={isNew ? 'coming-new' : undefined}>
            {text}
          </span>
        )
      })}
    </div>
  )
}

/** The beginning of what would come into a body, as it would read, where it would stand. */
export function ComingBlock({ article }: { article: ArticleId }) {
  const { open } = useOpenPage()
  const landing = useLanding(article)
  const next = landing && articleById(open.page, landing.review, article)
  if (!next) return null
  const { body } = articleText(open.page, landing.review, next)
  const from = blockMarksOf(body).find(({ block }) => landing.came.includes(block))?.at ?? 0
  const text = body.text.slice(from).split('\n')[0]
  return (
    <span className="coming coming-block">
      {text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}
    </span>
  )
}
