export {
  ARTICLES_EXTENSION,
  type ArticlesJson,
  articlesJson,
  type ExportedArticle,
  type ExportedBlock,
  type ExportNotes,
  type ExportStamp,
  exportNotes,
  type UnattachedBlock,
} from './articles-json'
export { articlesSchema } from './articles-schema'
export { type ImportedFile, importFile } from './detect'
export {
  type Decode,
  decodeWith,
  ENCODINGS,
  type Encoding,
  type TextDecoderClass,
} from './encoding'
export { EXPORT_FORMATS, type ExportFormat, writeArticles } from './exports'
export { metadataFromFileName, stemOf } from './file-name'
export {
  type FileBytes,
  type ImportedText,
  type ImportOptions,
  importPasted,
  importText,
  LARGEST_FILE,
  makeOpenPage,
} from './import-text'
export { type PredictionLine, type PredictionLines, predictionLines } from './prediction-lines'
export { type BinaryKind, type Language, type Problem, type ProblemCode, sentence } from './problem'
export { entriesOf, PROJECT_EXTENSION, readProject, writeProject } from './project'
export { type ProposalJson, proposalJson } from './proposal-json'
export { validateArticles } from './validate-articles'
