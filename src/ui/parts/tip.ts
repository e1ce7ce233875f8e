import { ACTIONS, type ActionId, actionById } from '../../session'
import type { Words } from '../words'
import { ariaKey, firstKey } from './key-name'

/** What an element says of itself when it is pointed at or has the keyboard, and a key that does the same. */
export const tip = (text: string | undefined, key?: string) => ({
  'data-tip': text,
  'data-tip-key': key,
})

/** Rows by the hundred have the tip of an action. */
const shortcuts = new Map(
  ACTIONS.map(({ id, keys }) => [id, keys.map(ariaKey).join(' ') || undefined]),
)

/** The tip of what does an action: `text` where its name alone does not say enough. */
export const actionTip = (words: Words, id: ActionId, text = words.actions[id]) => ({
  ...tip(text, firstKey(actionById(id))),
  'aria-keyshortcuts': shortcuts.get(id),
})
