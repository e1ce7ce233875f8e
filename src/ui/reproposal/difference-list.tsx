import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { differencesOf } from '../../document'
import { type Decision, decideDifferences, plainKey } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { keyName } from '../parts/key-name'
import { useSpeak } from '../parts/live'
import { useWords } from '../words'
import { DifferenceItems, type DifferenceItemsHandle } from './difference-items'

/** The open differences, each decided with a key or a button; the next one is in hand then. */
export function DifferenceList({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const speak = useSpeak()
  const { open } = useOpenPage()
  const differences = differencesOf(open.page, open.review, open.proposal)
  const [current, setCurrent] = useState(0)
  const [first] = useState(open.done.length)
  const items = useRef<DifferenceItemsHandle>(null)
  const close = useRef<HTMLButtonElement>(null)
  /** Holds the keyboard while the difference that is to have it is being drawn: no key goes amiss. */
  const holder = useRef<HTMLDivElement>(null)
  const decided = open.done.length - first

  const focusOn = (index: number) => {
    const now = desk.state.open
    const left = now ? differencesOf(now.page, now.review, now.proposal) : []
    const next = Math.max(0, Math.min(index, left.length - 1))
    setCurrent(next)
    holder.current?.focus()
    // After the panes behind have had their say, and with what is on the screen by then.
    setTimeout(() => focusNow(next))
  }
  const focusNow = (index: number) => {
    if (!items.current?.focus(index)) close.current?.focus()
  }
  useLayoutEffect(() => {
    holder.current?.focus()
    focusNow(0)
  }, [])

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

  const onKeyDown = (event: KeyboardEvent) => {
    const { shiftKey, ctrlKey, metaKey, altKey } = event
    const act = actOf(plainKey(event).toLowerCase(), shiftKey, ctrlKey || metaKey, altKey)
    if (!act) return
    event.preventDefault()
    act()
  }

  /** What a key does here; null leaves it to the button that has the focus. */
  const actOf = (key: string, shift: boolean, mod: boolean, alt: boolean) => {
    if (alt) return null
    if (mod) return key === 'z' && !shift && decided > 0 ? undo : null
    const here = differences[current]
    const { activeElement } = document
    const isHeld = activeElement === holder.current
    const isInItem = isHeld || activeElement?.closest('.difference') !== null
    const isOnItem = isHeld || (activeElement?.matches('.difference') ?? false)
    if (!here) return null
    switch (key) {
      case 'y':
        return shift ? () => decideAll('adopt') : () => decide('adopt', [here.from], current)
      case 'n':
        return shift ? () => decideAll('keep') : () => decide('keep', [here.from], current)
      case 'enter':
        return isOnItem ? () => decide('adopt', [here.from], current) : null
      case 'arrowdown':
        return isInItem ? () => focusOn(current + 1) : null
      case 'arrowup':
        return isInItem ? () => focusOn(current - 1) : null
      default:
        return null
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the items and buttons within
    <div
      ref={holder}
      tabIndex={-1}
      className="flex min-h-0 flex-col outline-none"
      onKeyDown={onKeyDown}
    >
      {differences.length > 0 ? (
        <DifferenceItems
          ref={items}
          open={open}
          differences={differences}
          current={current}
          onCurrent={setCurrent}
          onDecide={(decision, index) => decide(decision, [differences[index].from], index)}
        />
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
