import { blocksOfArticle, correctionsOfBlocks } from '../../document'
import { boundaryAbove, currentDoubt, currentRow, onPage } from '../current'
import type { DeskState } from '../desk-state'
import { currentFinding } from '../proofreading'
import { seenOf } from '../seen'
import { suggestionsFor } from '../suggestions'

/** Of the finding in hand, else of the doubt. */
const suggestions = (least: number) => (state: DeskState) => {
  const finding = currentFinding(state)?.finding
  const doubt = currentDoubt(state)
  const offered = finding?.fixes ?? (state.open && doubt ? suggestionsFor(state.open, doubt) : [])
  return offered.length >= least
}

/**
 * What must be there for something to be done. The interface's dictionaries have a sentence for each, which says to
 * whoever finds it lacking what to do first.
 */
const NEEDS = {
  nothing: () => true,
  page: ({ open }: DeskState) => open !== null,
  /** A page whose file says where its lines stood. */
  sheet: ({ open }: DeskState) => open?.page.geometry !== undefined,
  /** A caret in a row of the source. */
  row: (state: DeskState) => currentRow(state) !== null,
  /** A caret behind its row's first character. */
  caretInside: (state: DeskState) => {
    const row = currentRow(state)
    return row !== null && state.selection !== null && state.selection.caret > row.start
  },
  /** A finding in hand, or a caret in text that belongs to an article. */
  textToCorrect: (state: DeskState) =>
    currentFinding(state) !== null || currentRow(state)?.block.cut.article != null,
  discarded: (state: DeskState) => currentRow(state)?.block.cut.role === 'discarded',
  notDiscarded: (state: DeskState) =>
    (currentRow(state)?.block.cut.role ?? 'discarded') !== 'discarded',
  boundary: (state: DeskState) => boundaryAbove(state) !== null,
  article: ({ article }: DeskState) => article !== null,
  /** An article in hand in which something was corrected. */
  correction: (state: DeskState) =>
    onPage(
      state,
      (page, review) =>
        state.article !== null &&
        correctionsOfBlocks(review, blocksOfArticle(page, review, state.article)).length > 0,
    ) ?? false,
  /** An article that was on the screen, is in no doubt and not approved yet. */
  seen: ({ open, sight }: DeskState) => open !== null && seenOf(open, sight).ready.length > 0,
  doubt: (state: DeskState) => currentDoubt(state) !== null,
  proofread: ({ proofread }: DeskState) => proofread !== null,
  finding: (state: DeskState) => currentFinding(state) !== null,
  fix: (state: DeskState) => (currentFinding(state)?.finding.fixes.length ?? 0) > 0,
  firstSuggestion: suggestions(1),
  secondSuggestion: suggestions(2),
  thirdSuggestion: suggestions(3),
  somethingDone: ({ open }: DeskState) => (open?.done.length ?? 0) > 0,
  somethingUndone: ({ open }: DeskState) => (open?.undone.length ?? 0) > 0,
} as const

export type Need = keyof typeof NEEDS

export const isMet = (need: Need, state: DeskState): boolean => NEEDS[need](state)
