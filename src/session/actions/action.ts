import type { Desk } from '../desk'
import type { Need } from './needs'

/**
 * Where a key counts: in text fields, too; everywhere but there; or only while a source row, a boundary, a card or a
 * block in a card has the focus. `rowOrCard` is the whole of both panes.
 */
export type Scope =
  | 'always'
  | 'anywhere'
  | 'row'
  | 'boundary'
  | 'card'
  | 'rowOrBlock'
  | 'rowOrCard'
  | 'offBoundary'

/**
 * Something an editor can do, defined once: keys, menus, buttons, the key sheet and the list of commands all read this
 * list, and the interface's dictionaries have a name for each id. Keys are written `Mod+Shift+Z`; Mod is ⌘ or Ctrl.
 */
export interface Action {
  readonly id: ActionId
  readonly keys: readonly string[]
  readonly scope: Scope
  readonly needs: Need
  readonly run: (desk: Desk) => void
}

export const ACTION_IDS = [
  'doubt.next',
  'doubt.previous',
  'doubt.accept',
  'doubt.first',
  'doubt.second',
  'doubt.third',
  'finding.next',
  'finding.previous',
  'finding.fix',
  'finding.ignore',
  'finding.list',
  'article.approve',
  'article.approveNext',
  'article.approveSeen',
  'article.next',
  'article.previous',
  'article.mergeNext',
  'article.counterpart',
  'boundary.focus',
  'boundary.above',
  'boundary.up',
  'boundary.down',
  'boundary.likelyUp',
  'boundary.likelyDown',
  'boundary.pageUp',
  'boundary.pageDown',
  'boundary.left',
  'boundary.right',
  'boundary.first',
  'boundary.last',
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
  'text.compare',
  'find.open',
  'find.replace',
  'find.next',
  'find.previous',
  'page.undo',
  'page.redo',
  'page.export',
  'page.details',
  'page.sheet',
  'page.repropose',
  'page.archive',
  'page.remove',
  'go.to',
  'go.nextPane',
  'go.previousPane',
  'go.nextPage',
  'go.previousPage',
  'go.start',
  'go.searchPages',
  'file.open',
  'file.openFolder',
  'file.openList',
  'file.paste',
  'file.backup',
  'file.restore',
  'look.system',
  'look.light',
  'look.dark',
  'look.language',
  'help.commands',
  'help.keys',
] as const

export type ActionId = (typeof ACTION_IDS)[number]

/** What comes before the dot: actions are shown together by it. */
export type ActionGroup = ActionId extends `${infer Group}.${string}` ? Group : never
