import { useState } from 'react'
import type { HeadFinding } from '../../document'
import {
  type Decided,
  decideFinding,
  editFinding,
  findingsInOrder,
  goToFinding,
  heed,
} from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { DecisionList } from '../parts/decision-list'
import { useSpeak } from '../parts/live'
import { type ItemKey, useItemInHand } from '../parts/use-item-in-hand'
import { useWords, type Words } from '../words'
import { FindingItem } from './finding-item'

const keyOf = ({ key }: HeadFinding) => key

/** What was found on the page, each decided with a key or a button; the next one is in hand then. */
export function FindingList({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const speak = useSpeak()
  const { open } = useOpenPage()
  const proofread = useDeskState((state) => state.proofread)
  const [showsIgnored, setShowsIgnored] = useState(false)
  const [first] = useState(open.done.length)
  const decided = open.done.length - first
  const { open: undecided, ignored } = findingsInOrder({ proofread })
  const listed = () => {
    const now = findingsInOrder(desk.state)
    return showsIgnored ? [...now.open, ...now.ignored] : now.open
  }
  const items = listed()
  const inHand = useItemInHand(() => listed().length)
  const { current, setCurrent, focusOn } = inHand

  /** After a change: what is left is said, and the item in the place of the one that changed is in hand. */
  const goOn = (gesture: keyof typeof words.gestures, index: number) =>
    desk.whenProofread(() => {
      const { length } = findingsInOrder(desk.state).open
      const left = length > 0 ? words.findingsLeft(length) : words.findingsDecided
      speak(`${words.newsDone(words.gestures[gesture])}${words.listMark}${left}`)
      focusOn(index)
    })
  const decide = (found: HeadFinding, decision: Decided, index: number) => {
    const change = decideFinding(desk, found, decision)
    if (change) goOn(change.transaction.gesture, index)
  }
  const takeBack = (found: HeadFinding, index: number) => {
    if (heed(desk, found)) goOn('heed', index)
  }
  const undo = () => {
    const before = new Set(findingsInOrder(desk.state).open.map(keyOf))
    desk.undo()
    desk.whenProofread(() => focusOn(listed().findIndex(({ key }) => !before.has(key))))
  }
  const go = (found: HeadFinding, toText: boolean) => {
    onClose()
    if (toText) editFinding(desk, found)
    else goToFinding(desk, found)
  }

  const actOf = ({ key, isOnItem }: ItemKey) => {
    const here = items[current]
    if (!here) return null
    const isIgnored = current >= undecided.length
    const fix = here.finding.fixes[key === 'f' ? 0 : Number(key) - 1]
    if (fix !== undefined && !isIgnored) return () => decide(here, { fix }, current)
    switch (key) {
      case 'i':
        return () => (isIgnored ? takeBack(here, current) : decide(here, 'ignore', current))
      case 'enter':
        return isOnItem ? () => go(here, false) : null
      case 'f2':
        return () => go(here, true)
      default:
        return null
    }
  }

  return (
    <DecisionList
      inHand={inHand}
      items={items}
      keyOf={keyOf}
      height={104}
      item={(found, index) => (
        <FindingItem
          open={open}
          found={found}
          isIgnored={index >= undecided.length}
          isCurrent={index === current}
          onFocus={() => setCurrent(index)}
          onDecide={(decision) => decide(found, decision, index)}
          onHeed={() => takeBack(found, index)}
          onGo={(toText) => go(found, toText)}
        />
      )}
      empty={emptyState(words, proofread !== null, decided > 0)}
      note={
        proofread?.knowledge === null && (
          <p className="px-[22px] pb-2 text-xs text-doubt">{words.findingsPartial}</p>
        )
      }
      left={undecided.length > 0 ? words.findingsLeft(undecided.length) : null}
      undo={decided > 0 ? undo : null}
      actOf={actOf}
      buttons={
        ignored.length > 0 && (
          <button
            type="button"
            className="button toggle"
            aria-pressed={showsIgnored}
            onClick={() => setShowsIgnored(!showsIgnored)}
          >
            {words.showIgnored(ignored.length)}
          </button>
        )
      }
      onClose={onClose}
    />
  )
}

function emptyState(words: Words, isProofread: boolean, isDecided: boolean) {
  if (!isProofread) return { title: words.proofreadingNow, hint: null }
  if (isDecided) return { title: words.findingsDecided, hint: null }
  return { title: words.noFindings, hint: words.noFindingsHint }
}
