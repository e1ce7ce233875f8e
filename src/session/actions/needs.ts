import { boundaryAbove, currentDoubt, currentRow } from '../current'
import type { DeskState } from '../desk'

const suggestions = (least: number) => (state: DeskState) =>
  (currentDoubt(state)?.alternatives.length ?? 0) >= least

/**
 * What must be there for something to be done. The interface's dictionaries have a sentence for each, which says to
 * whoever finds it lacking what to do first.
 */
const NEEDS = {
  nothing: () => true,
  page: ({ open }: DeskState) => open !== null,
  /** A caret in a row of the source. */
  row: (state: DeskState) => currentRow(state) !== null,
  /** A caret behind its row's first character. */
  caretInside: (state: DeskState) => {
    const row = currentRow(state)
    return row !== null && state.selection !== null && state.selection.caret > row.start
  },
  /** A caret in text that belongs to an article. */
  articleText: (state: DeskState) => currentRow(state)?.block.cut.article != null,
  discarded: (state: DeskState) => currentRow(state)?.block.cut.role === 'discarded',
  notDiscarded: (state: DeskState) =>
    (currentRow(state)?.block.cut.role ?? 'discarded') !== 'discarded',
  boundary: (state: DeskState) => boundaryAbove(state) !== null,
  article: ({ article }: DeskState) => article !== null,
  doubt: (state: DeskState) => currentDoubt(state) !== null,
  firstSuggestion: suggestions(1),
  secondSuggestion: suggestions(2),
  thirdSuggestion: suggestions(3),
  somethingDone: ({ open }: DeskState) => (open?.done.length ?? 0) > 0,
  somethingUndone: ({ open }: DeskState) => (open?.undone.length ?? 0) > 0,
} as const

export type Need = keyof typeof NEEDS

export const isMet = (need: Need, state: DeskState): boolean => NEEDS[need](state)
