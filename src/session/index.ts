export {
  ACTIONS,
  type Action,
  type ActionId,
  actionById,
  currentDoubt,
  currentStretch,
} from './actions'
export { Desk, type DeskState, type FocusRequest, type News, type Panel } from './desk'
export { actionFor, chordOf, type KeyPress } from './keymap'
export { likelyPlace, rowBeside } from './likely'
export {
  caretAt,
  groupOf,
  type Selection,
  selectedRows,
  selectGroup,
  stretchOf,
} from './selection'
export { rowIndexAt, rowOfBoundary, type SourceRow, sourceRows } from './source-rows'
