import type { PointerEvent } from 'react'
import {
  type Article,
  approve,
  DOUBTFUL_BELOW,
  type Page,
  type SuppliedField,
  unapprove,
} from '../../document'
import { isHead } from '../../engine'
import { goToRow, groupOf } from '../../session'
import { useDesk } from '../desk-context'
import { useGrab } from '../flight/flight'
import { letterOf, tintOf } from '../palette'
import { actionTip, tip } from '../parts/tip'
import { useWords } from '../words'
import { CardMenus } from './card-menus'
import { CompareButton } from './compare-button'
import { lineSpans } from './line-spans'

export interface CardHeaderProps {
  readonly page: Page
  readonly article: Article
  /** How sure the engine is of it, from 0 to 1. */
  readonly confidence: number
  /** How many corrections it shows. */
  readonly corrections: number
  /** Parts that it could have and does not show. */
  readonly missing: readonly SuppliedField[]
  readonly onAdd: (part: SuppliedField | 'note') => void
}

/** Whose card it is, how sure of it the engine is, where it stands in the text, and what is done with it as a whole. */
export function CardHeader(props: CardHeaderProps) {
  const { page, article, confidence, corrections, missing, onAdd } = props
  const words = useWords()
  const desk = useDesk()
  const grab = useGrab()
  const { id, blocks, status } = article
  const letter = letterOf(id)
  const percent = Math.round(confidence * 100)
  const approved = status === 'approved'
  const { heads, body, areParted } = lineSpans(page, blocks)

  const grabHeads = (event: PointerEvent) => {
    const { open } = desk.state
    if (!open) return
    const head = blocks.find(({ cut }) => isHead(cut.role)) ?? blocks[0]
    const group = groupOf(page, open.review, head)
    grab(event, { from: group[0].start, to: group[group.length - 1].end })
  }

  return (
    <header className="@container mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
      <span
        className={`chip cursor-grab touch-none select-none ${tintOf(id)}`}
        {...tip(words.giveHeadline)}
        onPointerDown={grabHeads}
      >
        {letter}
      </span>
      {status === 'proposed' && (
        <span
          className={`font-mono text-[11.5px] ${percent < DOUBTFUL_BELOW * 100 ? 'text-doubt' : 'text-good'}`}
          {...tip(words.sureTitle(percent))}
        >
          {words.sure(percent)}
        </span>
      )}
      {status === 'edited' && (
        <span className="text-[11.5px] text-soft">{words.statuses.edited}</span>
      )}
      <CompareButton article={id} count={corrections} />
      <span className="flex min-w-0 flex-1 gap-x-2 text-[11.5px] text-faint @max-[400px]:order-last @max-[400px]:basis-full">
        {body && (
          <button
            type="button"
            className="truncate hover:underline"
            {...tip(words.goToBody, 'J')}
            onClick={() => goToRow(desk, body.at)}
          >
            {words.bodyLines(body.first, body.last)}
          </button>
        )}
        {heads && (
          <button
            type="button"
            className={body && areParted ? 'tie px-1.5' : 'truncate hover:underline'}
            {...tip(words.goToHead, 'J')}
            onClick={() => goToRow(desk, heads.at)}
          >
            {words.headLines(heads.first, heads.last)}
            {body && areParted ? (heads.at > body.at ? ' ↓' : ' ↑') : ''}
          </button>
        )}
      </span>
      <span className="hidden flex-1 @max-[400px]:block" />
      <CardMenus article={article} missing={missing} onAdd={onAdd} />
      <button
        type="button"
        className={`button ${approved ? 'border-good! text-good!' : ''}`}
        aria-pressed={approved}
        {...actionTip(words, 'article.approve')}
        onClick={() =>
          desk.dispatch((page, review) =>
            (approved ? unapprove : approve)(page, review, { articles: [id] }),
          )
        }
      >
        ✓ {approved ? words.approved : words.approve}
      </button>
    </header>
  )
}
