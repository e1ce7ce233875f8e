import { useId } from 'react'
import { type Block, type Page, restore } from '../../document'
import { goToRow, nameOf, standAtRow } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { OWN_ARTICLE } from '../flight/drop-finder'
import { useFlight } from '../flight/flight'
import { letterOf, tintOf } from '../palette'
import { useWords } from '../words'
import { BlockGrip } from './block-grip'
import { OutsideText } from './outside-text'

/** Text that belongs to no article: what it says, and the way back. */
export function OutsideTray({
  page,
  title,
  count,
  blocks,
}: {
  page: Page
  title: string
  count: string
  blocks: readonly Block[]
}) {
  const words = useWords()
  const desk = useDesk()
  const id = useId()
  return (
    <section className="tray" aria-labelledby={id}>
      <h3 className="mb-1 text-xs font-normal text-soft">
        <span id={id}>{title}</span> <span className="text-faint">{count}</span>
      </h3>
      <ul>
        {blocks.map((block) => (
          <li
            key={block.start}
            data-outside={block.start}
            className="relative flex items-baseline gap-2.5 py-0.5 text-[13px]"
          >
            <BlockGrip start={block.start} isAlone={false} isFirst={false} />
            <button
              type="button"
              className="min-w-0 flex-1 truncate text-left text-soft hover:text-ink hover:underline"
              onClick={() => goToRow(desk, block.start)}
            >
              <OutsideText page={page} block={block} />
            </button>
            <span className="shrink-0 text-[11.5px] text-faint">
              {block.cut.discard
                ? words.discardedBecause(block.cut.discard.reason)
                : words.roles[block.cut.role]}
            </span>
            {block.cut.discard && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  desk.dispatch((page, review) => restore(page, review, { at: block.start }))
                  standAtRow(desk, block.start)
                }}
              >
                {words.restore}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** While a block is in the air: the place where it becomes an article of its own. */
export function OwnArticleZone() {
  const words = useWords()
  const { open } = useOpenPage()
  const stretch = useFlight((flight) => flight.stretch)
  const landing = useFlight((flight) => (flight.landing?.isNew ? flight.landing : null))
  if (!stretch) return null
  return (
    <div
      data-drop={OWN_ARTICLE}
      className={`pointer-events-auto absolute inset-x-4 bottom-3 z-10 rounded-lg border border-dashed py-3 text-center text-xs ${
        landing ? 'border-accent bg-sel text-ink' : 'border-edge bg-panel text-soft'
      }`}
    >
      {landing ? (
        <span className="flex items-center justify-center gap-2">
          <span className={`chip ${tintOf(landing.article)}`}>{letterOf(landing.article)}</span>
          <b className="truncate font-serif text-[15px]">{nameOf(open, stretch)}</b>
          {words.dropStands(letterOf(landing.article))}
        </span>
      ) : (
        words.dropOwn
      )}
    </div>
  )
}
