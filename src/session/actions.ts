import {
  approve,
  articlesOf,
  attach,
  blocksOf,
  type Doubt,
  doubtsOf,
  mergeArticles,
  nextArticleId,
  type Page,
  type Review,
  removeBoundary,
  reorderBlock,
  restore,
  settle,
  split,
  unapprove,
} from '../document'
import type { Desk, DeskState } from './desk'
import { stretchOf } from './selection'
import { rowIndexAt, rowOfBoundary, type SourceRow, sourceRows } from './source-rows'

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
  'help.keys',
] as const

export type ActionId = (typeof ACTION_IDS)[number]

const isOpen = (state: DeskState) => state.open !== null
const onPage = <T>(state: DeskState, read: (page: Page, review: Review) => T): T | null =>
  state.open ? read(state.open.page, state.open.review) : null

const currentRow = (state: DeskState): SourceRow | null =>
  onPage(state, (page, review) => {
    const rows = sourceRows(page, review)
    return state.selection ? (rows[rowIndexAt(rows, state.selection.caret)] ?? null) : null
  })

const hasRow = (state: DeskState) => currentRow(state) !== null

/** The boundary at or above the caret. */
const boundaryAbove = (state: DeskState): number | null => {
  const block = currentRow(state)?.block
  return block && block.start > 0 ? block.start : null
}

/** The doubt that was walked to last, while it is open. */
export const currentDoubt = ({ open, doubt }: DeskState): Doubt | null =>
  (open && doubtsOf(open.page, open.review, open.proposal).find(({ at }) => at === doubt)) ?? null

/** What a command would act on now: the selected rows. */
export const currentStretch = (state: DeskState) =>
  onPage(state, (page, review) =>
    state.selection ? stretchOf(sourceRows(page, review), state.selection) : null,
  )

function splitAtRow(desk: Desk) {
  const row = currentRow(desk.state)
  if (!row) return
  const result = desk.dispatch((page, review) =>
    split(page, review, { at: row.start, newArticle: nextArticleId(review) }),
  )
  if (result.ok) desk.focus('row', row.start)
}

function splitAtCaret(desk: Desk) {
  const { selection } = desk.state
  if (!selection) return
  const at = selection.caret
  const result = desk.dispatch((page, review) =>
    split(page, review, { at, newArticle: nextArticleId(review) }),
  )
  if (result.ok) desk.focus('row', at)
}

function mergeNext(desk: Desk) {
  const { open, article } = desk.state
  if (!open || !article) return
  const articles = articlesOf(open.page, open.review)
  const next = articles[articles.findIndex(({ id }) => id === article) + 1]
  if (!next) return
  const result = desk.dispatch((page, review) =>
    mergeArticles(page, review, { into: article, from: next.id }),
  )
  if (result.ok) desk.focus('card', 0, article)
}

function removeBoundaryAbove(desk: Desk) {
  const at = boundaryAbove(desk.state)
  if (at === null) return
  const result = desk.dispatch((page, review) => removeBoundary(page, review, { at }))
  if (result.ok) desk.focus('row', at)
}

function toggleApproval(desk: Desk): boolean {
  const { open, article } = desk.state
  const found = open && articlesOf(open.page, open.review).find(({ id }) => id === article)
  if (!found) return false
  const command = found.status === 'approved' ? unapprove : approve
  return desk.dispatch((page, review) => command(page, review, { articles: [found.id] })).ok
}

/** Approves the article in hand, unless it is already, and takes up the next one that is not. */
function approveAndGoOn(desk: Desk) {
  const { open, article } = desk.state
  if (!open || !article) return
  const found = articlesOf(open.page, open.review).find(({ id }) => id === article)
  if (found && found.status !== 'approved') toggleApproval(desk)
  const now = desk.state.open
  if (!now) return
  const articles = articlesOf(now.page, now.review)
  const from = articles.findIndex(({ id }) => id === article)
  const order = [...articles.slice(from + 1), ...articles.slice(0, from + 1)]
  const next = order.find(({ status }) => status !== 'approved') ?? articles[from]
  if (!next) return
  desk.takeArticle(next.id)
  desk.focus('card', 0, next.id)
}

function moveBlock(desk: Desk, step: 1 | -1) {
  const row = currentRow(desk.state)
  const { open } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !article) return
  const blocks = articlesOf(open.page, open.review).find(({ id }) => id === article)?.blocks ?? []
  const index = blocks.findIndex(({ start }) => start === row.block.start)
  const target = index + (step > 0 ? 2 : -1)
  if (target < 0 || (step > 0 && index === blocks.length - 1)) return
  desk.dispatch((page, review) =>
    reorderBlock(page, review, { at: row.block.start, before: blocks[target]?.start ?? null }),
  )
}

function acceptDoubt(desk: Desk) {
  const doubt = currentDoubt(desk.state)
  if (!doubt) return
  if (desk.dispatch((page, review) => settle(page, review, { blocks: doubt.blocks })).ok)
    desk.walkDoubts(1)
}

/** Gives the doubtful headline group to the alternative of this rank and goes on to the next doubt. */
function takeAlternative(desk: Desk, rank: number) {
  const doubt = currentDoubt(desk.state)
  const choice = doubt?.alternatives[rank]
  const { open } = desk.state
  if (!doubt || !choice || !open) return
  const blocks = blocksOf(open.page, open.review).filter(({ start }) =>
    doubt.blocks.includes(start),
  )
  const result = desk.dispatch((page, review) =>
    attach(page, review, {
      from: doubt.at,
      to: blocks[blocks.length - 1]?.end ?? doubt.at,
      article: choice.article,
      newArticle: nextArticleId(review),
    }),
  )
  if (result.ok) desk.walkDoubts(1)
}

const alternative = (id: ActionId, rank: number): Action => ({
  id,
  keys: [String(rank + 1)],
  scope: 'anywhere',
  isEnabled: (state) => (currentDoubt(state)?.alternatives.length ?? 0) > rank,
  run: (desk) => takeAlternative(desk, rank),
})

/** From an article's headline to its body and back. */
function goToCounterpart(desk: Desk) {
  const row = currentRow(desk.state)
  const { open } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !article) return
  const blocks = articlesOf(open.page, open.review).find(({ id }) => id === article)?.blocks ?? []
  const isHeadline = row.block.cut.role === 'headline'
  const target =
    blocks.find(({ cut }) => (cut.role === 'headline') !== isHeadline && cut.role !== 'kicker') ??
    blocks.find(({ start }) => start !== row.block.start)
  if (!target) return
  const rows = sourceRows(open.page, open.review)
  const start = rows[rowOfBoundary(rows, target.start)]?.start
  if (start === undefined) return
  desk.select({ caret: start, anchor: start })
  desk.focus('row', start)
}

/** Takes the keyboard to the caret's place in the clean text, which lacks the white space around a raw line. */
function editText(desk: Desk) {
  const row = currentRow(desk.state)
  const { open, selection } = desk.state
  const article = row?.block.cut.article
  if (!open || !row || !selection || !article) return
  const line = open.page.text.slice(row.start, row.end)
  const first = row.start + line.length - line.trimStart().length
  const last = row.start + line.trimEnd().length
  desk.focus('part', Math.max(first, Math.min(last, selection.caret)), article)
}

export const ACTIONS: readonly Action[] = [
  {
    id: 'doubt.next',
    keys: ['N'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => void desk.walkDoubts(1),
  },
  {
    id: 'doubt.previous',
    keys: ['Shift+N'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => void desk.walkDoubts(-1),
  },
  {
    id: 'doubt.accept',
    keys: ['Y'],
    scope: 'anywhere',
    isEnabled: (state) => currentDoubt(state) !== null,
    run: acceptDoubt,
  },
  alternative('doubt.first', 0),
  alternative('doubt.second', 1),
  alternative('doubt.third', 2),
  {
    id: 'article.approve',
    keys: ['Space'],
    scope: 'card',
    isEnabled: (state) => state.article !== null,
    run: toggleApproval,
  },
  {
    id: 'article.approveNext',
    keys: ['Shift+Space'],
    scope: 'rowOrCard',
    isEnabled: (state) => state.article !== null,
    run: approveAndGoOn,
  },
  {
    id: 'article.mergeNext',
    keys: ['M'],
    scope: 'rowOrCard',
    isEnabled: (state) =>
      onPage(state, (page, review) => {
        const articles = articlesOf(page, review)
        const index = articles.findIndex(({ id }) => id === state.article)
        return index >= 0 && index < articles.length - 1
      }) ?? false,
    run: mergeNext,
  },
  {
    id: 'article.counterpart',
    keys: ['J'],
    scope: 'rowOrCard',
    isEnabled: hasRow,
    run: goToCounterpart,
  },
  {
    id: 'boundary.focus',
    keys: ['B'],
    scope: 'rowOrCard',
    isEnabled: (state) => boundaryAbove(state) !== null,
    run: (desk) => {
      const at = boundaryAbove(desk.state)
      if (at !== null) desk.focus('boundary', at)
    },
  },
  {
    id: 'boundary.remove',
    keys: ['Backspace'],
    scope: 'boundary',
    isEnabled: (state) => boundaryAbove(state) !== null,
    run: removeBoundaryAbove,
  },
  { id: 'block.split', keys: ['Enter'], scope: 'row', isEnabled: hasRow, run: splitAtRow },
  {
    id: 'block.splitInside',
    keys: ['Alt+Enter'],
    scope: 'row',
    isEnabled: (state) => {
      const row = currentRow(state)
      return row !== null && state.selection !== null && state.selection.caret > row.start
    },
    run: splitAtCaret,
  },
  {
    id: 'block.attach',
    keys: ['A'],
    scope: 'rowOrCard',
    isEnabled: hasRow,
    run: (desk) => desk.showPanel('attach'),
  },
  {
    id: 'block.role',
    keys: ['R'],
    scope: 'rowOrCard',
    isEnabled: hasRow,
    run: (desk) => desk.showPanel('role'),
  },
  {
    id: 'block.discard',
    keys: ['Delete'],
    scope: 'rowOrCard',
    isEnabled: (state) => hasRow(state) && currentRow(state)?.block.cut.role !== 'discarded',
    run: (desk) => desk.showPanel('discard'),
  },
  {
    id: 'block.restore',
    keys: ['Shift+Delete'],
    scope: 'rowOrCard',
    isEnabled: (state) => currentRow(state)?.block.cut.role === 'discarded',
    run: (desk) => {
      const at = currentRow(desk.state)?.block.start
      if (at !== undefined) desk.dispatch((page, review) => restore(page, review, { at }))
    },
  },
  {
    id: 'block.up',
    keys: ['Alt+ArrowUp'],
    scope: 'row',
    isEnabled: hasRow,
    run: (desk) => moveBlock(desk, -1),
  },
  {
    id: 'block.down',
    keys: ['Alt+ArrowDown'],
    scope: 'row',
    isEnabled: hasRow,
    run: (desk) => moveBlock(desk, 1),
  },
  {
    id: 'text.edit',
    keys: ['F2'],
    scope: 'rowOrCard',
    isEnabled: (state) => currentRow(state)?.block.cut.article != null,
    run: editText,
  },
  {
    id: 'page.undo',
    keys: ['Mod+Z'],
    scope: 'anywhere',
    isEnabled: (state) => (state.open?.done.length ?? 0) > 0,
    run: (desk) => desk.undo(),
  },
  {
    id: 'page.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'anywhere',
    isEnabled: (state) => (state.open?.undone.length ?? 0) > 0,
    run: (desk) => desk.redo(),
  },
  {
    id: 'page.export',
    keys: ['Mod+E'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => desk.showPanel('export'),
  },
  {
    id: 'page.details',
    keys: ['P'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => desk.showPanel('details'),
  },
  {
    id: 'help.keys',
    keys: ['?'],
    scope: 'anywhere',
    isEnabled: () => true,
    run: (desk) => desk.showPanel('keys'),
  },
]

export const actionById = (id: ActionId): Action => {
  const action = ACTIONS.find((candidate) => candidate.id === id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}
