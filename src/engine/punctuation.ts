import { kinds } from './kinds'

/** What the last printed characters of a line say about whether the sentence is over. */

const CLOSERS = '”’"\'」』）)】》〉］]'
const FULL_STOP = '。！？!?…︒｡．.'
const COMMA_LIKE = '，、；,;：:—－-'

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

/**
 * Judges the end of a trimmed stretch of text: one of `ENDING`. `stops` are the page's own full stops:
 * papers of the 1920s close a sentence with 、 and have no 。 at all.
 */
export function endingOf(text: string, stops: string = FULL_STOP): number {
  let at = text.length - 1
  while (at >= 0 && CLOSERS.includes(text[at])) at--
  if (at < 0) return text === '' ? ENDING.bare : ENDING.maybe
  const char = text[at]
  const closed = at < text.length - 1
  if (stops.includes(char)) return ENDING.stop
  if (closed) return ENDING.maybe
  if (char === '：' || char === ':') return ENDING.maybe
  if (COMMA_LIKE.includes(char) || '“‘「『（(《〈【'.includes(char)) return ENDING.comma
  return ENDING.bare
}

/** Marks that no line may begin with: a line that does was broken by force, so it continues the one above. */
export const LINE_START_FORBIDDEN = /^[，。、；：！？）》」』】”’,.;:!?)\]%％]/

export const DEFAULT_STOPS = FULL_STOP
