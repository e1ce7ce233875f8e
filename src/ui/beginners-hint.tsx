import { useId } from 'react'
import { type ActionId, actionById } from '../session'
import { firstKey } from './parts/key-name'
import { useWords } from './words'

/** The few keys that carry somebody through a day. */
const KEYS: readonly ActionId[] = [
  'doubt.next',
  'article.approveNext',
  'help.commands',
  'help.keys',
]

/** A line for whoever is here for the first time: what to press, or to touch, and where the rest is. */
export function BeginnersHint({ onDone }: { onDone: () => void }) {
  const words = useWords()
  const id = useId()
  return (
    <aside
      aria-labelledby={id}
      data-pane="hint"
      className="flex items-center gap-x-4 border-t border-rule bg-panel px-4 py-1 text-xs text-soft max-md:px-2"
    >
      <b id={id} className="font-semibold max-xl:sr-only">
        {words.hintTitle}
      </b>
      <p className="flex min-w-0 flex-1 flex-wrap gap-x-4 max-xl:gap-x-3 pointer-coarse:hidden">
        {KEYS.map((action) => (
          <span key={action} className="whitespace-nowrap">
            <kbd className="rounded border border-rule bg-paper px-1.5 font-mono text-[11px] text-ink">
              {firstKey(actionById(action))}
            </kbd>{' '}
            {words.actions[action]}
          </span>
        ))}
      </p>
      <p className="hidden min-w-0 flex-1 pointer-coarse:block">{words.hintForTouch}</p>
      <button type="button" className="button" onClick={onDone}>
        {words.hintDone}
      </button>
    </aside>
  )
}
