import type { Refusal } from '../../document'
import type { DeadEnd, Need } from '../../session'

const needs: Record<Need, string> = {
  nothing: 'Not now',
  page: 'Open a page first',
  sheet: 'Only a page from a PDF, or from ALTO, PAGE or hOCR, has its printed page to show',
  row: 'Choose a line of the source first',
  caretInside: 'Put the caret inside a line first',
  textToCorrect: 'Choose a line of an article in the source first',
  discarded: 'Choose discarded text first',
  notDiscarded: 'This is discarded already; Shift+Delete restores it',
  boundary: 'There is no boundary above the caret',
  article: 'Choose an article first',
  correction: 'Nothing is corrected in the article in hand',
  seen: 'No article seen whole, free of doubts and not approved yet',
  doubt: 'Press N to go to a doubtful place first',
  proofread: 'The headlines are being proofread: wait a moment',
  finding: 'Press C to go to a headline error first',
  fix: 'Press C to go to an error with a fix first',
  firstSuggestion: 'No suggestion for what is in hand',
  secondSuggestion: 'No second suggestion for what is in hand',
  thirdSuggestion: 'No third suggestion for what is in hand',
  somethingDone: 'Nothing to undo yet',
  somethingUndone: 'Nothing to redo',
}

const deadEnds: Record<DeadEnd, string> = {
  boundary: 'The boundary cannot go any farther that way.',
  article: 'There is no other article that way.',
  counterpart: 'Its other half is not on the page: it has a headline or a body, not both.',
  found: 'Not found. Change what to look for, or look in the whole page.',
}

const refusals: Record<Refusal, string> = {
  nothingThere: 'There is no text here to change.',
  noSuchArticle: 'That article is no longer on the page.',
  pageStartStays: 'The page starts here, so this boundary cannot move or go.',
  alreadyBoundary: 'An article already starts here, so there is nothing to split.',
  nothingToChange: 'It is that way already: nothing to change.',
  insideCharacter: 'That is inside a character. Choose a place between two.',
  reasonNeeded: 'Say why it is discarded, so that whoever comes next knows.',
  notDiscarded: 'This was not discarded, so there is nothing to restore.',
  notInArticle: 'This text is in no article. Press A to give it to one, or R to give it a role.',
  noNextArticle:
    'This is the last article: none follows to merge with. “Merge” on its card lists the others.',
  noPlaceToMove:
    'These lines come from different places on the page and cannot be joined by correcting. Give them to another article, or drag them.',
  orderEnds: 'The block can go no farther in its part. A gives it to another article.',
  textMoved: 'The text changed meanwhile. Nothing was lost: try again.',
}

/** Why something is not done, and what to do, in English. */
export const whyNotInEnglish = { needs, deadEnds, refusals }
