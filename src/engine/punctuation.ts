import { CLOSER, COLON, GOES_ON, KINDS, PAUSE, SENTENCE_END } from './characters'
import { kinds } from './kinds'

/** What the last printed characters of a line say about whether the sentence is over. */

/** How a line ends. */
export const ENDING = kinds(
  /** A sentence is over (。！？… with closing marks after it). */
  'stop',
  /** A closing mark without a stop before it, or a colon: may be over. */
  'maybe',
  /** A comma, a dash, an opening bracket: the sentence goes on. */
  'comma',
  /** Ink without any mark: in the middle of a sentence, or a heading. */
  'bare',
  /** There is no line: above the page's first and below its last. */
  'edge',
)

/** Marks that close a sentence, and the one that does so besides on pages which have no 。 at all. */
export const DEFAULT_STOPS = '。！？!?…︒｡．.'
const OLD_STOP = '、'

/**
 * Judges the end of a trimmed stretch of text: one of `ENDING`. `stops` are the page's own full stops:
 * papers of the 1920s close a sentence with 、 and have no 。 at all.
 */
export function endingOf(text: string, stops: string = DEFAULT_STOPS): number {
  let at = text.length - 1
  while (at >= 0 && (KINDS[text.charCodeAt(at)] & CLOSER) !== 0) at--
  if (text === '') return ENDING.bare
  return endingAfter(at < 0 ? -1 : text.charCodeAt(at), at < text.length - 1, hasOldStop(stops))
}

export const hasOldStop = (stops: string): boolean => stops.includes(OLD_STOP)

/**
 * The same of a stretch by its last character that closes nothing (−1 where all do), and whether something is `closed`
 * behind it.
 */
export function endingAfter(code: number, closed: boolean, oldStop: boolean): number {
  if (code < 0) return ENDING.maybe
  const kinds = KINDS[code]
  if ((kinds & SENTENCE_END) !== 0 || (oldStop && (kinds & PAUSE) !== 0)) return ENDING.stop
  if (closed || (kinds & COLON) !== 0) return ENDING.maybe
  return (kinds & GOES_ON) !== 0 ? ENDING.comma : ENDING.bare
}

/** Marks that no line may begin with: a line that does was broken by force, so it continues the one above. */
export const LINE_START_FORBIDDEN = /^[，。、；：！？）》」』】”’,.;:!?)\]%％]/
