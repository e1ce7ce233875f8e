export { type Backup, backUp, queuedNow } from './backup'
export type { Arrival } from './bring-in'
export { type Engine, startEngine } from './engine-client'
export {
  clipboardText,
  download,
  downloadFile,
  type Incoming,
  type IncomingFile,
  incomingFiles,
  incomingFrom,
  readBytes,
} from './files'
export { firstSign } from './first-sign'
export {
  canChooseFolder,
  chooseFolder,
  FolderWriter,
  lastFolder,
  mayWriteInto,
} from './folder'
export { hadPages, rememberPages } from './known-pages'
export type { TabWord, TakeAnswer } from './offline/messages'
export { Offline, type OfflineState } from './offline/offline'
export type { PageStore } from './page-store'
export {
  type PageFacts,
  type PageMarks,
  type PageStatus,
  type PageSummary,
  summaryOf,
} from './page-summary'
export { type DrawnPdf, openPdf } from './pdf/pdf'
export { keepStored } from './persistence'
export {
  type Language,
  openPreferences,
  type PreferenceStore,
  type Preferences,
  type Theme,
} from './preferences'
export { type BackupContents, lookInto, restore } from './restore'
export { inSlices, inSlicesAfterwards, pause, whenIdle } from './slices'
export { openPageStore } from './storage'
export type { StorageProblem } from './storage-error'
export { StorageError } from './storage-error'
export { type StorablePage, storable, withId } from './stored-page'
export { mayHoldSeveral, type Several } from './take-apart'
