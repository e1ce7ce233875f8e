/** An expected outcome: refusals are values with a reason; exceptions are for programming errors only. */
export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
})

/** Why a command left the review as it was. The interface has a sentence for each in both languages. */
export type Refusal =
  | 'nothingThere'
  | 'noSuchArticle'
  | 'pageStartStays'
  | 'alreadyBoundary'
  | 'nothingToChange'
  | 'insideCharacter'
  | 'reasonNeeded'
  | 'notDiscarded'
  | 'notInArticle'
  | 'noNextArticle'
  | 'noPlaceToMove'
  | 'orderEnds'
  | 'textMoved'
