export type {
  ArticlesJson,
  ExportedArticle,
  ExportedBlock,
  UnattachedBlock,
} from './articles-format'
export { readNinjs } from './back/read-ninjs'
export { type CheckedFile, checkFile, type Fault } from './check-file'
export { type ImportedFile, importFile, importsAsArticles } from './detect'
export {
  type Decode,
  decodeWith,
  type Encoding,
  type TextDecoderClass,
} from './encoding'
export { type ExportNotes, exportNotes } from './export-notes'
export type { ExportStamp } from './export-stamp'
export {
  ALL_FORMATS,
  EXPORT_FORMATS,
  type ExportFormat,
  fileNameFor,
  formatsFor,
  PROJECT,
} from './exports'
export { nameOfPart, stemOf } from './file-name'
export { sha256Hex as sha256OfBytes, sha256InSlices, sha256OfText } from './hash'
export { importPrinted, type PrintedArrival } from './import-printed'
export {
  type FileBytes,
  type ImportedText,
  type ImportOptions,
  importPasted,
  importText,
  makeOpenPage,
} from './import-text'
export { type Part, partsOf } from './import-xml'
export { isPdf, isZip } from './magic'
export { MANIFEST_NAME, type ManifestFile } from './out/manifest'
export { MemberNames } from './out/member-names'
export { type MissingPage, type ZipMember, zipOf } from './out/zip'
export { isPdfBomb } from './pdf/bomb'
export {
  type PdfDocument,
  type PdfFile,
  type PdfPage,
  pagePdfProblem,
  pdfProblem,
  readPdfPage,
} from './pdf/pdf-file'
export { type PredictionLine, type PredictionLines, predictionLines } from './prediction-lines'
export type { PrintedText } from './printed-text'
export { type BinaryKind, type Language, type Problem, type ProblemCode, sentence } from './problem'
export { type ProposalJson, proposalJson } from './proposal-json'
export {
  QUEUE_EXTENSION,
  type QueuedLine,
  type QueuedTimes,
  queuedPage,
  queuedProject,
  queueHead,
  readQueuedLine,
  readQueueHead,
} from './queue-backup'
export { readingsOf, type TrialReading } from './readings'
export { stretchesOf } from './stretches'
export { validateArticles } from './validate-articles'
export { Draft, wholeFile } from './writing'
export { openZip } from './zip/open-zip'
