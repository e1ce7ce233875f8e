/**
 * Why the engine decided as it did. The engine speaks no language: it names the evidence and the
 * interface puts it into words. Every code here must have its sentence in both dictionaries.
 */
export type Reason =
  | { readonly code: 'pageStart' }
  /** The rhythm of blank lines breaks, or a form feed or odd indent marks a new frame. */
  | { readonly code: 'frame' }
  | { readonly code: 'blankLine' }
  /** `width` and `usual` in full-width characters. */
  | { readonly code: 'width'; readonly width: number; readonly usual: number }
  | { readonly code: 'shortUnpunctuated' }
  | { readonly code: 'previousEnds' }
  | { readonly code: 'previousBreaksOff' }
  | { readonly code: 'lead'; readonly text: string }
  | { readonly code: 'bylineForm'; readonly text: string }
  | { readonly code: 'kickerForm' }
  | { readonly code: 'deckForm' }
  | { readonly code: 'subheadInBody' }
  | { readonly code: 'captionForm'; readonly text: string }
  | { readonly code: 'jumpForm'; readonly text: string }
  | { readonly code: 'furnitureForm'; readonly text: string }
  | { readonly code: 'advertForm' }
  /** Words, names or numbers that headline and body share, rarest first. */
  | { readonly code: 'sharedWords'; readonly words: readonly string[] }
  | { readonly code: 'noSharedWords' }
  /** They share no words, but speak of like matters. */
  | { readonly code: 'likeMatter' }
  | { readonly code: 'adjacent' }
  | { readonly code: 'onlyBodyLeft' }
  | { readonly code: 'noBodyFits' }
  | { readonly code: 'continuesColumn' }
