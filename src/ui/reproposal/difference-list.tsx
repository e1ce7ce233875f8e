import { useState } from 'react'
import { type Difference, differencesOf } from '../../document'
import { type Decision, decideDifferences } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { ItemList } from '../parts/item-list'
import { keyName } from '../parts/key-name'
import { useSpeak } from '../parts/live'
import { useItemInHand } from '../parts/use-item-in-hand'
import { useWords } from '../words'
import { DifferenceItem } from './difference-item'

const keyOf = ({ from }: Difference) => from

/** The open differences, each decided with a key or a button; the next one is in hand then. */
export function DifferenceList({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const speak = useSpeak()
  const { open } = useOpenPage()
  const differences = differencesOf(open.page, open.review, open.proposal)
  const [first] = useState(open.done.length)
  const decided = open.done.length - first
  const { current, setCurrent, focusOn, onKeys, list, close, holder } = useItemInHand(() => {
    const now = desk.state.open
    return now ? differencesOf(now.page, now.review, now.proposal).length : 0
  })

  const decide = (decision: Decision, at: readonly number[], index: number) => {
    if (!decideDifferences(desk, decision, at)) return
    const left = differences.length - at.length
    const done = words.newsDone(words.gestures[decision])
    speak(`${done}${words.listMark}${left > 0 ? words.differencesLeft(left) : words.allDecided}`)
    focusOn(index)
  }
  const decideAll = (decision: Decision) =>
    decide(
      decision,
      differences.map(({ from }) => from),
      0,
    )
  const undo = () => {
    const place = open.done.at(-1)?.place
    desk.undo()
    const now = desk.state.open
    const back = now ? differencesOf(now.page, now.review, now.proposal) : []
    focusOn(back.findIndex(({ from }) => from === place))
  }

  const onKeyDown = onKeys(decided > 0 ? undo : null, ({ key, shift, isOnItem }) => {
    const here = differences[current]
    if (!here) return null
    switch (key) {
      case 'y':
        return shift ? () => decideAll('adopt') : () => decide('adopt', [here.from], current)
      case 'n':
        return shift ? () => decideAll('keep') : () => decide('keep', [here.from], current)
      case 'enter':
        return isOnItem ? () => decide('adopt', [here.from], current) : null
      default:
        return null
    }
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the items and buttons within
    <div
      ref={holder}
      tabIndex={-1}
      className="flex min-h-0 flex-col outline-none"
      onKeyDown={onKeyDown}
    >
      {differences.length > 0 ? (
        <ItemList ref={list} items={differences} keyOf={keyOf} height={150}>
          {(difference, index) => (
            <DifferenceItem
              open={open}
              difference={difference}
              isCurrent={index === current}
              onFocus={() => setCurrent(index)}
              onDecide={(decision) => decide(decision, [difference.from], index)}
            />
          )}
        </ItemList>
      ) : (
        <div className="px-[22px] py-8 text-center">
          <p className="font-serif text-base">
            {decided > 0 ? words.allDecided : words.noDifferences}
          </p>
          {decided === 0 && <p className="text-xs text-soft">{words.noDifferencesHint}</p>}
        </div>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-rule px-[22px] py-3">
        <span className="flex-1 text-xs text-soft max-sm:basis-full">
          {differences.length > 0 && words.differencesLeft(differences.length)}
        </span>
        {decided > 0 && (
          <button type="button" className="button button-quiet" onClick={undo}>
            {words.actions['page.undo']}{' '}
            <span className="key max-sm:hidden">{keyName('Mod+Z')}</span>
          </button>
        )}
        {differences.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => decideAll('keep')}>
              {words.keepAll} <span className="key max-sm:hidden">{keyName('Shift+N')}</span>
            </button>
            <button type="button" className="button" onClick={() => decideAll('adopt')}>
              {words.adoptAll} <span className="key max-sm:hidden">{keyName('Shift+Y')}</span>
            </button>
          </>
        )}
        <button ref={close} type="button" className="button" onClick={onClose}>
          {differences.length > 0 ? words.decideLater : words.finish}
        </button>
      </div>
    </div>
  )
}
