import type { Desk, DeskState } from '../desk'

/** Where a key counts: everywhere, or only while a source row, a boundary or a card has the focus. */
export type Scope = 'anywhere' | 'row' | 'boundary' | 'card' | 'rowOrCard'

/**
 * Something an editor can do, defined once: keys, menus, buttons and the key sheet all read this list, and
 * the interface's dictionaries have a name for each id. Keys are written `Mod+Shift+Z`; Mod is ⌘ or Ctrl.
 */
export interface Action {
  readonly id: ActionId
  readonly keys: readonly string[]
  readonly scope: Scope
  readonly isEnabled: (state: DeskState) => boolean
  readonly run: (desk: Desk) => void
}

export const ACTION_IDS = [
  'doubt.next',
  'doubt.previous',
  'doubt.accept',
  'doubt.first',
  'doubt.second',
  'doubt.third',
  'article.approve',
  'article.approveNext',
  'article.mergeNext',
  'article.counterpart',
  'boundary.focus',
  'boundary.remove',
  'block.split',
  'block.splitInside',
  'block.attach',
  'block.role',
  'block.discard',
  'block.restore',
  'block.up',
  'block.down',
  'text.edit',
  'page.undo',
  'page.redo',
  'page.export',
  'page.details',
  'page.repropose',
  'help.keys',
] as const

export type ActionId = (typeof ACTION_IDS)[number]
