export { type Box, covering, isVertical, sharedHeight, sharedWidth } from './box'
export { type Byline, type Dateline, type Person, parseByline } from './byline/byline'
export { HAN_NUMERALS, hanNumber } from './calendar'
export { digitSpaces, type Stretch } from './digit-spaces'
export { isBracketedLead } from './forms'
export { type Geometry, type PrintedPlace, SAID, type Said } from './geometry'
export { type Joint, joint } from './joint'
export { type Line, lineIndexAt, splitLines } from './line'
export { type Masthead, readMasthead } from './masthead/masthead'
export type { PageMeasures } from './measures'
export { type PageReading, readPage } from './page'
export { type Piece, paragraphBreaks } from './paragraphs'
export {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Knowledge,
  loadKnowledge,
  makeScripts,
  proofread,
} from './proofreading'
export type { Alternative, Attachment, LikelyCut, Proposal, ProposedBlock } from './proposal'
export { propose } from './propose'
export type { Reason } from './reason'
export { isHead, isOutside, ROLES, type Role } from './role'
