export {
  ACTIONS,
  type Action,
  type ActionGroup,
  type ActionId,
  actionById,
  actionGroups,
  groupOfAction,
  isPossible,
  type Need,
} from './actions'
export { cardGroups, cardsInOrder } from './cards'
export { partedFrom } from './counterpart'
export { currentStretch } from './current'
export { Desk } from './desk'
export { type DeskState, type FocusRequest, isInSource, type Panel } from './desk-state'
export type { FinderState } from './find/finder-state'
export { type Mark, marksIn, partKey } from './find/matches'
export type { Runner, Search } from './find/searcher'
export { goToArticle, goToLine, goToRow, standAtRow } from './go'
export { answerTo, type KeyPress } from './keymap'
export {
  type Drop,
  type Landing,
  landingOf,
  nameOf,
  ownerOfStretch,
  partOf,
  partOfStretch,
} from './landing'
export { isLikelyRow, likelyRowsNear } from './likely'
export { carryBoundary, moveBoundaryTo, takeBoundaryAway } from './move-boundary'
export { MOVES, type MoveId } from './moves'
export type { Change, DeadEnd, News } from './news'
export { plainKey } from './plain-key'
export { deskPreparation } from './preparation'
export {
  currentFinding,
  type Decided,
  decideFinding,
  decideHere,
  editFinding,
  findingsInOrder,
  goToFinding,
  heed,
  takeFinding,
} from './proofreading'
export { type Decision, decideDifferences, takeProposal } from './reproposal'
export { readingNow, saw, seenOf } from './seen'
export {
  caretAt,
  groupOf,
  type Selection,
  selectedRows,
  selectGroup,
} from './selection'
export {
  gapBefore,
  gapNear,
  gapsOf,
  type Region,
  rowAtPoint,
  type Sheet,
  sheetOf,
} from './sheet/sheet'
export {
  firstRowFrom,
  lineCount,
  rowIndexAt,
  rowOfBoundary,
  rowStartsOf,
  rowsOfBlock,
  rowsOfBlocks,
  type SourceRow,
  sourceRows,
} from './source-rows'
export { type Suggestion, suggestionsFor, takeSuggestion } from './suggestions'
export type { Wish } from './wish'
