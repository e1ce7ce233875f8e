export { ACTIONS, type Action, type ActionId, actionById, takeChoice } from './actions'
export { cardGroups } from './cards'
export { currentStretch } from './current'
export { Desk, type DeskState, type FocusRequest, type News, type Panel } from './desk'
export { actionFor, type KeyPress } from './keymap'
export { likelyPlace, likelyRowStarts, likelyRowsNear, rowBeside } from './likely'
export { carryBoundary, moveBoundaryTo, takeBoundaryAway } from './move-boundary'
export { deskPreparation } from './preparation'
export { type Decision, decideDifferences, takeProposal } from './reproposal'
export { rowIndexOf } from './row-index'
export {
  caretAt,
  groupOf,
  type Selection,
  selectedRows,
  selectGroup,
} from './selection'
export { firstRowFrom, rowIndexAt, rowOfBoundary, type SourceRow, sourceRows } from './source-rows'
