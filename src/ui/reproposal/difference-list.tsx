import { useState } from 'react'
import { type Difference, differencesOf } from '../../document'
import { type Decision, decideDifferences } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { DecisionList } from '../parts/decision-list'
import { keyName } from '../parts/key-name'
import { useSpeak } from '../parts/live'
import { type ItemKey, useItemInHand } from '../parts/use-item-in-hand'
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
  const inHand = useItemInHand(() => {
    const now = desk.state.open
    return now ? differencesOf(now.page, now.review, now.proposal).length : 0
  })
  const { current, setCurrent, focusOn } = inHand

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

  const actOf = ({ key, shift, isOnItem }: ItemKey) => {
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
  }

  return (
    <DecisionList
      inHand={inHand}
      items={differences}
      keyOf={keyOf}
      height={150}
      item={(difference, index) => (
        <DifferenceItem
          open={open}
          difference={difference}
          isCurrent={index === current}
          onFocus={() => setCurrent(index)}
          onDecide={(decision) => decide(decision, [difference.from], index)}
        />
      )}
      empty={
        decided > 0
          ? { title: words.allDecided, hint: null }
          : { title: words.noDifferences, hint: words.noDifferencesHint }
      }
      left={differences.length > 0 ? words.differencesLeft(differences.length) : null}
      undo={decided > 0 ? undo : null}
      actOf={actOf}
      buttons={
        differences.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => decideAll('keep')}>
              {words.keepAll} <span className="key max-sm:hidden">{keyName('Shift+N')}</span>
            </button>
            <button type="button" className="button" onClick={() => decideAll('adopt')}>
              {words.adoptAll} <span className="key max-sm:hidden">{keyName('Shift+Y')}</span>
            </button>
          </>
        )
      }
      onClose={onClose}
    />
  )
}
