import type { Doubt } from '../../document'
import type { Words } from './en'

/** Why a place is in doubt, in words: the engine's reasons, or that its new proposal has the place otherwise. */
export const doubtReasons = (words: Words, { kind, reasons }: Doubt): readonly string[] =>
  kind === 'difference' ? [words.proposedOtherwise] : reasons.map(words.reason)
