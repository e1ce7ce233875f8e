import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { type ActionId, actionById } from '../../session'
import { useDesk, useFinder } from '../desk-context'
import { firstKey } from '../parts/key-name'
import { actionTip, tip } from '../parts/tip'
import { useWords } from '../words'
import { FindCount } from './find-count'
import { FindField } from './find-field'
import { FindOptions } from './find-options'
import { ReplaceRow } from './replace-row'
import { selectedText } from './selected-text'
import { useReturn } from './use-return'
import { useSayFound } from './use-say-found'

/** The bar above the desk in which words are looked for and replaced, while it is open. */
export function FindBar() {
  return useFinder((state) => state.isOpen) ? <OpenFindBar /> : null
}

function OpenFindBar() {
  const words = useWords()
  const desk = useDesk()
  const { finder } = desk
  const { search, replaces, asked } = useFinder((state) => state)
  const bar = useRef<HTMLElement>(null)
  const query = useRef<HTMLInputElement>(null)
  const replacement = useRef<HTMLInputElement>(null)
  const countId = useId()
  const { leave, comeBack } = useReturn()
  useSayFound()

  const take = (field: HTMLInputElement | null) => {
    field?.focus()
    field?.select()
  }
  // Read before the bar stands in the page: afterwards the page would be laid out for it, and once more for the field.
  const selectedOutside = useMemo(
    () => (bar.current?.contains(document.activeElement) ? '' : selectedText()),
    [asked],
  )
  // Met before the browser draws: the next key is typed into the field.
  useLayoutEffect(() => {
    const wasHere = bar.current?.contains(document.activeElement)
    const selected = wasHere ? '' : selectedOutside
    if (!wasHere) leave()
    if (selected) finder.ask({ text: selected })
    take(replaces && (wasHere || selected) ? replacement.current : query.current)
  }, [asked])

  const close = () => {
    finder.close()
    comeBack()
  }
  const undo = () => {
    const { report } = finder.state
    if (!report || report.open !== desk.state.open) return false
    desk.undo()
    // The keyboard stays here, where the next try is made.
    const { focus } = desk.state
    if (focus) desk.focusTaken(focus)
    take(replacement.current)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') close()
    else if (event.key === 'F2') finder.whenFound(() => actionById('text.edit').run(desk))
    else if (!(isUndo(event) && undo())) return
    event.preventDefault()
    event.stopPropagation()
  }
  const step = (id: ActionId, mark: string, key: string) => (
    <button
      type="button"
      className="button button-quiet"
      aria-label={words.actions[id]}
      {...actionTip(words, id)}
      data-tip-key={`${key}, ${firstKey(actionById(id))}`}
      onClick={() => actionById(id).run(desk)}
    >
      {mark}
    </button>
  )

  return (
    <search
      ref={bar}
      aria-label={words.find}
      className="find"
      data-pane="find"
      onKeyDown={onKeyDown}
    >
      <span className="find-field">
        <FindField
          ref={query}
          className="field pr-24!"
          label={words.findWhat}
          aria-describedby={countId}
          value={search.text}
          onText={(text) => finder.ask({ text })}
          onEnter={({ shiftKey }) => finder.step(shiftKey ? -1 : 1)}
        />
        <FindCount id={countId} />
      </span>
      <div className="find-rest">
        <span className="flex">
          {step('find.previous', '↑', 'Shift+Enter')}
          {step('find.next', '↓', 'Enter')}
        </span>
        <FindOptions />
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={replaces}
          {...actionTip(words, 'find.replace')}
          onClick={() => finder.showReplacing(!replaces)}
        >
          {words.replaceMore} {replaces ? '▴' : '▾'}
        </button>
        <span className="flex-1" />
        <button
          type="button"
          className="button button-quiet"
          aria-label={words.close}
          {...tip(words.close, 'Esc')}
          onClick={close}
        >
          ✕
        </button>
      </div>
      {replaces && <ReplaceRow field={replacement} onUndo={undo} />}
    </search>
  )
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
